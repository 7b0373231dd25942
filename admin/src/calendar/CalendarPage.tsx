import { Box, Flex, Typography } from '@strapi/design-system';
import { Page, useQueryParams } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import { OCCURRENCE_KINDS, type OccurrenceKind } from '../../../shared/calendar';
import { lazily } from '../components/lazily';
import { Failure } from '../components/Notice';
import { Waiting } from '../components/Waiting';
import { useText } from '../hooks/useText';
import { PageFrame } from '../pages/PageFrame';
import { MAY_SEE_CALENDAR } from '../pages/permissions';
import { localDay } from '../widgets/when';
import { useDiplomacyCalendarQuery } from './api';
import { partByPrecision } from './events';
import { FilterBar } from './FilterBar';
import { Legend } from './Marks';
import { Subscribe } from './Subscribe';
import { Toolbar } from './Toolbar';
import { Undated } from './Undated';
import { firstDayOf, rangeOfView, searchOf, viewOf, type CalendarView } from './view';

const SheetToCome = () => (
  <Flex justifyContent="center" minHeight="40rem" background="neutral0" hasRadius>
    <Waiting />
  </Flex>
);

const Sheet = lazily(() => import('./Sheet'), { waiting: <SheetToCome /> });

const isForbidden = (error: unknown): boolean =>
  (error as { status?: number } | undefined)?.status === 403;

const Calendar = () => {
  const t = useText();
  const { locale: language } = useIntl();
  const navigate = useNavigate();
  const [{ query }] = useQueryParams<Record<string, unknown>>();
  const today = localDay(new Date());
  const view = viewOf(query, today);
  const { layout, month, country, kinds, locale } = view;
  const answer = useDiplomacyCalendarQuery(
    {
      ...rangeOfView(view, firstDayOf(language)),
      country: country ?? undefined,
      kinds,
      locale: locale ?? undefined,
    },
    { refetchOnMountOrArgChange: true }
  );
  const { data, currentData, isFetching, isError, error, refetch } = answer;
  // A narrowed answer knows of the kinds that were asked for only.
  const [readable, setReadable] = useState<readonly OccurrenceKind[]>(OCCURRENCE_KINDS);
  if (kinds.length === 0 && currentData && currentData.kinds !== readable) {
    setReadable(currentData.kinds);
  }
  // What was shown stays until the answer is there: neighbouring months share weeks.
  const items = (currentData ?? data)?.items;
  const { dated, undated } = useMemo(() => partByPrecision(items ?? [], month), [items, month]);
  const change = (changes: Partial<CalendarView>) =>
    navigate({ search: searchOf({ ...view, ...changes }) });
  const isEmpty = currentData !== undefined && dated.length === 0;
  const isFiltered = country !== null || kinds.length > 0;
  const nothing = isFetching ? '' : t(isFiltered ? 'calendar.emptyFiltered' : 'calendar.empty');

  if (isForbidden(error) || readable.length === 0) return <Page.NoPermissions />;
  return (
    <PageFrame
      title={t('calendar.title')}
      subtitle={t('calendar.subtitle')}
      actions={data && <Subscribe view={view} feed={data.feed} />}
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        <FilterBar view={view} kinds={readable} onChange={change} />
        <Toolbar view={view} today={today} loading={isFetching} onChange={change} />
        {isError ? (
          <Failure onRetry={refetch}>{t('calendar.failed')}</Failure>
        ) : (
          <Box aria-busy={isFetching}>
            <Sheet view={{ layout, month }} items={dated} empty={nothing} />
            {layout === 'month' && <Legend />}
            {layout === 'month' && isEmpty && undated.length === 0 && (
              <Typography tag="p" textColor="neutral600" paddingTop={3} role="status">
                {nothing}
              </Typography>
            )}
            {currentData && currentData.total > currentData.items.length && (
              <Typography tag="p" textColor="neutral600" paddingTop={3} role="status">
                {t('calendar.tooMany', {
                  shown: currentData.items.length,
                  count: currentData.total,
                })}
              </Typography>
            )}
            <Undated items={undated} />
          </Box>
        )}
      </Flex>
    </PageFrame>
  );
};

/** Diplomacy > Calendar. */
export default function CalendarPage() {
  return (
    <Page.Protect permissions={MAY_SEE_CALENDAR}>
      <Calendar />
    </Page.Protect>
  );
}
