import { Box, Typography } from '@strapi/design-system';
import { Check, Plus } from '@strapi/icons';
import { styled } from 'styled-components';
import type { RecordSummary } from '../../../shared/contracts';
import { PlainList } from '../components/PlainList';
import { useText } from '../hooks/useText';
import { RecordCard } from './RecordCard';

interface Props {
  /** Null when the records were asked for by words. */
  heading: string | null;
  records: RecordSummary[];
  /** The answer to what is typed now is still on its way. */
  isOld: boolean;
  isAttached: (record: RecordSummary) => boolean;
  onAttach: (record: RecordSummary) => void;
}

/** Found records; a click or Enter attaches one, and the list stays for the next. */
export const SearchResults = ({ heading, records, isOld, isAttached, onAttach }: Props) => {
  const t = useText();
  return (
    <Frame
      background="neutral0"
      borderColor="neutral200"
      hasRadius
      shadow="filterShadow"
      maxHeight="36rem"
      overflow="auto"
      $isOld={isOld}
    >
      {heading && (
        <Box paddingTop={3} paddingLeft={3} paddingRight={3}>
          <Typography variant="sigma" textColor="neutral600">
            {heading}
          </Typography>
        </Box>
      )}
      <PlainList>
        {records.map((record) => {
          const attached = isAttached(record);
          const title = record.title || t('untitled');
          const Sign = attached ? Check : Plus;
          return (
            <li key={`${record.kind} ${record.documentId}`}>
              <Choice
                type="button"
                data-result
                aria-disabled={attached}
                aria-label={t(attached ? 'attachments.alreadyAttached' : 'attachments.attach', {
                  title,
                })}
                onClick={() => !attached && onAttach(record)}
              >
                <RecordCard
                  record={record}
                  title={
                    <Typography variant="omega" fontWeight="semiBold" textColor="neutral800">
                      {title}
                    </Typography>
                  }
                  corner={<Sign aria-hidden fill={attached ? 'success600' : 'neutral500'} />}
                />
              </Choice>
            </li>
          );
        })}
      </PlainList>
    </Frame>
  );
};

const Frame = styled(Box)<{ $isOld: boolean }>`
  opacity: ${({ $isOld }) => ($isOld ? 0.6 : 1)};
  scrollbar-width: thin;
`;

const Choice = styled.button`
  background: transparent;
  border: 0;
  cursor: pointer;
  padding: ${({ theme }) => theme.spaces[3]};
  text-align: start;
  width: 100%;

  &:hover,
  &:focus-visible {
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  &[aria-disabled='true'] {
    cursor: default;
  }
`;
