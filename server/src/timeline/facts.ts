import type { TimelineItem } from '../../../shared/timeline';
import type { RelationshipDates } from '../calendar/anniversaries';
import { knownPart } from '../content-types/dates';
import {
  agreementKey,
  datedEntries,
  entryItem,
  entryKey,
  milestoneKind,
  type DatedEntry,
} from './entries';
import type { Unit } from './order';
import { factTitle, type FactName } from './words';

/** A fact that stands in the record of the relationship itself. */
export interface FactUnit extends Unit {
  item: TimelineItem;
}

const RANK_OF_KIND: Partial<Record<TimelineItem['kind'], number>> = {
  recognition: 0,
  establishment: 1,
};

/** One of the record's two dates. A milestone that tells the same says more about it. */
const dateFact = (
  name: FactName,
  date: string | null | undefined,
  precision: RelationshipDates['recognisedOnPrecision'],
  milestones: DatedEntry[],
  locale: string
): DatedEntry[] => {
  if (!date) return [];
  const known = knownPart(date, precision);
  const kind = name === 'recognition' ? 'recognition' : 'relationsEstablished';
  const told = milestones.find((each) => each.entry.kind === kind && each.date === known);
  return [{ date: known, entry: { title: factTitle(name, locale), kind, ...told?.entry } }];
};

/**
 * What the record of a relationship tells: recognition, establishment, milestones.
 * @param locale language of the titles that nobody wrote
 * @param rank of all of them
 */
export const factUnits = (
  relationship: RelationshipDates,
  { locale, rank, published }: { locale: string; rank: number; published: boolean }
): FactUnit[] => {
  const milestones = datedEntries(relationship.milestones);
  const dates = [
    ...dateFact(
      'recognition',
      relationship.recognisedOn,
      relationship.recognisedOnPrecision,
      milestones,
      locale
    ),
    ...dateFact(
      'establishment',
      relationship.establishedOn,
      relationship.establishedOnPrecision,
      milestones,
      locale
    ),
  ];
  // Of several milestones on that day, as when each side recognised the other, one tells the date; the others stay.
  const told = new Set(dates.map(entryKey));
  const others = milestones.filter((each) => !told.has(entryKey(each)));
  return [...dates, ...others].map((dated) => {
    const kind = milestoneKind(dated);
    return {
      at: dated.date,
      rank,
      id: `${RANK_OF_KIND[kind] ?? 2} ${entryKey(dated)}`,
      item: entryItem(dated, kind, published),
    };
  });
};

/** What outcomes of events must not tell again, by `agreementKey`. */
export const agreementsIn = (facts: FactUnit[]): Set<string> =>
  new Set(
    facts
      .filter(({ item }) => item.kind === 'agreement')
      .map(({ item }) =>
        agreementKey({ date: item.date, entry: { kind: 'treatySigned', title: item.title } })
      )
  );
