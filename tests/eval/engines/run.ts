import { byLocale, type ArchiveDocument } from '../archive';
import { PLACES } from '../ndcg';
import { vocabularyOf, type Vocabulary } from '../terms';
import type { Engine, EngineKind } from './engine';

/** What an engine answered, and how long it took. */
export interface Run {
  name: string;
  lists: Map<string, string[]>;
  /** Milliseconds to build the index. */
  indexing: number;
  /** Milliseconds per story: its share of the indexing and making its list. */
  perStory: number;
}

const timed = <T>(work: () => T): [T, number] => {
  const started = performance.now();
  const result = work();
  return [result, performance.now() - started];
};

/** The vocabulary of each locale; all engines choose their terms by the same one. */
export const vocabulariesOf = (archive: ArchiveDocument[]): Map<string, Vocabulary> =>
  new Map([...byLocale(archive)].map(([locale, documents]) => [locale, vocabularyOf(documents)]));

/** Lets an engine answer all queries. */
export const runEngine = (
  { name, build }: EngineKind,
  archive: ArchiveDocument[],
  vocabularies: Map<string, Vocabulary>,
  { queries, older }: { queries: string[]; older: boolean }
): Run => {
  const [engines, indexing] = timed(
    () =>
      new Map<string, Engine>(
        [...byLocale(archive)].map(([locale, documents]) => [
          locale,
          build(documents, vocabularies.get(locale) as Vocabulary),
        ])
      )
  );
  const documents = new Map(archive.map((document) => [document.id, document]));
  const [lists, answering] = timed(
    () =>
      new Map(
        queries.map((id) => {
          const document = documents.get(id) as ArchiveDocument;
          const engine = engines.get(document.locale) as Engine;
          return [id, engine.answer({ document, older, limit: PLACES })];
        })
      )
  );
  for (const engine of engines.values()) engine.close();
  const perStory = indexing / archive.length + answering / queries.length;
  return { name, lists, indexing, perStory };
};
