import { isForbidden, type RequestError } from '../../errors';

interface FieldError {
  path?: unknown;
  message?: unknown;
}

export interface Problems {
  /** Messages by field of the dialog. */
  fields: Record<string, string>;
  /** What belongs to no field; null when every message has found its own. */
  other: string | null;
  /** The user lacks the right to it. */
  isForbidden: boolean;
}

const errorsOf = (error: RequestError): FieldError[] => {
  const details = error.details as { errors?: unknown } | null | undefined;
  return Array.isArray(details?.errors) ? (details.errors as FieldError[]) : [];
};

/** "endDate: must not be before …" under the field itself, without its name. */
const reason = (path: string[], message: string): string => {
  const prefix = `${path.join('.')}: `;
  const words = message.startsWith(prefix) ? message.slice(prefix.length) : message;
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Sorts what the server refused to the fields that the dialog shows. */
export const problemsOf = (error: RequestError, shown: string[]): Problems => {
  const fields: Record<string, string> = {};
  const rest: string[] = [];
  for (const { path, message } of errorsOf(error)) {
    const keys = Array.isArray(path) ? path.map(String) : [String(path ?? '')];
    const field = keys[0] ?? '';
    const words = reason(keys, String(message ?? ''));
    if (!shown.includes(field)) rest.push(String(message ?? ''));
    else fields[field] ??= words;
  }
  if (Object.keys(fields).length + rest.length === 0) rest.push(error.message ?? '');
  return {
    fields,
    other: rest.length > 0 ? rest.join(' ') : null,
    isForbidden: isForbidden(error),
  };
};
