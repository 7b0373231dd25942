import type { Core } from '@strapi/types';
import { UID } from '../../../shared/plugin';
import type { Row } from '../strapi-types';
import { blocksWithText } from './content';
import type { UseStore } from './store';
import { isMost, versionOf } from './versions';

/** One stored background, draft or published. */
interface Fingerprint {
  relationship: string;
  /** How many passages it has. */
  size: number;
}

/** By language and digest of a passage. */
type Passages = Map<string, Fingerprint[]>;

/** So many records are read in one go. */
const PAGE = 200;

const keyOf = (language: string, digest: string): string => `${language}/${digest}`;

const readPassages = async (strapi: Core.Strapi): Promise<Passages> => {
  const passages: Passages = new Map();
  for (let last = 0; ;) {
    const rows = (await strapi.db.query(UID.bilateralRelationship).findMany({
      where: { id: { $gt: last }, background: { $notNull: true } },
      select: ['id', 'documentId', 'locale', 'background'],
      orderBy: { id: 'asc' },
      limit: PAGE,
    })) as Row[];
    for (const row of rows) {
      const digests = new Set(versionOf(blocksWithText(row.background)));
      const fingerprint = { relationship: row.documentId, size: digests.size };
      for (const digest of digests) {
        const key = keyOf(String(row.locale), digest);
        passages.set(key, [...(passages.get(key) ?? []), fingerprint]);
      }
    }
    if (rows.length < PAGE) return passages;
    last = (rows.at(-1) as Row).id;
  }
};

/**
 * Finds the backgrounds that a text holds, whether or not their relationships are attached. The digests of all passages are
 * kept in memory, and read anew when one statement says that a relationship has changed, by whichever process.
 */
export const createFingerprints = (strapi: Core.Strapi, store: UseStore) => {
  let known: { version: string; passages: Passages } | undefined;

  const current = async (): Promise<Passages> => {
    const version = await store.backgroundsVersion();
    if (known?.version !== version) known = { version, passages: await readPassages(strapi) };
    return known.passages;
  };

  return {
    /** The relationships whose background, as it is stored now, stands among the passages of a text. */
    async holding(text: ReadonlySet<string>, language: string): Promise<string[]> {
      const passages = await current();
      const counts = new Map<Fingerprint, number>();
      for (const digest of text) {
        for (const fingerprint of passages.get(keyOf(language, digest)) ?? []) {
          counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
        }
      }
      const found = [...counts].filter(([{ size }, count]) => isMost(count, size));
      return [...new Set(found.map(([{ relationship }]) => relationship))];
    },
  };
};

export type Fingerprints = ReturnType<typeof createFingerprints>;
