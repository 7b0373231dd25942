import fs from 'node:fs';
import { UsageError } from '../measure/options';
import type { Grades } from './ndcg';

/** A document of a corpus. What the grades were made from stays in the file: no ranking may see it. */
export interface Document {
  id: string;
  title: string;
  body: string;
  locale: string;
  /** ISO 8601; null when nobody knows. */
  publishedAt: string | null;
}

const readJson = (file: string): unknown => {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file}: cannot be read (${(error as Error).message})`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file}: is not JSON (${(error as Error).message})`);
  }
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isDate = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value));

const toDocument = (entry: unknown, place: string): Document => {
  if (!isObject(entry)) throw new UsageError(`${place}: must be an object`);
  const where = typeof entry.id === 'string' ? `${place} ("${entry.id}")` : place;
  for (const key of ['id', 'title', 'body', 'locale']) {
    if (typeof entry[key] !== 'string') throw new UsageError(`${where}: "${key}" must be a text`);
  }
  for (const key of ['id', 'locale']) {
    if (entry[key] === '') throw new UsageError(`${where}: "${key}" must not be empty`);
  }
  const { id, title, body, locale, publishedAt } = entry as Record<string, string>;
  if (publishedAt !== null && !isDate(publishedAt)) {
    throw new UsageError(`${where}: "publishedAt" must be an ISO 8601 date-time or null`);
  }
  return { id, title, body, locale, publishedAt } as Document;
};

/** Reads a corpus. @throws UsageError naming file, entry and key */
export const readCorpus = (file: string): Document[] => {
  const entries = readJson(file);
  if (!Array.isArray(entries)) throw new UsageError(`${file}: must be an array of documents`);
  if (entries.length === 0) throw new UsageError(`${file}: holds no documents`);
  const documents = entries.map((entry, index) => toDocument(entry, `${file}: entry ${index}`));
  const seen = new Set<string>();
  documents.forEach(({ id }, index) => {
    if (seen.has(id)) throw new UsageError(`${file}: entry ${index}: "id" "${id}" occurs twice`);
    seen.add(id);
  });
  return documents;
};

const toGrades = (value: unknown, where: string, ids: ReadonlySet<string>): Grades => {
  if (!isObject(value)) throw new UsageError(`${where}: must be an object of grades`);
  for (const [id, grade] of Object.entries(value)) {
    if (!ids.has(id)) throw new UsageError(`${where}: "${id}" is no document of the corpus`);
    if (typeof grade !== 'number' || !Number.isInteger(grade) || grade < 0) {
      throw new UsageError(`${where}: the grade of "${id}" must be a whole number from 0`);
    }
  }
  return value as Grades;
};

/** Reads the grades of a corpus, by query. @throws UsageError naming file, entry and key */
export const readGrades = (file: string, corpus: Document[]): Map<string, Grades> => {
  const entries = readJson(file);
  if (!isObject(entries)) throw new UsageError(`${file}: must be an object of queries`);
  const ids = new Set(corpus.map(({ id }) => id));
  const queries = Object.entries(entries).map(([query, value]): [string, Grades] => {
    const where = `${file}: query "${query}"`;
    if (!ids.has(query)) throw new UsageError(`${where}: is no document of the corpus`);
    return [query, toGrades(value, where, ids)];
  });
  if (queries.length === 0) throw new UsageError(`${file}: holds no queries`);
  return new Map(queries);
};

/** So many queries, spread evenly over all. */
export const limitQueries = (
  qrels: Map<string, Grades>,
  limit: number | undefined
): Map<string, Grades> => {
  const all = [...qrels];
  if (!limit || limit >= all.length) return qrels;
  const step = all.length / limit;
  return new Map(
    Array.from({ length: limit }, (_, index) => all[Math.floor(index * step)] as [string, Grades])
  );
};
