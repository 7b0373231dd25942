import { Button, Flex, IconButton, Loader, Typography } from '@strapi/design-system';
import { BulletList, ChevronLeft, ChevronRight, GridNine } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useText } from '../hooks/useText';
import { LAYOUTS, monthAfter, type CalendarView, type Layout } from './view';

interface Props {
  view: CalendarView;
  /** `YYYY-MM-DD`. */
  today: string;
  loading: boolean;
  onChange: (changes: Partial<CalendarView>) => void;
}

const SIGN: Record<Layout, typeof GridNine> = { month: GridNine, list: BulletList };

/** "November 2026", with a capital where a language would write none. */
const monthName = (month: string, locale: string): string => {
  const format = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const name = format.format(new Date(`${month}-01T00:00:00Z`));
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
};

/** Which month, and how it is shown. */
export const Toolbar = ({ view: { month, layout }, today, loading, onChange }: Props) => {
  const t = useText();
  const { locale } = useIntl();
  const step = (by: number) => onChange({ month: monthAfter(month, by) });
  return (
    <Flex justifyContent="space-between" gap={4} wrap="wrap">
      <Flex gap={2}>
        <IconButton label={t('calendar.previous')} onClick={() => step(-1)}>
          <ChevronLeft />
        </IconButton>
        <IconButton label={t('calendar.next')} onClick={() => step(1)}>
          <ChevronRight />
        </IconButton>
        <Button
          variant="tertiary"
          disabled={month === today.slice(0, 7)}
          onClick={() => onChange({ month: today.slice(0, 7) })}
        >
          {t('calendar.today')}
        </Button>
        <Typography variant="beta" tag="h2" aria-live="polite" paddingLeft={3}>
          {monthName(month, locale)}
        </Typography>
        {loading && <Loader small>{t('loading')}</Loader>}
      </Flex>
      <Flex role="group" aria-label={t('calendar.view')} gap={0}>
        {LAYOUTS.map((each) => {
          const Icon = SIGN[each];
          return (
            <Segment
              key={each}
              type="button"
              aria-pressed={layout === each}
              onClick={() => onChange({ layout: each })}
            >
              <Icon aria-hidden />
              {t(`calendar.view.${each}`)}
            </Segment>
          );
        })}
      </Flex>
    </Flex>
  );
};

const Segment = styled.button`
  align-items: center;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  color: ${({ theme }) => theme.colors.neutral700};
  cursor: pointer;
  display: inline-flex;
  font-size: 1.3rem;
  font-weight: 500;
  gap: ${({ theme }) => theme.spaces[2]};
  height: 3.2rem;
  padding-inline: ${({ theme }) => theme.spaces[3]};

  & > svg {
    fill: currentcolor;
    height: 1.4rem;
    width: 1.4rem;
  }

  &:first-child {
    border-start-start-radius: ${({ theme }) => theme.borderRadius};
    border-end-start-radius: ${({ theme }) => theme.borderRadius};
  }

  &:last-child {
    border-start-end-radius: ${({ theme }) => theme.borderRadius};
    border-end-end-radius: ${({ theme }) => theme.borderRadius};
  }

  & + & {
    margin-inline-start: -1px;
  }

  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
  }

  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
    z-index: 1;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
    z-index: 2;
  }
`;
