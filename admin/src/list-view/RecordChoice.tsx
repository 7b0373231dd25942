import {
  Box,
  Field,
  Flex,
  Loader,
  Status,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { useDebounce } from '@strapi/strapi/admin';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { RecordSummary } from '../../../shared/contracts';
import { useSearchRecordsQuery } from '../api';
import { datesBeside } from '../attachments/RecordCard';
import { colorScheme } from '../components/color-scheme';
import { KindIcon } from '../components/KindIcon';
import { Notice, NotLoaded } from '../components/Notice';
import { useText } from '../hooks/useText';

const PAUSE_MS = 250;
const RESULTS_PER_KIND = 8;

interface Props {
  locale?: string;
  chosen: RecordSummary | null;
  onChoose: (record: RecordSummary) => void;
}

const same = (a: RecordSummary, b: RecordSummary | null): boolean =>
  a.kind === b?.kind && a.documentId === b.documentId;

/** Finds a record of any kind by words, and takes one of those found. */
export const RecordChoice = ({ locale, chosen, onChoose }: Props) => {
  const t = useText();
  const [words, setWords] = useState('');
  const q = useDebounce(words.trim(), PAUSE_MS);
  const { data, error, isFetching, isError, refetch } = useSearchRecordsQuery({
    q,
    locale,
    limit: RESULTS_PER_KIND,
  });
  const settled = q === words.trim() && !isFetching;
  // What is chosen stays in sight while the words change.
  const records =
    chosen && data && !data.some((record) => same(record, chosen)) ? [chosen, ...data] : data;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Field.Root name="diplomacy-bulk-search" hint={t('attachments.searchHint')}>
        <Field.Label>{t('bulk.record')}</Field.Label>
        <Field.Input
          type="search"
          autoComplete="off"
          startAction={<Search aria-hidden />}
          endAction={!settled && <Loader small>{t('loading')}</Loader>}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
      <VisuallyHidden aria-live="polite">
        {settled && data && t('attachments.found', { count: data.length })}
      </VisuallyHidden>
      {isError && (
        <NotLoaded error={error} forbidden={t('attachments.noPermission')} onRetry={refetch}>
          {t('attachments.searchFailed')}
        </NotLoaded>
      )}
      {!isError && settled && data?.length === 0 && (
        <Notice>{q ? t('attachments.nothingFound', { q }) : t('attachments.noRecords')}</Notice>
      )}
      {!isError && records && records.length > 0 && (
        <Frame role="radiogroup" aria-label={t('attachments.latest')}>
          {records.map((record) => (
            <Choice
              key={`${record.kind} ${record.documentId}`}
              record={record}
              checked={same(record, chosen)}
              onChoose={onChoose}
            />
          ))}
        </Frame>
      )}
    </Flex>
  );
};

interface ChoiceProps {
  record: RecordSummary;
  checked: boolean;
  onChoose: (record: RecordSummary) => void;
}

const Choice = ({ record, checked, onChoose }: ChoiceProps) => {
  const t = useText();
  const { locale } = useIntl();
  const id = useId();
  const facts = [t(`kind.${record.kind}`), datesBeside(record, locale)].filter(Boolean);
  return (
    <Line htmlFor={id}>
      <input
        id={id}
        type="radio"
        name="diplomacy-bulk-record"
        checked={checked}
        onChange={() => onChoose(record)}
      />
      <KindIcon kind={record.kind} />
      <Box flex="1" minWidth={0}>
        <Typography tag="span" fontWeight="semiBold" textColor="neutral800">
          {record.title || t('untitled')}
        </Typography>
        <Box>
          <Typography tag="span" variant="pi" textColor="neutral600">
            {facts.join(' · ')}
          </Typography>
        </Box>
      </Box>
      {!record.published && (
        <Status size="XS" variant="secondary">
          <Typography variant="pi" fontWeight="bold">
            {t('attachments.draft')}
          </Typography>
        </Status>
      )}
    </Line>
  );
};

const Frame = styled(Box)`
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  max-height: 36rem;
  overflow: auto;
`;

const Line = styled.label`
  align-items: center;
  cursor: pointer;
  display: flex;
  gap: ${({ theme }) => theme.spaces[3]};
  padding: ${({ theme }) => theme.spaces[3]};

  & + & {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  & > input {
    ${colorScheme}
    accent-color: ${({ theme }) => theme.colors.primary600};
    flex-shrink: 0;
    height: 1.6rem;
    margin: 0;
    width: 1.6rem;
  }

  &:hover,
  &:has(input:checked) {
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:focus-within {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
