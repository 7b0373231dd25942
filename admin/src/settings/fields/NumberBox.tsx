import { NumberInput } from '@strapi/design-system';
import { useRef, type ComponentProps } from 'react';

interface Props extends Omit<ComponentProps<typeof NumberInput>, 'value' | 'onValueChange'> {
  value: number | undefined;
  onValueChange: (value: number | undefined) => void;
}

/** An input for numbers. The design system's own keeps what was typed when its value is reset; a new one takes its place. */
export const NumberBox = ({ value, onValueChange, ...props }: Props) => {
  const typed = useRef(value);
  const version = useRef(0);
  if (typed.current !== value) {
    typed.current = value;
    version.current += 1;
  }
  return (
    <NumberInput
      {...props}
      key={version.current}
      value={value}
      onValueChange={(next) => {
        typed.current = next;
        onValueChange(next);
      }}
    />
  );
};
