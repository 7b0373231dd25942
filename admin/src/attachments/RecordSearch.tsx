import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { useId, type KeyboardEvent } from 'react';
import type { RecordSummary } from '../../../shared/contracts';
import { useSearchRecordsQuery } from '../api';
import { Notice, NotLoaded } from '../components/Notice';
import { SearchBox, useSearch } from '../components/SearchBox';
import { useText } from '../hooks/useText';
import { SearchResults } from './SearchResults';

const RESULTS_PER_KIND = 5;

interface Props {
  locale?: string;
  isAttached: (record: RecordSummary) => boolean;
  onAttach: (record: RecordSummary) => void;
}

/** Finds records of all kinds; an empty box offers the latest ones. */
export const RecordSearch = ({ locale, isAttached, onAttach }: Props) => {
  const t = useText();
  const search = useSearch();
  const { q, isOpen, box } = search;
  const resultsId = useId();
  const { data, error, isFetching, isError, refetch } = useSearchRecordsQuery(
    { q, locale, limit: RESULTS_PER_KIND },
    { skip: !isOpen }
  );
  const isSettled = !search.isTyping && !isFetching;

  const onKeyDown = (event: KeyboardEvent) => {
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, [data-result]') ?? [])];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && stops.length > 0) {
      event.preventDefault();
      search.open();
      stops[Math.min(Math.max(here + step, 0), stops.length - 1)]?.focus();
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      search.type('');
      stops[0]?.focus();
      search.close();
    } else if (event.key === 'Enter' && here === 0) {
      // Enter in a text field would submit the article's form.
      event.preventDefault();
      search.open();
    }
  };

  return (
    <SearchBox
      search={search}
      name="diplomacy-search"
      label={t('attachments.search')}
      heard={isOpen && isSettled && data && t('attachments.found', { count: data.length })}
      input={{ 'aria-controls': resultsId }}
      onKeyDown={onKeyDown}
    >
      <Box id={resultsId} paddingTop={isOpen ? 2 : 0} aria-busy={isOpen && !isSettled}>
        {isOpen && isError && (
          <NotLoaded error={error} forbidden={t('attachments.noPermission')} onRetry={refetch}>
            {t('attachments.searchFailed')}
          </NotLoaded>
        )}
        {isOpen && !isError && !data && <Loader small>{t('loading')}</Loader>}
        {isOpen && !isError && data && data.length > 0 && (
          <SearchResults
            heading={q ? null : t('attachments.latest')}
            records={data}
            isOld={!isSettled}
            isAttached={isAttached}
            onAttach={onAttach}
          />
        )}
        {isOpen && !isError && isSettled && data?.length === 0 && (
          <Notice>{q ? t('attachments.nothingFound', { q }) : t('attachments.noRecords')}</Notice>
        )}
      </Box>
      {!isOpen && (
        <Flex paddingTop={1}>
          <Typography variant="pi" textColor="neutral600">
            {t('attachments.searchHint')}
          </Typography>
        </Flex>
      )}
    </SearchBox>
  );
};
