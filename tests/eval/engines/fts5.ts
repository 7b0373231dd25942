import Database from 'better-sqlite3';
import { bestTerms } from '../terms';
import type { EngineKind } from './engine';

/** Title and body. */
const WEIGHTS = '2.0, 1.0';

/** SQLite's full-text search, asked for any of the best terms. */
export const fts5: EngineKind = {
  name: 'SQLite FTS5',
  build: (archive, vocabulary) => {
    const database = new Database(':memory:');
    database.exec(
      `CREATE VIRTUAL TABLE stories USING fts5(title, body, tokenize = 'porter unicode61')`
    );
    const insert = database.prepare('INSERT INTO stories (rowid, title, body) VALUES (?, ?, ?)');
    database.exec('BEGIN');
    archive.forEach(({ title, body }, index) => insert.run(index, title, body));
    database.exec('COMMIT');
    const search = database.prepare(
      `SELECT rowid FROM stories WHERE stories MATCH ? AND rowid < ? AND rowid <> ?
       ORDER BY bm25(stories, ${WEIGHTS}), rowid LIMIT ?`
    );
    const rows = new Map(archive.map(({ id }, index) => [id, index]));
    // Rows stand in the order of time: all that is older lies below the first row of the same moment.
    const firstOfMoment = new Map<number | null, number>();
    archive.forEach(({ time }, index) => {
      if (!firstOfMoment.has(time)) firstOfMoment.set(time, index);
    });
    return {
      answer: ({ document, older, limit }) => {
        const terms = bestTerms(document, vocabulary);
        if (terms.length === 0) return [];
        const query = terms.map((term) => `"${term}"`).join(' OR ');
        const below = older ? (firstOfMoment.get(document.time) as number) : archive.length;
        return search
          .all(query, below, rows.get(document.id), limit)
          .map(({ rowid }) => archive[rowid as number]?.id as string);
      },
      close: () => database.close(),
    };
  },
};
