import { Box, Flex, LinkButton, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { BackButton, Page, useQueryParams } from '@strapi/strapi/admin';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { UID } from '../../../shared/plugin';
import { TIMELINE_KINDS } from '../../../shared/timeline';
import { Chips } from '../components/Chips';
import { Flag } from '../components/Flag';
import { useText } from '../hooks/useText';
import { documentAddress, RELATIONSHIPS } from '../pages/addresses';
import { PageFrame } from '../pages/PageFrame';
import { MAY_SEE_CALENDAR } from '../pages/permissions';
import { useDiplomacyTimelineQuery } from './api';
import { LOOK } from './look';
import { Timeline } from './Timeline';
import { searchOf, viewOf, type TimelineView } from './view';
import { VisitYears } from './VisitYears';

const ORDERS = ['desc', 'asc'] as const;

const statusOf = (error: unknown): number | undefined =>
  (error as { status?: number } | undefined)?.status;

const Relationship = ({ documentId }: { documentId: string }) => {
  const t = useText();
  const navigate = useNavigate();
  const [{ query }] = useQueryParams<Record<string, unknown>>();
  const view = viewOf(query);
  const { kinds, order, locale } = view;
  const { data, error } = useDiplomacyTimelineQuery({ documentId, ...view });
  const change = (changes: Partial<TimelineView>) =>
    navigate({ search: searchOf({ ...view, ...changes }) }, { replace: true });
  if (statusOf(error) === 403) return <Page.NoPermissions />;
  if (statusOf(error) === 404) return <Page.NoData content={t('relationship.notFound')} />;

  const relationship = data?.meta.relationship;
  return (
    <PageFrame
      title={relationship?.title || t('timeline.name')}
      subtitle={
        <Flex gap={2}>
          {relationship?.countries.map(({ code }) => (
            <Flag key={code} code={code} />
          ))}
        </Flex>
      }
      navigation={<BackButton fallback={`../${RELATIONSHIPS}`} />}
      actions={
        <LinkButton
          tag={Link}
          to={documentAddress(UID.bilateralRelationship, documentId, locale)}
          variant="secondary"
          startIcon={<Pencil />}
        >
          {t('relationship.edit')}
        </LinkButton>
      }
    >
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} paddingBottom={5}>
        <Chips
          label={t('relationship.kinds')}
          choices={TIMELINE_KINDS.map((kind) => ({
            value: kind,
            label: t(`relationship.kind.${kind}`),
            tone: LOOK[kind].tone,
          }))}
          chosen={kinds}
          onChange={(chosen) => change({ kinds: chosen })}
        />
        <Box shrink={0}>
          <SingleSelect
            aria-label={t('relationship.order')}
            size="S"
            value={order}
            onChange={(value) => change({ order: value as TimelineView['order'] })}
          >
            {ORDERS.map((each) => (
              <SingleSelectOption key={each} value={each}>
                {t(`relationship.order.${each}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
      </Flex>
      <Columns>
        <Box
          background="neutral0"
          hasRadius
          shadow="tableShadow"
          paddingLeft={6}
          paddingRight={6}
          paddingTop={3}
          paddingBottom={6}
        >
          <Timeline key={searchOf(view)} documentId={documentId} view={view} />
        </Box>
        <Aside>
          <VisitYears documentId={documentId} />
        </Aside>
      </Columns>
    </PageFrame>
  );
};

/** Diplomacy > Relationships > one of them. */
export default function RelationshipPage() {
  const { documentId = '' } = useParams();
  return (
    <Page.Protect permissions={MAY_SEE_CALENDAR}>
      <Relationship key={documentId} documentId={documentId} />
    </Page.Protect>
  );
}

// The picture stands above the years where there is no room beside them.
const Columns = styled.div`
  align-items: start;
  display: grid;
  gap: ${({ theme }) => theme.spaces[5]};
  grid-template-columns: minmax(0, 1fr);

  @media (min-width: 1440px) {
    grid-template-columns: minmax(0, 1fr) 48rem;
  }
`;

const Aside = styled.div`
  @media (max-width: 1439px) {
    order: -1;
  }

  @media (min-width: 1440px) {
    position: sticky;
    top: ${({ theme }) => theme.spaces[5]};
  }
`;
