import { Box, Field, Flex, Loader, Typography } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { Page, Pagination, useDebounce, useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { formatDates } from '../../../server/src/content-types/dates';
import { Badge } from '../attachments/RecordCard';
import { Flag } from '../components/Flag';
import { NewsroomLocale } from '../components/NewsroomLocale';
import { Failure, Notice } from '../components/Notice';
import { useText, type TextId } from '../hooks/useText';
import { relationshipAddress } from '../pages/addresses';
import { PageFrame } from '../pages/PageFrame';
import { MAY_READ_RELATIONSHIPS, MAY_SEE_CALENDAR } from '../pages/permissions';
import { useDiplomacyRelationshipsQuery, type RelationshipRow } from './api';

const PAUSE_MS = 250;
const PAGE_SIZE = 24;

interface Query {
  q?: string;
  page?: string;
  pageSize?: string;
  locale?: string;
}

const Relationships = () => {
  const t = useText();
  const [{ query }, setQuery] = useQueryParams<Query>();
  const [words, setWords] = useState(query.q ?? '');
  const q = useDebounce(words.trim(), PAUSE_MS);
  useEffect(() => {
    if (q !== (query.q ?? '')) setQuery({ ...query, q, page: '1' }, 'push', true);
  }, [q, query, setQuery]);
  const { data, isFetching, isError, refetch } = useDiplomacyRelationshipsQuery(
    {
      q: query.q ?? '',
      page: Number(query.page) || 1,
      pageSize: Number(query.pageSize) || PAGE_SIZE,
      locale: query.locale,
    },
    { refetchOnMountOrArgChange: true }
  );
  return (
    <PageFrame title={t('relationships.title')} subtitle={t('relationships.subtitle')}>
      <Flex gap={4} wrap="wrap" alignItems="flex-end" paddingBottom={5}>
        <Field.Root name="relationship" maxWidth="40rem" flex="1">
          <Field.Label>{t('relationships.search')}</Field.Label>
          <Field.Input
            type="search"
            autoComplete="off"
            startAction={<Search aria-hidden />}
            endAction={isFetching && <Loader small>{t('loading')}</Loader>}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </Field.Root>
        <NewsroomLocale
          chosen={query.locale ?? null}
          onChange={(locale) =>
            setQuery({ ...query, locale: locale ?? undefined, page: '1' }, 'push', true)
          }
        />
      </Flex>
      {isError && <Failure onRetry={refetch}>{t('relationships.failed')}</Failure>}
      {!isError && data?.results.length === 0 && (
        <Notice>
          {query.q ? t('attachments.nothingFound', { q: query.q }) : t('relationships.empty')}
        </Notice>
      )}
      {!isError && data && data.results.length > 0 && (
        <>
          <Cards role="list" aria-label={t('relationships.title')}>
            {data.results.map((row) => (
              <Card key={row.documentId} row={row} />
            ))}
          </Cards>
          <Pagination.Root {...data.pagination} defaultPageSize={PAGE_SIZE}>
            <Box />
            <Pagination.Links />
          </Pagination.Root>
        </>
      )}
    </PageFrame>
  );
};

const Card = ({ row }: { row: RelationshipRow }) => {
  const t = useText();
  const { locale } = useIntl();
  const since = formatDates(
    { startDate: row.establishedOn, datePrecision: row.establishedOnPrecision },
    locale
  );
  const status: TextId | null = row.relationStatus
    ? `relationStatus.${row.relationStatus as 'established'}`
    : null;
  const facts = [
    status && `${t('attachments.field.relationStatus')} – ${t(status)}`,
    since && `${t('attachments.field.establishedOn')} – ${since}`,
  ];
  return (
    <li>
      <Way to={relationshipAddress(row.documentId, row.locale)}>
        <Flex gap={1}>
          {(row.pair?.split('-') ?? []).map((code) => (
            <Flag key={code} code={code} />
          ))}
          {row.status === 'draft' && <Badge variant="secondary">{t('attachments.draft')}</Badge>}
        </Flex>
        <Typography fontWeight="semiBold" textColor="neutral800">
          {row.title || row.pair || t('untitled')}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {facts.filter(Boolean).join(' · ')}
        </Typography>
      </Way>
    </li>
  );
};

/** Diplomacy > Relationships. */
export default function RelationshipsPage() {
  return (
    <Page.Protect permissions={MAY_SEE_CALENDAR}>
      <Page.Protect permissions={MAY_READ_RELATIONSHIPS}>
        <Relationships />
      </Page.Protect>
    </Page.Protect>
  );
}

const Cards = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: repeat(auto-fill, minmax(30rem, 1fr));
  list-style: none;
  margin: 0;
  padding: 0;

  & > li {
    display: grid;
  }
`;

const Way = styled(Link)`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[2]};
  padding: ${({ theme }) => theme.spaces[4]};
  text-decoration: none;

  &:hover {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
`;
