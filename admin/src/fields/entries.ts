import {
  DATE_PRECISIONS,
  type DatePrecision,
  type TimelineEntry,
} from '../../../shared/vocabulary';

/** An entry while it is written: what is not filled in yet is an empty text, and the server says so. */
export type EntryErrors = Partial<Record<keyof TimelineEntry, string>>;

const ALWAYS = ['date', 'precision', 'kind', 'title'] satisfies (keyof TimelineEntry)[];

const LENGTH: Record<DatePrecision, number> = { year: 4, month: 7, day: 10 };

/** `2023` as a day is 2023-01-01; a day as a month is its month. */
export const fitDate = (date: string, precision: DatePrecision): string =>
  date && `${date}-01-01`.slice(0, LENGTH[precision]);

/** The programme of a visit goes on where it stopped, or begins with the visit. */
export const newEntry = (
  entries: TimelineEntry[],
  startDate: string | undefined
): TimelineEntry => {
  const last = entries.at(-1);
  return {
    date: last?.date || startDate || '',
    precision: last?.precision ?? 'day',
    kind: '',
    title: '',
  };
};

/** An entry with one key changed; optional keys that are emptied go. */
export const withValue = (
  entry: TimelineEntry,
  key: keyof TimelineEntry,
  value: string
): TimelineEntry => {
  if (key === 'precision') {
    const precision = DATE_PRECISIONS.find((each) => each === value) ?? 'day';
    const { time, ...rest } = entry;
    const timed = precision === 'day' && time ? { time } : {};
    return { ...rest, ...timed, precision, date: fitDate(entry.date, precision) };
  }
  const optional = !ALWAYS.some((each) => each === key);
  if (optional && value === '') {
    return Object.fromEntries(
      Object.entries(entry).filter(([each]) => each !== key)
    ) as unknown as TimelineEntry;
  }
  return { ...entry, [key]: value };
};

/** Dates of any length compare as texts: a year stands before its months, a month before its days. */
const timeOf = ({ date, time }: TimelineEntry): string => `${date} ${time ?? ''}`;

export const sortByDate = (entries: TimelineEntry[]): TimelineEntry[] =>
  entries.toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0));

export const isSorted = (entries: TimelineEntry[]): boolean =>
  entries.every((entry, index) => {
    const before = entries[index - 1];
    return !before || timeOf(before) <= timeOf(entry);
  });

export const moveEntry = (entries: TimelineEntry[], from: number, to: number): TimelineEntry[] => {
  const moved = [...entries];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return moved;
};

/** The list with an entry that was taken out, at its old place. */
export const putBack = (
  entries: TimelineEntry[],
  entry: TimelineEntry,
  index: number
): TimelineEntry[] => [...entries.slice(0, index), entry, ...entries.slice(index)];

/** Place of the first entry with errors, -1 when there is none. */
export const firstWithErrors = (rawError: unknown): number =>
  Array.isArray(rawError)
    ? rawError.findIndex((_, index) => Object.keys(errorsAt(rawError, index)).length > 0)
    : -1;

/** The server begins each message with the path of its field; beside the field that is noise. */
export const errorsAt = (rawError: unknown, index: number): EntryErrors => {
  const errors = Array.isArray(rawError) ? (rawError as unknown[])[index] : undefined;
  if (typeof errors !== 'object' || errors === null) return {};
  return Object.fromEntries(
    Object.entries(errors)
      .filter(([, message]) => typeof message === 'string')
      .map(([key, message]) => [key, (message as string).replace(/^[\w.]+: /, '')])
  );
};
