import { createHash } from 'node:crypto';
import { UsageError } from '../measure/options';
import type { Document } from './corpus';

/** A document as every engine gets it. */
export interface ArchiveDocument extends Document {
  /** Says nothing about the document: ids of a corpus may tell its topics, and ties are broken by ids. */
  documentId: string;
  /** Milliseconds since 1970; null when nobody knows. */
  time: number | null;
}

const documentIdOf = (id: string): string =>
  createHash('sha1').update(id).digest('hex').slice(0, 24);

/** Documents in the order in which they came out; those without a date in no order that means anything. */
export const toArchive = (documents: Document[]): ArchiveDocument[] =>
  documents
    .map((document) => ({
      ...document,
      documentId: documentIdOf(document.id),
      time: document.publishedAt === null ? null : Date.parse(document.publishedAt),
    }))
    .sort((a, b) => (a.time ?? 0) - (b.time ?? 0) || (a.documentId < b.documentId ? -1 : 1));

/** An archive by locale: no engine suggests a story of another one. */
export const byLocale = (archive: ArchiveDocument[]): Map<string, ArchiveDocument[]> => {
  const locales = new Map<string, ArchiveDocument[]>();
  for (const document of archive) {
    const list = locales.get(document.locale);
    if (list) list.push(document);
    else locales.set(document.locale, [document]);
  }
  return locales;
};

/** @throws UsageError naming the first document without a date */
export const requireDates = (file: string, archive: ArchiveDocument[]): void => {
  const undated = archive.find(({ time }) => time === null);
  if (undated) {
    throw new UsageError(
      `${file}: "${undated.id}" has no "publishedAt", and --older compares by date`
    );
  }
};

/** Whether a document may be suggested beside another one, when only older ones may. */
export const isOlder = (document: ArchiveDocument, than: ArchiveDocument): boolean =>
  document.time !== null && than.time !== null && document.time < than.time;
