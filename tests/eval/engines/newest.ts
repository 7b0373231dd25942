import { isOlder, type ArchiveDocument } from '../archive';
import type { EngineKind } from './engine';

/** The latest stories, whatever they are about. */
export const newest: EngineKind = {
  name: 'newest first',
  build: (archive) => ({
    answer: ({ document, older, limit }) => {
      const list: ArchiveDocument[] = [];
      for (let index = archive.length - 1; index >= 0 && list.length < limit; index -= 1) {
        const candidate = archive[index] as ArchiveDocument;
        const fits = candidate !== document && (!older || isOlder(candidate, document));
        if (fits) list.push(candidate);
      }
      return list.map(({ id }) => id);
    },
    close: () => undefined,
  }),
};
