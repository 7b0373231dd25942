import { createHash } from 'node:crypto';
import type { Core } from '@strapi/types';
import type { Knex } from 'knex';
import type { Decisions, DecisionTarget } from '../../../../shared/contracts';
import { NO_DECISIONS } from '../../../../shared/decisions';
import { keyText, type StoryKey } from '../keys';
import { TABLE } from '../tables';
import { againOnConflict } from './conflicts';

/** `article` is no decision: it says that there are some, since when, and serves as a lock. */
type Kind = 'article' | 'pinned' | 'hidden' | 'label' | 'off' | 'never' | 'keyword';

interface Line {
  kind: Kind;
  target?: DecisionTarget;
  position?: number;
  text?: string;
}

type Row = Record<string, unknown>;

/** Below the limits on bound parameters of all databases. */
const CHUNK = 400;

const chunks = <T>(list: T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, index) =>
    list.slice(index * CHUNK, (index + 1) * CHUNK)
  );

const where = ({ uid, documentId, locale }: StoryKey) => ({
  uid,
  document_id: documentId,
  locale,
});

const linesOf = (decisions: Decisions): Line[] => [
  ...decisions.pinned.map((target, position): Line => ({ kind: 'pinned', target, position })),
  ...decisions.hidden.map((target, position): Line => ({ kind: 'hidden', target, position })),
  ...decisions.labels.map(({ label, ...target }, position): Line => ({
    kind: 'label',
    target,
    position,
    text: label,
  })),
  ...decisions.keywords.map((text, position): Line => ({ kind: 'keyword', position, text })),
  ...(decisions.off ? [{ kind: 'off' } satisfies Line] : []),
  ...(decisions.neverSuggest ? [{ kind: 'never' } satisfies Line] : []),
];

const toRow = (key: StoryKey, changedAt: number, { kind, target, position = 0, text }: Line) => ({
  ...where(key),
  kind,
  target_uid: target?.uid ?? '',
  target_document_id: target?.documentId ?? '',
  position,
  text: text ?? '',
  changed_at: changedAt,
  digest: createHash('sha1')
    .update(
      [key.uid, key.documentId, key.locale, kind, target?.uid, target?.documentId, position].join(
        '\n'
      )
    )
    .digest('hex'),
});

const targetOf = (row: Row): DecisionTarget => ({
  uid: String(row.target_uid),
  documentId: String(row.target_document_id),
});

const toDecisions = (rows: Row[]): Decisions => {
  const of = (kind: Kind) => rows.filter((row) => row.kind === kind);
  return {
    pinned: of('pinned').map(targetOf),
    hidden: of('hidden').map(targetOf),
    labels: of('label').map((row) => ({ ...targetOf(row), label: String(row.text) })),
    off: of('off').length > 0,
    neverSuggest: of('never').length > 0,
    keywords: of('keyword').map((row) => String(row.text)),
  };
};

export interface StoredDecisions {
  decisions: Decisions;
  /** Milliseconds since 1970; null when nobody has decided anything. */
  changedAt: number | null;
}

const toStored = (rows: Row[]): StoredDecisions => ({
  decisions: rows.length === 0 ? NO_DECISIONS : toDecisions(rows),
  changedAt: rows.length === 0 ? null : Math.max(...rows.map((row) => Number(row.changed_at))),
});

