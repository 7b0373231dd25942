import { Box, Field, Flex, Loader, Typography, VisuallyHidden } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { useDebounce } from '@strapi/strapi/admin';
import { useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import type { RecordSummary } from '../../../shared/contracts';
import { useSearchRecordsQuery } from '../api';
import { Notice, NotLoaded } from '../components/Notice';
import { useText } from '../hooks/useText';
import { SearchResults } from './SearchResults';

/** Long enough to finish a word, short enough to feel at once. */
const PAUSE_MS = 250;
const RESULTS_PER_KIND = 5;

interface Props {
  locale?: string;
  isAttached: (record: RecordSummary) => boolean;
  onAttach: (record: RecordSummary) => void;
}

/** Finds records of all kinds; an empty box offers the latest ones. */
export const RecordSearch = ({ locale, isAttached, onAttach }: Props) => {
  const t = useText();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const q = useDebounce(words.trim(), PAUSE_MS);
  const box = useRef<HTMLDivElement>(null);
  const resultsId = useId();
  const { data, error, isFetching, isError, refetch } = useSearchRecordsQuery(
    { q, locale, limit: RESULTS_PER_KIND },
    { skip: !open }
  );
  const settled = q === words.trim() && !isFetching;

  const onBlur = (event: FocusEvent) => {
    if (!box.current?.contains(event.relatedTarget as Node | null)) setOpen(false);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, [data-result]') ?? [])];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && stops.length > 0) {
      event.preventDefault();
      setOpen(true);
      stops[Math.min(Math.max(here + step, 0), stops.length - 1)]?.focus();
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setWords('');
      stops[0]?.focus();
      setOpen(false);
    } else if (event.key === 'Enter' && here === 0) {
      // Enter in a text field would submit the article's form.
      event.preventDefault();
      setOpen(true);
    }
  };

  return (
    <SearchBox ref={box} width="100%" onBlur={onBlur} onKeyDown={onKeyDown}>
      <Field.Root name="diplomacy-search">
        <VisuallyHidden>
          <Field.Label>{t('attachments.search')}</Field.Label>
        </VisuallyHidden>
        <Field.Input
          type="search"
          autoComplete="off"
          size="S"
          placeholder={t('attachments.search')}
          startAction={<Search aria-hidden />}
          endAction={open && !settled && <Loader small>{t('loading')}</Loader>}
          aria-controls={resultsId}
          value={words}
          onFocus={() => setOpen(true)}
          onClick={() => setOpen(true)}
          onChange={(event) => {
            setWords(event.target.value);
            setOpen(true);
          }}
        />
      </Field.Root>
      <VisuallyHidden aria-live="polite">
        {open && settled && data && t('attachments.found', { count: data.length })}
      </VisuallyHidden>
      <Box id={resultsId} paddingTop={open ? 2 : 0}>
        {open && isError && (
          <NotLoaded error={error} forbidden={t('attachments.noPermission')} onRetry={refetch}>
            {t('attachments.searchFailed')}
          </NotLoaded>
        )}
        {open && !isError && data && data.length > 0 && (
          <SearchResults
            heading={q ? null : t('attachments.latest')}
            records={data}
            isAttached={isAttached}
            onAttach={onAttach}
          />
        )}
        {open && !isError && settled && data?.length === 0 && (
          <Notice>{q ? t('attachments.nothingFound', { q }) : t('attachments.noRecords')}</Notice>
        )}
      </Box>
      {!open && (
        <Flex paddingTop={1}>
          <Typography variant="pi" textColor="neutral600">
            {t('attachments.searchHint')}
          </Typography>
        </Flex>
      )}
    </SearchBox>
  );
};

// Chromium's own cross has one colour for both themes; Escape empties the box.
const SearchBox = styled(Box)`
  & input::-webkit-search-cancel-button {
    display: none;
  }
`;
