import { createHash } from 'node:crypto';
import type { Core } from '@strapi/types';
import type { Knex } from 'knex';
import { UID } from '../../../shared/plugin';
import type { StoryKey } from '../also-read/keys';
import { againOnConflict } from '../also-read/store/conflicts';
import { versionOfTables } from '../table-version';
import { USES_TABLE } from './tables';
import { sameVersion, type Version } from './versions';

/** A background of a record, in one language. */
export interface BackgroundKey {
  relationship: string;
  language: string;
}

/** A saved story that holds a background. */
export interface Use extends BackgroundKey {
  story: StoryKey;
  version: Version;
  /** Milliseconds since 1970. */
  usedAt: number;
}

/** How many of the latest uses are looked through for earlier versions, and for a story that is still there. */
const LATEST = 50;

type Row = Record<string, unknown>;

const whereStory = ({ uid, documentId, locale }: StoryKey) => ({
  uid,
  document_id: documentId,
  locale,
});

const toUse = (row: Row): Use => ({
  relationship: String(row.relationship),
  language: String(row.language),
  story: {
    uid: String(row.uid),
    documentId: String(row.document_id),
    locale: String(row.locale),
  },
  version: String(row.version).split(',').filter(Boolean),
  usedAt: Number(row.used_at),
});

const toRow = (use: Use) => ({
  ...whereStory(use.story),
  relationship: use.relationship,
  language: use.language,
  version: use.version.join(),
  used_at: use.usedAt,
  digest: createHash('sha1')
    .update([use.story.uid, use.story.documentId, use.story.locale, use.relationship].join('\n'))
    .digest('hex'),
});

/** All SQL of the uses of backgrounds. */
export const createUseStore = (strapi: Core.Strapi) => {
  const read = async (narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder): Promise<Use[]> =>
    ((await narrow(strapi.db.connection(USES_TABLE))) as Row[]).map(toUse);

  const write = (work: (db: Knex.Transaction) => Promise<unknown>): Promise<unknown> =>
    againOnConflict(() => strapi.db.transaction(({ trx }) => work(trx as Knex.Transaction)));

  return {
    /** The uses of a background, the latest first. */
    latest: ({ relationship, language }: BackgroundKey): Promise<Use[]> =>
      read((query) =>
        query
          .where({ relationship, language })
          .orderBy([
            { column: 'used_at', order: 'desc' },
            { column: 'id', order: 'desc' },
          ])
          .limit(LATEST)
      ),

    /** A word that changes with any relationship, by whichever process. One statement. */
    backgroundsVersion: (): Promise<string> => versionOfTables(strapi, [UID.bilateralRelationship]),

    /** The uses in a document, in all its languages. */
    ofDocument: (uid: string, documentId: string): Promise<Use[]> =>
      read((query) => query.where({ uid, document_id: documentId })),

    /** What a story holds now; a use whose version stays keeps its time. */
    replace: async (story: StoryKey, before: Use[], after: Use[]): Promise<void> => {
      const gone = before.filter(
        (old) => !after.some(({ relationship }) => relationship === old.relationship)
      );
      const fresh = after.filter(
        (use) =>
          !before.some(
            (old) => old.relationship === use.relationship && sameVersion(old.version, use.version)
          )
      );
      if (gone.length + fresh.length === 0) return;
      await write(async (db) => {
        for (const { relationship } of gone) {
          await db(USES_TABLE)
            .where({ ...whereStory(story), relationship })
            .delete();
        }
        for (const row of fresh.map(toRow)) {
          await db(USES_TABLE).insert(row).onConflict('digest').merge();
        }
      });
    },
  };
};

export type UseStore = ReturnType<typeof createUseStore>;
