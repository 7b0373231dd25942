import type { EventDates } from './dates';
import { isWebAddress } from './field-values';
import { problem, type Problem } from './problems';
import type { RelatedRow } from './relations';

/** A record as it will be after the write: fields of one locale, relations as rows. */
export interface RecordState {
  [field: string]: unknown;
}

export interface RuleContext {
  /** Drafts may be incomplete, never contradictory; what is published must be complete. */
  complete: boolean;
}

/** Text of a field, or null when it is empty. */
export const textOf = (record: RecordState, field: string): string | null => {
  const value = record[field];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

/** The rows of a relation field. */
export const rowsOf = (record: RecordState, field: string): RelatedRow[] => {
  const value = record[field];
  return Array.isArray(value) ? (value as RelatedRow[]) : [];
};

export const datesOf = (record: RecordState): EventDates => record as EventDates;

/** `last` must not lie before `first`. */
export const checkOrder = (record: RecordState, first: string, last: string): Problem[] => {
  const from = textOf(record, first);
  const to = textOf(record, last);
  return from && to && to < from ? [problem(last, `must not be before ${first} (${from})`)] : [];
};

export const checkTimeZone = (record: RecordState): Problem[] => {
  const timeZone = textOf(record, 'timeZone');
  if (!timeZone) return [];
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return [];
  } catch {
    return [problem('timeZone', `"${timeZone}" is not a time zone such as Europe/London`)];
  }
};

export const checkWebsite = (record: RecordState): Problem[] => {
  const website = textOf(record, 'website');
  return website && !isWebAddress(website)
    ? [problem('website', 'must be an address that starts with http:// or https://')]
    : [];
};

/** At least one of the fields holds something; the first one carries the message. */
export const requireOneOf = (record: RecordState, fields: string[], message: string): Problem[] =>
  fields.some((field) => rowsOf(record, field).length > 0 || textOf(record, field))
    ? []
    : [problem(fields[0] as string, message)];
