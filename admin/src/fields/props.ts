import type { ReactNode } from 'react';

/** What the Content Manager gives to the input of a custom field. */
export interface FieldProps {
  name: string;
  value?: unknown;
  onChange: (event: { target: { name: string; value: unknown; type: string } }) => void;
  label?: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Errors inside the value: `[undefined, {date: '…'}]`. */
  rawError?: unknown;
  required?: boolean;
  disabled?: boolean;
  attribute?: { options?: { timeline?: string; values?: string[]; former?: boolean } };
}
