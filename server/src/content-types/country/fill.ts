import type { Core } from '@strapi/types';
import { PLUGIN_ID, UID } from '../../../../shared/plugin';
import { COUNTRIES } from './table';

const FILLED_KEY = 'filled-countries';

/**
 * Fills the country table: each code once in the life of a newsroom. A country that an editor changed stays changed, one
 * that an editor deleted stays deleted, and codes that a later version of the table adds are added.
 * @returns how many countries were added
 */
export const fillCountries = async (strapi: Core.Strapi): Promise<number> => {
  const store = strapi.store({ type: 'plugin', name: PLUGIN_ID });
  const filled = new Set(((await store.get({ key: FILLED_KEY })) as string[] | null) ?? []);
  const due = COUNTRIES.filter((row) => !filled.has(row.code));
  if (due.length === 0) return 0;
  const present = (await strapi.db.query(UID.country).findMany({ select: ['code'] })) as {
    code: string;
  }[];
  const codes = new Set(present.map((row) => row.code));
  const missing = due.filter((row) => !codes.has(row.code));
  await strapi.db.transaction(async () => {
    for (const row of missing)
      await strapi.db.query(UID.country).create({ data: publishedNow(row) });
    await store.set({ key: FILLED_KEY, value: COUNTRIES.map((row) => row.code) });
  });
  return missing.length;
};

/** Types without drafts carry a publication date too: Strapi looks for it. */
const publishedNow = <T extends object>(row: T) => ({ ...row, publishedAt: new Date() });
