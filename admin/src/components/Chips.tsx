import { Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

/** A colour of the design system: it has each of them in five strengths, for both themes. */
export type Tone = 'primary' | 'alternative' | 'success' | 'secondary' | 'warning' | 'neutral';

interface Choice<Value> {
  value: Value;
  label: ReactNode;
  tone?: Tone;
}

interface Props<Value> {
  label: string;
  choices: Choice<Value>[];
  /** Empty: all of them, none in particular. */
  chosen: Value[];
  onChange: (chosen: Value[]) => void;
}

/** Buttons that narrow a list by kind. None pressed means all. */
export const Chips = <Value extends string>({ label, choices, chosen, onChange }: Props<Value>) => (
  <Flex role="group" aria-label={label} gap={2} wrap="wrap">
    {choices.map(({ value, label: words, tone = 'primary' }) => {
      const pressed = chosen.includes(value);
      const rest = chosen.filter((each) => each !== value);
      return (
        <Chip
          key={value}
          type="button"
          aria-pressed={pressed}
          $tone={tone}
          onClick={() => onChange(pressed ? rest : [...chosen, value])}
        >
          <Dot aria-hidden $tone={tone} />
          {words}
        </Chip>
      );
    })}
  </Flex>
);

/** The colour of a kind, beside its name. */
export const Dot = styled.span<{ $tone: Tone }>`
  background: ${({ theme, $tone }) => theme.colors[`${$tone}600`]};
  border-radius: 50%;
  display: inline-block;
  flex-shrink: 0;
  height: 0.8rem;
  width: 0.8rem;
`;

const Chip = styled.button<{ $tone: Tone }>`
  align-items: center;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 1.6rem;
  color: ${({ theme }) => theme.colors.neutral700};
  cursor: pointer;
  display: inline-flex;
  font-size: 1.3rem;
  gap: ${({ theme }) => theme.spaces[2]};
  line-height: 1.4;
  min-height: 3.2rem;
  padding-inline: ${({ theme }) => theme.spaces[3]};

  &:hover {
    border-color: ${({ theme, $tone }) => theme.colors[`${$tone}500`]};
  }

  &[aria-pressed='true'] {
    background: ${({ theme, $tone }) => theme.colors[`${$tone}100`]};
    border-color: ${({ theme, $tone }) => theme.colors[`${$tone}600`]};
    box-shadow: inset 0 0 0 1px ${({ theme, $tone }) => theme.colors[`${$tone}600`]};
    color: ${({ theme }) => theme.colors.neutral900};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
