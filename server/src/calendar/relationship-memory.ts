import type { Core } from '@strapi/types';
import { factsOf, type DatedFact } from './anniversaries';
import { readRelationships, relationshipsVersion, type DatedRow } from './store';

/** A version of a relationship, and all that its dates are the anniversaries of, whoever may see them. */
export interface Remembered {
  row: DatedRow;
  facts: DatedFact[];
}

/** What is kept is read anew after so long: what was written below the document service leaves no time behind. */
const OLDEST = 10 * 60 * 1000;

interface Kept {
  version: string;
  readAt: number;
  relationships: Promise<Remembered[]>;
}

const remember = async (strapi: Core.Strapi): Promise<Remembered[]> =>
  (await readRelationships(strapi)).map((row) => ({ row, facts: factsOf(row) }));

/**
 * Keeps the dates of all relationships: no database can ask JSON for a day of the year in a way that all understand. Every
 * request asks in one statement whether they have changed: several processes may write to them.
 */
export const createRelationshipMemory = (strapi: Core.Strapi) => {
  let kept: Kept | null = null;
  return async (): Promise<Remembered[]> => {
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
