import { Box, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import { Flag } from '../../components/Flag';
import { useText } from '../../hooks/useText';
import type { CountryChoice } from './countries';

interface Props {
  id: string;
  label: string;
  choices: CountryChoice[];
  /** Place of the option that Enter chooses; -1 for none. */
  active: number;
  chosen: string | undefined;
  onChoose: (choice: CountryChoice) => void;
}

export const optionId = (listId: string, code: string): string => `${listId}-${code}`;

/** The countries to choose from; the focus stays in the text field. */
export const CountryList = ({ id, label, choices, active, chosen, onChoose }: Props) => {
  const t = useText();
  const activeOption = useRef<HTMLLIElement>(null);
  useEffect(() => {
    activeOption.current?.scrollIntoView({ block: 'nearest' });
  }, [active, choices]);
  return (
    <Frame
      background="neutral0"
      borderColor="neutral200"
      hasRadius
      shadow="filterShadow"
      // The text field would lose the focus.
      onMouseDown={(event: React.MouseEvent) => event.preventDefault()}
    >
      <ul id={id} role="listbox" aria-label={label}>
        {choices.map((choice, index) => (
          <Option
            key={choice.code}
            ref={index === active ? activeOption : undefined}
            id={optionId(id, choice.code)}
            role="option"
            aria-selected={choice.code === chosen}
            data-active={index === active || undefined}
            onClick={() => onChoose(choice)}
          >
            <Flag code={choice.code} />
            <Typography style={{ flex: 1 }}>{choice.name}</Typography>
            <Typography variant="pi" textColor="neutral600">
              {choice.code}
            </Typography>
            <Box width="1.2rem">{choice.code === chosen && <Check aria-hidden />}</Box>
          </Option>
        ))}
      </ul>
      {choices.length === 0 && (
        <Box padding={3}>
          <Typography variant="pi" textColor="neutral600">
            {t('country.nothingFound')}
          </Typography>
        </Box>
      )}
    </Frame>
  );
};

const Frame = styled(Box)`
  inset-inline: 0;
  margin-block-start: ${({ theme }) => theme.spaces[1]};
  max-height: 28rem;
  overflow: auto;
  position: absolute;
  scrollbar-width: thin;
  top: 100%;
  z-index: ${({ theme }) => theme.zIndices.popover};

  & > ul {
    list-style: none;
    margin: 0;
    padding: ${({ theme }) => theme.spaces[1]};
  }
`;

const Option = styled.li`
  align-items: center;
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;
  display: flex;
  gap: ${({ theme }) => theme.spaces[2]};
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};

  &:hover,
  &[data-active] {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;
