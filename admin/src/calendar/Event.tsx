import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { CalendarItem } from '../../../shared/calendar';
import type { Tone } from '../components/Chips';
import { Flag } from '../components/Flag';
import { useText } from '../hooks/useText';
import { isOff, marksOf } from './events';
import { TONE } from './look';
import { MarkSigns, MarkWords } from './Marks';
import { factsOf, flagsOf, kindText } from './words';

interface Props {
  item: CalendarItem;
}

const Flags = ({ item }: Props) => (
  <Flex gap={1} shrink={0}>
    {flagsOf(item).map((code) => (
      <Flag key={code} code={code} />
    ))}
  </Flex>
);

/** One line in a day of the month. */
export const EventChip = ({ item }: Props) => {
  const t = useText();
  const { locale } = useIntl();
  const title = item.record.title || t('untitled');
  const hint = [title, ...factsOf(item, { t, locale })].join('\n');
  return (
    <Chip $tone={TONE[item.kind]} $draft={!item.record.published} $off={isOff(item)} title={hint}>
      <VisuallyHidden>{kindText(item, t)}: </VisuallyHidden>
      <MarkSigns marks={marksOf(item)} />
      <Flags item={item} />
      <Words $off={isOff(item)}>{title}</Words>
    </Chip>
  );
};

/** The same with all that is to be said, in the list. */
export const EventLine = ({ item }: Props) => {
  const t = useText();
  const { locale } = useIntl();
  const marks = marksOf(item);
  const facts = [kindText(item, t), ...factsOf(item, { t, locale })];
  return (
    <Line $tone={TONE[item.kind]}>
      <Flags item={item} />
      <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
        <Title $off={isOff(item)}>{item.record.title || t('untitled')}</Title>
        <Flex gap={2} wrap="wrap">
          <Typography variant="pi" textColor="neutral600">
            {facts.join(' · ')}
          </Typography>
          <MarkWords marks={marks} />
        </Flex>
      </Flex>
    </Line>
  );
};

/** The palest strength of all colours is the same in the dark theme. */
const tint = (color: string): string => `color-mix(in srgb, ${color} 14%, transparent)`;

const Chip = styled.span<{ $tone: Tone; $draft: boolean; $off: boolean }>`
  align-items: center;
  background: ${({ theme, $tone, $draft, $off }) =>
    $draft || $off ? theme.colors.neutral0 : tint(theme.colors[`${$tone}600`])};
  border: 1px ${({ $draft }) => ($draft ? 'dashed' : 'solid')}
    ${({ theme, $tone, $off }) => ($off ? theme.colors.neutral200 : theme.colors[`${$tone}200`])};
  border-inline-start: 3px solid
    ${({ theme, $tone, $off }) => ($off ? theme.colors.neutral300 : theme.colors[`${$tone}600`])};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  display: flex;
  font-size: 1.2rem;
  gap: ${({ theme }) => theme.spaces[1]};
  line-height: 1.35;
  min-height: 2.4rem;
  overflow: hidden;
  padding-inline: ${({ theme }) => theme.spaces[1]};
`;

const Words = styled.span<{ $off: boolean }>`
  color: ${({ theme, $off }) => theme.colors[$off ? 'neutral600' : 'neutral800']};
  overflow: hidden;
  text-decoration-line: ${({ $off }) => ($off ? 'line-through' : 'none')};
  text-overflow: ellipsis;
  white-space: nowrap;
`;

const Line = styled.span<{ $tone: Tone }>`
  align-items: flex-start;
  border-inline-start: 3px solid ${({ theme, $tone }) => theme.colors[`${$tone}600`]};
  display: flex;
  gap: ${({ theme }) => theme.spaces[3]};
  padding-inline-start: ${({ theme }) => theme.spaces[3]};
`;

const Title = styled.span<{ $off: boolean }>`
  color: ${({ theme, $off }) => theme.colors[$off ? 'neutral600' : 'neutral800']};
  font-size: 1.4rem;
  font-weight: 500;
  line-height: 1.35;
  overflow-wrap: anywhere;
  text-decoration-line: ${({ $off }) => ($off ? 'line-through' : 'none')};
`;
