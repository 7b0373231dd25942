import type { ArchiveDocument } from '../archive';
import type { Vocabulary } from '../terms';

export interface Question {
  document: ArchiveDocument;
  /** Only documents published strictly before it. */
  older: boolean;
  limit: number;
}

/** A way to find related stories in one locale. */
export interface Engine {
  /** Ids of the corpus, best first, without the document itself. */
  answer: (question: Question) => string[];
  close: () => void;
}

export interface EngineKind {
  name: string;
  /** @param archive the documents of one locale, oldest first */
  build: (archive: ArchiveDocument[], vocabulary: Vocabulary) => Engine;
}
