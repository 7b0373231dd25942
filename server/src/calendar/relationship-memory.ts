import type { Core } from '@strapi/types';
import { ANY_MONTH, factsOf, monthOf, type DatedFact } from './anniversaries';
import { monthsOf, type DayRange } from './days';
import { readRelationships, relationshipsVersion, type DatedRow } from './store';

/** A version of a relationship, and some of what its dates are the anniversaries of, whoever may see them. */
export interface Remembered {
  row: DatedRow;
  facts: DatedFact[];
}

/** What is kept is read anew after so long: what was written below the document service leaves no time behind. */
const OLDEST = 10 * 60 * 1000;

/** Facts of relationships by the months that their anniversaries fall in: most calendars show one of twelve. */
export class ByMonth {
  private readonly months = new Map<string, Map<DatedRow, DatedFact[]>>();

  constructor(rows: DatedRow[]) {
    for (const row of rows) for (const fact of factsOf(row)) this.add(row, fact);
  }

  private add(row: DatedRow, fact: DatedFact): void {
    const month = monthOf(fact);
    const rows = this.months.get(month) ?? new Map<DatedRow, DatedFact[]>();
    this.months.set(month, rows);
    rows.set(row, [...(rows.get(row) ?? []), fact]);
  }

  /** What may have an anniversary in the range, a month at a time: a relationship stands in each of its months. */
  dueIn(range: DayRange): Remembered[] {
    return [...monthsOf(range), ANY_MONTH].flatMap((month) =>
      [...(this.months.get(month) ?? [])].map(([row, facts]) => ({ row, facts }))
    );
  }
}

interface Kept {
  version: string;
  readAt: number;
  relationships: Promise<ByMonth>;
}

const remember = async (strapi: Core.Strapi): Promise<ByMonth> =>
  new ByMonth(await readRelationships(strapi));

/**
 * Keeps the dates of all relationships: no database can ask JSON for a day of the year in a way that all understand. Every
 * request asks in one statement whether they have changed: several processes may write to them.
 */
export const createRelationshipMemory = (strapi: Core.Strapi) => {
  let kept: Kept | null = null;
  return async (): Promise<ByMonth> => {
    const version = await relationshipsVersion(strapi);
    if (kept?.version === version && Date.now() - kept.readAt < OLDEST) return kept.relationships;
    const relationships = remember(strapi);
    const fresh: Kept = { version, readAt: Date.now(), relationships };
    kept = fresh;
    // What could not be read is read again by the next request.
    relationships.catch(() => {
      if (kept === fresh) kept = null;
    });
    return relationships;
  };
};