/** All SQL of the editors' decisions. */
export const createDecisionStore = (strapi: Core.Strapi) => {
  type Db = Knex | Knex.Transaction;

  /** Writes are one transaction, the caller's if there is one; only one of our own can be done again. */
  const write = <T>(work: (db: Db) => Promise<T>): Promise<T> => {
    const transaction = () =>
      strapi.db.transaction(({ trx }) => work(trx as Knex.Transaction)) as Promise<T>;
    return strapi.db.inTransaction() ? transaction() : againOnConflict(transaction);
  };

  /** A single statement needs no transaction of its own, but must not wait for the caller's. */
  const read = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
    strapi.db.inTransaction() ? write(work) : work(strapi.db.connection);

  const rowsOf = async (db: Db, key: StoryKey): Promise<Row[]> =>
    (await db(TABLE.decisions).where(where(key)).orderBy(['position', 'id'])) as Row[];

  const keywordsAmong = async (db: Db, keys: StoryKey[]): Promise<Map<string, string[]>> => {
    const keywords = new Map<string, string[]>();
    for (const part of chunks(keys)) {
      const rows = (await db(TABLE.decisions)
        .whereIn('document_id', [...new Set(part.map(({ documentId }) => documentId))])
        .where('kind', 'keyword' satisfies Kind)
        .orderBy(['position', 'id'])
        .select('uid', 'document_id', 'locale', 'text')) as Row[];
      for (const row of rows) {
        const name = keyText(toKey(row));
        keywords.set(name, [...(keywords.get(name) ?? []), String(row.text)]);
      }
    }
    return keywords;
  };

  return {
    read: (key: StoryKey): Promise<StoredDecisions> =>
      read(async (db) => toStored(await rowsOf(db, key))),

    /** What was decided about some stories of one type, by `keyText`; those about which nothing was are missing. */
    readAll: (keys: StoryKey[]): Promise<Map<string, Decisions>> =>
      read(async (db) => {
        const rows = new Map<string, Row[]>();
        for (const part of chunks(keys)) {
          const found = (await db(TABLE.decisions)
            .where('uid', part[0]?.uid ?? '')
            .whereIn('document_id', [...new Set(part.map(({ documentId }) => documentId))])
            .whereIn('locale', [...new Set(part.map(({ locale }) => locale))])
            .orderBy(['position', 'id'])) as Row[];
          for (const row of found) {
            const name = keyText(toKey(row));
            rows.set(name, [...(rows.get(name) ?? []), row]);
          }
        }
        return new Map([...rows].map(([name, list]) => [name, toDecisions(list)]));
      }),

    /** Extra words that editors gave to some of these stories, by `keyText`. */
    keywordsAmong: (keys: StoryKey[]): Promise<Map<string, string[]>> =>
      read((db) => keywordsAmong(db, keys)),

    /**
     * Replaces the decisions about an article by what `next` makes of them. Two changes at the same time come one after
     * the other: each starts with the same row, which the second has to wait for.
     * @returns what was and what is; nothing is stored when `next` throws
     */
    change: (
      key: StoryKey,
      next: (current: Decisions) => Promise<Decisions> | Decisions
    ): Promise<{ before: Decisions; after: Decisions }> =>
      write(async (db) => {
        const changedAt = Date.now();
        const head = toRow(key, changedAt, { kind: 'article' });
        // Nothing is read before this: MySQL would show the rest of the transaction what was there at the first look.
        await db(TABLE.decisions)
          .insert(head)
          .onConflict('digest')
          .merge({ changed_at: changedAt });
        const rows = await rowsOf(db, key);
        const before = toDecisions(rows);
        const after = await next(before);
        const old = rows.filter(({ kind }) => kind !== 'article').map(({ id }) => Number(id));
        // By id: deleting by what they are about would lock gaps between other articles' rows on MySQL.
        for (const part of chunks(old)) await db(TABLE.decisions).whereIn('id', part).delete();
        const lines = linesOf(after).map((line) => toRow(key, changedAt, line));
        for (const part of chunks(lines)) await db(TABLE.decisions).insert(part);
        return { before, after };
      }),

    /** The versions of articles of a type that something was decided about. */
    keys: (uid: string, { documentId, locale }: Partial<StoryKey> = {}): Promise<StoryKey[]> =>
      read(async (db) => {
        const rows = (await db(TABLE.decisions)
          .where({ uid, kind: 'article' satisfies Kind })
          .where((query) => {
            if (documentId !== undefined) query.where('document_id', documentId);
            if (locale !== undefined) query.where({ locale });
          })
          .select('uid', 'document_id', 'locale')) as Row[];
        return rows.map(toKey);
      }),

    /** The versions of articles, of whatever type, that pin a document. */
    pinning: ({ uid, documentId }: DecisionTarget): Promise<StoryKey[]> =>
      read(async (db) => {
        const rows = (await db(TABLE.decisions)
          .where({
            target_document_id: documentId,
            target_uid: uid,
            kind: 'pinned' satisfies Kind,
          })
          .select('uid', 'document_id', 'locale')) as Row[];
        return rows.map(toKey);
      }),

    /** The documents of a type that decisions point at. */
    targets: (uid: string): Promise<string[]> =>
      read(async (db) => {
        const rows = (await db(TABLE.decisions)
          .where('target_uid', uid)
          .distinct('target_document_id')) as Row[];
        return rows.map((row) => String(row.target_document_id));
      }),

    /** Forgets what was decided about a version of an article. */
    remove: (key: StoryKey): Promise<void> =>
      write(async (db) => {
        await db(TABLE.decisions).where(where(key)).delete();
      }),

    /** Forgets what was decided anywhere about targets of a type. */
    removeTargets: (uid: string, documentIds: string[]): Promise<void> =>
      write(async (db) => {
        for (const part of chunks(documentIds)) {
          await db(TABLE.decisions)
            .whereIn('target_document_id', part)
            .where('target_uid', uid)
            .delete();
        }
      }),
  };
};

const toKey = (row: Row): StoryKey => ({
  uid: String(row.uid),
  documentId: String(row.document_id),
  locale: String(row.locale),
});
