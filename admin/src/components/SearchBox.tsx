import { Box, Field, VisuallyHidden } from '@strapi/design-system';
import { Search as Glass } from '@strapi/icons';
import { useDebounce } from '@strapi/strapi/admin';
import {
  useRef,
  useState,
  type ComponentProps,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { styled } from 'styled-components';

/** Long enough to finish a word, short enough to feel at once. */
const PAUSE_MS = 250;

export interface Search {
  /** What is typed, and what is asked for once the typing pauses. */
  words: string;
  q: string;
  /** What is asked for is not yet what is typed. */
  isTyping: boolean;
  /** Results are shown from the first click on until the focus goes. */
  isOpen: boolean;
  box: RefObject<HTMLDivElement>;
  type: (words: string) => void;
  open: () => void;
  close: () => void;
}

/** What a search box holds. @param onClose what else goes when the results go */
export const useSearch = (onClose?: () => void): Search => {
  const [words, setWords] = useState('');
  const [isOpen, setOpen] = useState(false);
  const q = useDebounce(words.trim(), PAUSE_MS);
  return {
    words,
    q,
    isTyping: q !== words.trim(),
    isOpen,
    box: useRef<HTMLDivElement>(null),
    type: setWords,
    open: () => setOpen(true),
    close: () => {
      setOpen(false);
      onClose?.();
    },
  };
};

interface Props {
  search: Search;
  name: string;
  label: string;
  /** What a screen reader says of the results. */
  heard: ReactNode;
  /** What else the input is and does. */
  input: Omit<ComponentProps<typeof Field.Input>, 'size'>;
  onType?: () => void;
  /** Of the input and the results. */
  onKeyDown?: (event: KeyboardEvent) => void;
  /** The results. */
  children: ReactNode;
}

/** A box to type in, with results below that stay while the focus is in either. */
export const SearchBox = ({
  search,
  name,
  label,
  heard,
  input,
  onType,
  onKeyDown,
  children,
}: Props) => (
  <Frame
    ref={search.box}
    width="100%"
    onKeyDown={onKeyDown}
    onBlur={(event: FocusEvent) => {
      if (!search.box.current?.contains(event.relatedTarget as Node | null)) search.close();
    }}
  >
    <Field.Root name={name}>
      <VisuallyHidden>
        <Field.Label>{label}</Field.Label>
      </VisuallyHidden>
      <Field.Input
        type="search"
        autoComplete="off"
        size="S"
        placeholder={label}
        startAction={<Glass aria-hidden />}
        value={search.words}
        onFocus={search.open}
        onClick={search.open}
        onChange={(event) => {
          search.type(event.target.value);
          search.open();
          onType?.();
        }}
        {...input}
      />
    </Field.Root>
    <VisuallyHidden aria-live="polite">{heard}</VisuallyHidden>
    {children}
  </Frame>
);

// Chromium's own cross has one colour for both themes; Escape empties the box.
const Frame = styled(Box)`
  & input::-webkit-search-cancel-button {
    display: none;
  }
`;
