import type { Core } from '@strapi/types';
import type { OccurrenceKind } from '../../../shared/calendar';
import type { DatePrecision, EventStatus } from '../../../shared/vocabulary';
import type { Reader, ReaderOf } from '../readers';
import { dependsOnRow, fieldsSeen, PROBE_RECORD } from '../rights';
import { UID } from '../../../shared/plugin';
import type { Row } from '../strapi-types';
import { whereOf } from '../where';
import { anniversariesIn, factsOf, type DatedAnniversary, type DatedFact } from './anniversaries';
import type { DayRange } from './days';
import { hasSides, notIn, sideFields, touching, withSides, type Sides } from './filters';
import { inOrder, placeOfAnniversary, type EventRow, type Placed } from './occurrences';
import { chooseVersions, UID_OF, versionOf, type Reading, type Versions } from './reading';
import { createRelationshipMemory } from './relationship-memory';
import { RELATIONSHIP_DATES, type DatedRow } from './store';

/** What is looked for in a calendar. */
export interface Scope extends Sides, Versions {
  range: DayRange;
  kinds: readonly OccurrenceKind[];
  /** Events known to these; all when left out. */
  precisions?: readonly DatePrecision[];
  /** Events in these states are left out. */
  without: readonly EventStatus[];
  /** Other anniversaries are left out. */
  isTold: (anniversary: DatedAnniversary) => boolean;
}

/** Something in the calendar, before its record is read. */
export interface Found {
  kind: OccurrenceKind;
  /** The version that is shown; not for readers. */
  row: Row;
  /** Null on visits and conferences. */
  anniversary: DatedAnniversary | null;
}

/** What events are put in order by. */
const LEAN = ['title', 'startDate', 'datePrecision'];

const placedOf = ({ kind, row, anniversary }: Found): Placed => ({
  kind,
  record: { documentId: row.documentId, title: String(row.title ?? '') },
  ...(anniversary
    ? placeOfAnniversary(anniversary)
    : {
        startDate: (row as EventRow).startDate as string,
        precision: (row as EventRow).datePrecision ?? 'day',
        anniversary,
      }),
});

/** Values for the fields that rights are asked about: a record where nothing else is said. */
const PROBES: Record<string, unknown> = {
  recognisedOn: '1991-12-26',
  recognisedOnPrecision: 'day',
  establishedOn: '1991-12-26',
  establishedOnPrecision: 'day',
  milestones: [],
};

const probesOf = (fields: string[]): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field, PROBES[field] ?? PROBE_RECORD]));

const pick = (row: DatedRow, fields: Set<string>): Partial<DatedRow> =>
  Object.fromEntries(Object.entries(row).filter(([field]) => fields.has(field)));

/** Finds what stands in a calendar, as far as its reader may know of it. */
export const createFinder = (strapi: Core.Strapi, reading: Reading) => {
  const relationships = createRelationshipMemory(strapi);

  const findEvents = async (
    kind: OccurrenceKind,
    scope: Scope,
    reader: Reader
  ): Promise<Found[]> => {
    const asked = sideFields(kind, scope);
    // Where rights differ from row to row, or from language to language, they are asked of every row that is found.
    const later = asked.length > 0 && (scope.status === 'draft' || dependsOnRow(reader.filters));
    const seen =
      asked.length === 0 || later ? null : await fieldsSeen(reader, null, probesOf(asked));
    const sides = withSides(kind, scope, (field) => seen?.has(field) ?? true);
    if (!sides) return [];
    const where = [
      whereOf(strapi, UID_OF[kind], reader.filters),
      touching(scope.range, scope.precisions),
      notIn(scope.without),
      ...sides,
    ];
    const all = await reading.rowsOf(kind, scope, { where, select: LEAN });
    const rows = chooseVersions(all, scope);
    const found = rows.map((row) => ({ kind, row, anniversary: null }));
    if (!later) return found;
    const shown = await reading.show(kind, rows, scope, reader, { deciding: true });
    return found.filter(({ row }) => hasSides(kind, scope, shown.get(versionOf(row)) ?? {}));
  };

  /** The versions that a reader may read, out of those that have something to tell. */
  const readable = async (rows: DatedRow[], scope: Scope, reader: Reader): Promise<DatedRow[]> => {
    if (rows.length === 0 || Object.keys(reader.filters).length === 0) return rows;
    const documentIds = [...new Set(rows.map(({ documentId }) => documentId))];
    const allowed = await reading.rowsOf('anniversary', scope, {
      where: [
        whereOf(strapi, UID.bilateralRelationship, reader.filters),
        { documentId: { $in: documentIds } },
      ],
    });
    const versions = new Set(allowed.map(versionOf));
    return rows.filter((row) => versions.has(versionOf(row)));
  };

  /** What a reader sees of the dates of the rows, in their order. */
  const seenOf = async (
    rows: DatedRow[],
    scope: Scope,
    reader: Reader
  ): Promise<Partial<DatedRow>[]> => {
    const asked = sideFields('anniversary', scope);
    if (dependsOnRow(reader.filters) || (asked.length > 0 && scope.status === 'draft')) {
      const shown = await reading.show('anniversary', rows, scope, reader, { deciding: true });
      return rows.map((row) => {
        const seen = shown.get(versionOf(row)) ?? {};
        return hasSides('anniversary', scope, seen) ? seen : {};
      });
    }
    const byLocale = new Map<string | null, Set<string>>();
    for (const locale of new Set(rows.map((row) => row.locale))) {
      const probes = probesOf([...RELATIONSHIP_DATES, ...asked]);
      const seen = await fieldsSeen(reader, locale, probes);
      byLocale.set(
        locale,
        withSides('anniversary', scope, (field) => seen.has(field)) ? seen : new Set()
      );
    }
    return rows.map((row) => pick(row, byLocale.get(row.locale) as Set<string>));
  };

  const findAnniversaries = async (scope: Scope, reader: Reader): Promise<Found[]> => {
    const { range, status, locale, country, organization, isTold } = scope;
    // No organization has a relationship.
    if (organization) return [];
    const told = (facts: DatedFact[]) => anniversariesIn(facts, range).filter(isTold);
    const due = (await relationships())
      .dueIn(range)
      .filter(
        ({ row, facts }) =>
          (status === 'draft' ? !row.publishedAt : row.publishedAt && row.locale === locale) &&
          (!country || row.pair?.split('-').includes(country)) &&
          told(facts).length > 0
      );
    const candidates = [...new Set(due.map(({ row }) => row))];
    const rows = chooseVersions(await readable(candidates, scope, reader), scope);
    const seen = await seenOf(rows, scope, reader);
    return rows.flatMap((row, index) =>
      told(factsOf(seen[index] as Partial<DatedRow>)).map((anniversary) => ({
        kind: 'anniversary' as const,
        row,
        anniversary,
      }))
    );
  };

  /** In the order of the calendar, with the kinds that the reader may read and their readers. */
  return async (scope: Scope, readerOf: ReaderOf) => {
    const readers = new Map<OccurrenceKind, Reader>();
    const found: Found[] = [];
    for (const kind of scope.kinds) {
      const reader = await readerOf(UID_OF[kind]);
      if (!reader) continue;
      readers.set(kind, reader);
      found.push(
        ...(kind === 'anniversary'
          ? await findAnniversaries(scope, reader)
          : await findEvents(kind, scope, reader))
      );
    }
    return { found: inOrder(found, placedOf, scope.range), readers };
  };
};
