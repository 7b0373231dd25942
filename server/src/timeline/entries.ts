import { createHash } from 'node:crypto';
import type { TimelineItem, TimelineKind } from '../../../shared/timeline';
import type { TimelineEntry } from '../../../shared/vocabulary';
import { knownPart, precisionOf } from '../content-types/dates';
import { isCalendarDate } from '../content-types/field-values';
import type { Part } from './order';

/** Milestones that the timeline tells apart. */
const OF_MILESTONES: Record<string, TimelineKind> = {
  recognition: 'recognition',
  relationsEstablished: 'establishment',
  treatySigned: 'agreement',
};

/** The outcomes that two sides agreed; statements, roadmaps, pledges and the like say what they mean. */
export const AGREEMENT_KINDS = ['treaty', 'agreement', 'memorandum', 'protocol'];

/** A dated entry, in a form that its checks at the door promise. */
type Entry = Pick<TimelineEntry, 'kind' | 'title'> & Partial<TimelineEntry>;

export interface DatedEntry {
  entry: Entry;
  /** `1992-06-04`, `1992-06` or `1992` */
  date: string;
}

/** The entries of a stored timeline field; what is no dated entry is left out, and so is the second of two that are alike. */
export const datedEntries = (value: unknown): DatedEntry[] => {
  const list = Array.isArray(value) ? (value as Partial<TimelineEntry>[]) : [];
  const found = new Map<string, DatedEntry>();
  for (const entry of list) {
    if (typeof entry?.date !== 'string') continue;
    const date = knownPart(entry.date, entry.precision);
    if (!isCalendarDate(date)) continue;
    const { kind = 'other', title = '' } = entry;
    const dated = { entry: { ...entry, kind, title }, date };
    const key = entryKey(dated);
    if (!found.has(key)) found.set(key, dated);
  }
  return [...found.values()];
};

/**
 * The place of an entry among others: its date and time, then its title. It does not tell its place in the list, which
 * changes when an editor adds another. A cursor holds it, and takes no control characters.
 */
export const entryKey = ({ entry, date }: DatedEntry): string => {
  const digest = createHash('sha1').update(`${entry.kind}\n${entry.title}`).digest('hex');
  const key = `${date} ${entry.time ?? ''} ${entry.title.slice(0, 40)} ${digest.slice(0, 8)}`;
  return key.replace(/\p{Cc}/gu, ' ');
};

/** Two entries with the same of this are one agreement. */
export const agreementKey = ({ entry, date }: DatedEntry): string =>
  `${date} ${entry.title.trim().toLowerCase()}`;

export const milestoneKind = ({ entry }: DatedEntry): TimelineKind =>
  OF_MILESTONES[entry.kind] ?? 'milestone';

const isAgreement = ({ entry }: DatedEntry): boolean => AGREEMENT_KINDS.includes(entry.kind);

const text = (value: string | null | undefined): string | null => value || null;

/** An entry as an item, without the document that it stands in. */
export const entryItem = (
  { entry, date }: DatedEntry,
  kind: TimelineKind,
  published: boolean
): TimelineItem => ({
  kind,
  date,
  endDate: null,
  precision: precisionOf(date),
  title: entry.title,
  description: text(entry.description),
  place: text(entry.place),
  url: text(entry.url),
  entryKind: entry.kind,
  direction: null,
  eventStatus: null,
  state: null,
  document: null,
  published,
});

/**
 * The agreements that came out of a visit or conference.
 * @param known the `agreementKey`s of those that the relationship itself tells of
 */
export const agreementParts = (
  outcomes: unknown,
  known: ReadonlySet<string>,
  { document, published }: Pick<TimelineItem, 'document' | 'published'>
): Part<TimelineItem>[] =>
  datedEntries(outcomes)
    .filter((dated) => isAgreement(dated) && !known.has(agreementKey(dated)))
    .map((dated) => ({
      key: entryKey(dated),
      item: { ...entryItem(dated, 'agreement', published), document },
    }));
