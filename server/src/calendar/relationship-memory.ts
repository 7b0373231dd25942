import type { Core } from '@strapi/types';
import { readRelationships, relationshipsVersion, type DatedRow } from './store';

/** What is kept is read anew after so long: what was written below the document service leaves no time behind. */
const OLDEST = 10 * 60 * 1000;

interface Kept {
  version: string;
  readAt: number;
  rows: Promise<DatedRow[]>;
}

/**
 * Keeps the dates of all relationships: no database can ask JSON for a day of the year in a way that all understand. Every
 * request asks in one statement whether they have changed: several processes may write to them.
 */
export const createRelationshipMemory = (strapi: Core.Strapi) => {
  let kept: Kept | null = null;
  return async (): Promise<DatedRow[]> => {
    const version = await relationshipsVersion(strapi);
    if (kept?.version === version && Date.now() - kept.readAt < OLDEST) return kept.rows;
    const fresh: Kept = { version, readAt: Date.now(), rows: readRelationships(strapi) };
    kept = fresh;
    // What could not be read is read again by the next request.
    fresh.rows.catch(() => {
      if (kept === fresh) kept = null;
    });
    return fresh.rows;
  };
};
