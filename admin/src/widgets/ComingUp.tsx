import { Flex, Status, Table, Tbody, Typography, VisuallyHidden } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { Occurrence } from '../../../shared/calendar';
import { UID } from '../../../shared/plugin';
import { KindIcon } from '../components/KindIcon';
import { isForbidden } from '../errors';
import { useText, type Text, type TextId } from '../hooks/useText';
import { useDiplomacyUpcomingQuery } from './api';
import { datesText, localDay, whenOf, type When } from './when';
import { WidgetRow } from './WidgetRow';

const DAYS = 60;
const LIMIT = 12;

/** The next visits, conferences and anniversaries on the home page. */
export const ComingUp = () => {
  const t = useText();
  const today = localDay(new Date());
  const { data, isError, error } = useDiplomacyUpcomingQuery(
    { from: today, days: DAYS, limit: LIMIT },
    { refetchOnMountOrArgChange: true }
  );
  if (isError) return isForbidden(error) ? <Widget.NoPermissions /> : <Widget.Error />;
  if (!data) return <Widget.Loading />;
  if (data.meta.kinds.length === 0) return <Widget.NoPermissions />;
  if (data.data.length === 0) {
    return <Widget.NoData>{t('comingUp.empty', { days: DAYS })}</Widget.NoData>;
  }
  return (
    <Table colCount={3} rowCount={data.data.length} aria-label={t('comingUp.title')}>
      <Tbody>
        {data.data.map((occurrence) => (
          <Line key={keyOf(occurrence)} occurrence={occurrence} today={today} />
        ))}
      </Tbody>
    </Table>
  );
};

const keyOf = ({ record, anniversary, startDate }: Occurrence): string =>
  [record.documentId, anniversary?.of, anniversary?.title, startDate].join(' ');

const Line = ({ occurrence, today }: { occurrence: Occurrence; today: string }) => {
  const t = useText();
  const intl = useIntl();
  const { record, anniversary, eventStatus } = occurrence;
  const when = whenOf(occurrence, today);
  const search = record.locale ? `?plugins[i18n][locale]=${record.locale}` : '';
  const facts = [
    datesText(occurrence, today, intl.locale),
    anniversary ? anniversaryText(anniversary, t) : placeOf(occurrence, intl.locale),
  ];
  return (
    <WidgetRow
      to={`/content-manager/collection-types/${UID[record.kind]}/${record.documentId}${search}`}
      title={record.title || t('untitled')}
      facts={facts.filter(Boolean).join(' · ')}
      icon={
        <>
          <KindIcon kind={record.kind} />
          <VisuallyHidden>{t(`kind.${record.kind}`)}</VisuallyHidden>
        </>
      }
      marks={<Marks occurrence={occurrence} />}
      aside={
        // A postponed event keeps the day that it will not take place on.
        eventStatus !== 'postponed' && (
          <Typography
            variant="pi"
            fontWeight={isNear(when) ? 'bold' : undefined}
            textColor={isNear(when) ? 'neutral800' : 'neutral600'}
          >
            {whenText(when, t, intl)}
          </Typography>
        )
      }
    />
  );
};

const isNear = (when: When): boolean =>
  when === 'ongoing' || (when.unit === 'day' && when.value <= 1);

const whenText = (when: When, t: Text, intl: ReturnType<typeof useIntl>): string =>
  when === 'ongoing'
    ? t('state.ongoing')
    : intl.formatRelativeTime(when.value, when.unit, { numeric: 'auto' });

const anniversaryText = (
  { of, years, title }: NonNullable<Occurrence['anniversary']>,
  t: Text
): string => t(`comingUp.${of}`, { years, title });

/** The city and its countries, in the admin's language. */
const placeOf = ({ city, countries }: Occurrence, locale: string): string => {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
  return [city, ...countries.map(({ code, name }) => names.of(code) ?? name)]
    .filter(Boolean)
    .join(', ');
};

/** What an editor must not overlook: it is not public yet, may not happen, or stands elsewhere than it did. */
const Marks = ({ occurrence }: { occurrence: Occurrence }) => {
  const t = useText();
  const marks: {
    id: TextId;
    variant: 'secondary' | 'neutral' | 'primary' | 'alternative' | 'danger';
  }[] = [];
  if (occurrence.eventStatus === 'postponed') {
    marks.push({ id: 'comingUp.postponed', variant: 'danger' });
  }
  // Not the design system's own "warning": its text is too pale in the light theme.
  if (occurrence.eventStatus === 'tentative') {
    marks.push({ id: 'comingUp.tentative', variant: 'neutral' });
  }
  if (occurrence.moved) marks.push({ id: 'comingUp.moved', variant: 'primary' });
  if (!occurrence.record.published) marks.push({ id: 'comingUp.draft', variant: 'secondary' });
  if (occurrence.anniversary?.isRound) {
    marks.push({ id: 'comingUp.round', variant: 'alternative' });
  }
  if (marks.length === 0) return null;
  return (
    <Flex gap={1} wrap="wrap">
      {marks.map(({ id, variant }) => (
        <Status key={id} size="XS" variant={variant}>
          <Typography variant="pi" fontWeight="bold">
            {t(id)}
          </Typography>
        </Status>
      ))}
    </Flex>
  );
};
