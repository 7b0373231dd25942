import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { Failure, Notice } from '../components/Notice';
import { useText } from '../hooks/useText';
import { useDiplomacyTimelineQuery } from './api';
import { Entry } from './Entry';
import type { TimelineView } from './view';
import { keysOf } from './years';

interface Props {
  documentId: string;
  view: TimelineView;
}

/** What happened between two countries, year by year; further pages join those before. */
export const Timeline = ({ documentId, view }: Props) => {
  const t = useText();
  const [cursor, setCursor] = useState<string>();
  const { data, isFetching, isError, refetch } = useDiplomacyTimelineQuery({
    documentId,
    ...view,
    cursor,
  });
  const next = data?.meta.next;
  return (
    <Box aria-busy={isFetching}>
      {data?.data.map(({ year, items }) => {
        const keys = keysOf(items);
        return (
          <Year key={year} aria-label={String(year)}>
            <YearName variant="beta" tag="h2">
              {year}
            </YearName>
            <Entries role="list">
              {items.map((item, index) => (
                <Entry key={keys[index]} item={item} year={year} locale={view.locale} />
              ))}
            </Entries>
          </Year>
        );
      })}
      {data?.data.length === 0 && !isError && (
        <Notice>
          {t(view.kinds.length > 0 ? 'relationship.noneOfKind' : 'relationship.empty')}
        </Notice>
      )}
      {isError && <Failure onRetry={refetch}>{t('relationship.failed')}</Failure>}
      {!data && isFetching && (
        <Flex justifyContent="center" padding={8}>
          <Loader>{t('loading')}</Loader>
        </Flex>
      )}
      {data && next && !isError && (
        <Flex justifyContent="center" paddingTop={5}>
          <Button variant="secondary" loading={isFetching} onClick={() => setCursor(next)}>
            {t('relationship.more')}
          </Button>
        </Flex>
      )}
      {data && !next && data.data.length > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600" textAlign="center" paddingTop={5}>
          {t('relationship.end')}
        </Typography>
      )}
    </Box>
  );
};

const Year = styled.section`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: 6.4rem minmax(0, 1fr);

  & + & {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

const YearName = styled(Typography)`
  align-self: start;
  font-variant-numeric: tabular-nums;
  padding-block: ${({ theme }) => theme.spaces[4]};
  position: sticky;
  top: 0;
`;

const Entries = styled.ol`
  list-style: none;
  margin: 0;
  padding: 0;
`;
