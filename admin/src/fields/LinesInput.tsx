import { Textarea } from '@strapi/design-system';
import { useState } from 'react';

interface Props {
  items: string[];
  disabled?: boolean;
  onChange: (items: string[]) => void;
}

const itemsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** One text per line. What is typed stays as it is, with the empty line a new name begins on. */
export const LinesInput = ({ items, disabled, onChange }: Props) => {
  const [typed, setTyped] = useState('');
  const stored = items.join('\n');
  const text = itemsOf(typed).join('\n') === stored ? typed : stored;
  return (
    <Textarea
      disabled={disabled}
      value={text}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(itemsOf(event.target.value));
      }}
    />
  );
};
