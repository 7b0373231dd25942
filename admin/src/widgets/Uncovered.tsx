import { Flex, Status, Table, Tbody, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { CoverageAnswer, DocumentStatus, UncoveredStory } from '../../../shared/coverage';
import { isForbidden } from '../errors';
import { useText } from '../hooks/useText';
import { listAddress } from '../list-view/address';
import { useDiplomacyCoverageQuery } from './api';
import { WidgetRow } from './WidgetRow';

const DAYS = 7;
const LIMIT = 20;

/** The stories of the week that no record is attached to, on the home page. */
export const Uncovered = () => {
  const t = useText();
  const { data, error, isError } = useDiplomacyCoverageQuery(
    { days: DAYS, limit: LIMIT },
    { refetchOnMountOrArgChange: true }
  );
  if (isError) return isForbidden(error) ? <Widget.NoPermissions /> : <Widget.Error />;
  if (!data) return <Widget.Loading />;
  if (data.meta.types.length === 0) return <Widget.NoPermissions />;
  if (data.meta.total === 0) return <Widget.NoData>{t('uncovered.empty')}</Widget.NoData>;
  return (
    <>
      <Summary meta={data.meta} />
      <Table colCount={3} rowCount={data.data.length} aria-label={t('uncovered.title')}>
        <Tbody>
          {data.data.map((story) => (
            <Line key={`${story.uid} ${story.documentId} ${story.locale}`} story={story} />
          ))}
        </Tbody>
      </Table>
    </>
  );
};

/** How many there are, and the way to the lists that show them all. */
const Summary = ({ meta }: { meta: CoverageAnswer['meta'] }) => {
  const t = useText();
  const types = meta.types.filter(({ count }) => count > 0);
  return (
    <Flex justifyContent="space-between" gap={3} paddingBottom={3} wrap="wrap">
      <Typography variant="pi" textColor="neutral600">
        {t('uncovered.count', { count: meta.total })}
      </Typography>
      <Flex gap={3} wrap="wrap">
        {types.map(({ uid, displayName }) => (
          <Way key={uid} to={listAddress(uid, 'none')}>
            {types.length === 1 ? t('uncovered.all') : t('uncovered.allOf', { type: displayName })}
          </Way>
        ))}
      </Flex>
    </Flex>
  );
};

const VARIANT: Record<DocumentStatus, 'secondary' | 'success' | 'alternative'> = {
  draft: 'secondary',
  published: 'success',
  modified: 'alternative',
};

const Line = ({ story }: { story: UncoveredStory }) => {
  const t = useText();
  const intl = useIntl();
  const search = story.locale ? `?plugins[i18n][locale]=${story.locale}` : '';
  const facts = [story.author, ago(story.updatedAt, intl), story.locale];
  return (
    <WidgetRow
      to={`/content-manager/collection-types/${story.uid}/${story.documentId}${search}`}
      title={story.title || t('untitled')}
      facts={facts.filter(Boolean).join(' · ')}
      aside={
        story.status && (
          <Status size="S" variant={VARIANT[story.status]}>
            <Typography variant="omega" fontWeight="bold">
              {t(`status.${story.status}`)}
            </Typography>
          </Status>
        )
      }
    />
  );
};

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "5 minutes ago". */
const ago = (moment: string, intl: ReturnType<typeof useIntl>): string => {
  const seconds = Math.max(0, (Date.now() - Date.parse(moment)) / 1000);
  const [unit, size] =
    seconds < HOUR
      ? (['minute', MINUTE] as const)
      : seconds < DAY
        ? (['hour', HOUR] as const)
        : (['day', DAY] as const);
  return intl.formatRelativeTime(-Math.floor(seconds / size), unit, { numeric: 'auto' });
};

const Way = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.2rem;
  text-decoration: none;

  &:hover,
  &:focus-visible {
    text-decoration: underline;
  }
`;
