import type { Core } from '@strapi/types';
import type { Desk } from './desk';
import { buildIndex, type DeskIndex } from './desk-index';
import { deskVersion, readDesk } from './store';

/** A desk writes in few languages; those of late are kept. */
const LANGUAGES = 4;

/** What is kept is read anew after so long: a server whose clock goes slow may hide a change from the version. */
const OLDEST = 10 * 60 * 1000;

/** So long others wait while an index is built. */
const BREATH = 8;

interface Kept {
  version: string;
  readAt: number;
  desk: Promise<Desk>;
  indexes: Map<string, Promise<DeskIndex>>;
}

/** Builds an index while the server goes on answering others. */
const buildGently = async (desk: Desk, locale: string): Promise<DeskIndex> => {
  const building = buildIndex(desk, locale);
  let started = performance.now();
  for (;;) {
    const step = building.next();
    if (step.done) return step.value;
    if (performance.now() - started < BREATH) continue;
    await new Promise((resolve) => setImmediate(resolve));
    started = performance.now();
  }
};

/**
 * Keeps the desk's records ready, by language. Every request asks the database whether they have changed, in one statement:
 * several processes may write to it.
 */
export const createDeskMemory = (strapi: Core.Strapi) => {
  let kept: Kept | null = null;

  const current = async (): Promise<Kept> => {
    const version = await deskVersion(strapi);
    if (kept && kept.version === version && Date.now() - kept.readAt < OLDEST) return kept;
    const fresh: Kept = {
      version,
      readAt: Date.now(),
      desk: readDesk(strapi),
      indexes: new Map(),
    };
    kept = fresh;
    // What could not be read is read again by the next request.
    fresh.desk.catch(() => {
      if (kept === fresh) kept = null;
    });
    return fresh;
  };

  return {
    /** The records as stories in a language name them. */
    async index(locale: string): Promise<DeskIndex> {
      const { desk, indexes } = await current();
      let index = indexes.get(locale);
      if (!index) {
        index = desk.then((records) => buildGently(records, locale));
        if (indexes.size >= LANGUAGES) indexes.delete(indexes.keys().next().value as string);
        indexes.set(locale, index);
        index.catch(() => indexes.delete(locale));
      }
      return index;
    },
  };
};
