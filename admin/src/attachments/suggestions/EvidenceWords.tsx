import { Box, Flex, Tooltip, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Evidence } from '../../../../shared/suggestions';
import { useText } from '../../hooks/useText';
import { emphasised } from './emphasis';

/** More sentences than these would not be read. */
const SENTENCES = 4;
const WORDS = 3;

/** The words that prove a suggestion; the sentences around them on hover, on focus, and to a screen reader. */
export const EvidenceWords = ({ evidence }: { evidence: Evidence[] }) => {
  const t = useText();
  const words = [...new Set(evidence.map((each) => each.words))].slice(0, WORDS);
  const quoted = words.map((each) => t('attachments.suggest.quoted', { words: each })).join(', ');
  return (
    <Tooltip
      side="left"
      sideOffset={12}
      delayDuration={200}
      label={<Sentences evidence={evidence} />}
    >
      <Words type="button" aria-label={t('attachments.suggest.why', { words: quoted })}>
        {quoted}
      </Words>
    </Tooltip>
  );
};

const Sentences = ({ evidence }: { evidence: Evidence[] }) => {
  const t = useText();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} maxWidth="36rem" padding={1}>
      {evidence.slice(0, SENTENCES).map(({ words, sentence, where }) => (
        <Box key={`${words} ${sentence}`}>
          {where === 'title' && (
            <Typography variant="sigma" textColor="neutral300" tag="p">
              {t('attachments.suggest.inTitle')}
            </Typography>
          )}
          <Typography variant="pi" fontWeight="regular" textColor="neutral0" tag="p">
            {emphasised(sentence, words).map(({ text, strong }, index) =>
              strong ? <Strong key={index}>{text}</Strong> : text
            )}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
};

const Strong = styled.strong`
  font-weight: 700;
  text-decoration: underline;
  text-underline-offset: 2px;
`;

const Words = styled.button`
  background: transparent;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral600};
  cursor: help;
  font-size: 1.2rem;
  font-style: italic;
  line-height: 1.35;
  overflow-wrap: anywhere;
  padding: 0;
  text-align: start;
  text-decoration: underline dotted;
  text-underline-offset: 3px;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
