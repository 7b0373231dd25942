import MiniSearch from 'minisearch';
import { isOlder } from '../archive';
import { bestTerms } from '../terms';
import type { EngineKind } from './engine';

/** MiniSearch, asked for any of the best terms; a hit in the title counts twice. */
export const minisearch: EngineKind = {
  name: 'MiniSearch',
  build: (archive, vocabulary) => {
    const index = new MiniSearch({ fields: ['title', 'body'] });
    index.addAll(archive);
    const documents = new Map(archive.map((document) => [document.id, document]));
    return {
      answer: ({ document, older, limit }) =>
        index
          .search(bestTerms(document, vocabulary).join(' '), {
            boost: { title: 2 },
            filter: ({ id }) => {
              const candidate = documents.get(id as string);
              if (!candidate || candidate === document) return false;
              return !older || isOlder(candidate, document);
            },
          })
          .slice(0, limit)
          .map(({ id }) => id as string),
      close: () => undefined,
    };
  },
};
