import type { Core } from '@strapi/types';
import { articleData, insertArticles, type Story } from '../measure/articles';
import type { Phase } from '../measure/phase';
import { alsoRead, ARTICLE, bootStrapi, ensureLocales, settingsOf } from '../measure/strapi';
import { toArchive, type ArchiveDocument } from './archive';
import { readCorpus } from './corpus';
import { PLACES } from './ndcg';

export interface PluginInput {
  corpus: string;
  queries: string[];
  older: boolean;
  /** Story after story through the document service, instead of a rebuild. */
  publish: boolean;
}

export interface PluginResult {
  /** Without a minimum score: the other engines have none either. */
  lists: [query: string, list: string[]][];
  /** As a newsroom gets them that has changed no setting. */
  asDelivered: [query: string, list: string[]][];
  /** The minimum score of those. */
  minimumScore: number;
  /** Queries that were answered with the latest stories. */
  fallbacks: number;
  /** Queries without any answer. */
  empty: number;
  /** Milliseconds until all lists were stored. */
  indexing: number;
  /** Milliseconds to read one list. */
  reading: number;
}

type Progress = (line: string) => void;

/** Says now and then how far a long step has come. */
const everyTenth = (total: number, what: string, progress: Progress) => {
  let said = 0;
  return (done: number): void => {
    const tenth = Math.floor((10 * done) / total);
    if (tenth > said) progress(`${what}: ${10 * (said = tenth)} %`);
  };
};

const onlyOlder = async (strapi: Core.Strapi): Promise<void> => {
  await settingsOf(strapi).set({ candidates: 'older' });
  // The lists are made again for that; the archive is still empty.
  await alsoRead(strapi).queue.idle();
};

const storyOf = ({ documentId, locale, title, body, publishedAt }: ArchiveDocument): Story => ({
  documentId,
  locale,
  title,
  body,
  publishedAt,
});

/** Publishes one story after the other, each when the lists are up to date. @returns the ids that Strapi gave */
const publishAll = async (
  strapi: Core.Strapi,
  archive: ArchiveDocument[],
  progress: Progress
): Promise<Map<string, string>> => {
  const ids = new Map<string, string>();
  const done = everyTenth(archive.length, 'publishing', progress);
  for (const document of archive) {
    const made = await strapi.documents(ARTICLE).create({
      data: articleData(storyOf(document)),
      locale: document.locale,
      status: 'published',
    } as never);
    await alsoRead(strapi).queue.idle();
    ids.set(document.id, (made as { documentId: string }).documentId);
    done(ids.size);
  }
  return ids;
};

const rebuild = async (strapi: Core.Strapi, archive: ArchiveDocument[], progress: Progress) => {
  let say: ((done: number) => void) | undefined;
  await alsoRead(strapi).rebuild({
    onProgress: ({ done, total }) => {
      say ??= everyTenth(total, 'indexing', progress);
      say(done);
    },
  });
  return new Map(archive.map(({ id, documentId }) => [id, documentId]));
};

/** Loads a corpus into Strapi, lets the plugin index it, and reads the stored list of each query. */
export const phase: Phase<PluginInput, PluginResult> = async (
  { corpus, queries, older, publish },
  { progress }
) => {
  const archive = toArchive(readCorpus(corpus));
  const { strapi } = await bootStrapi();
  if (older) await onlyOlder(strapi);
  await ensureLocales(strapi, [...new Set(archive.map(({ locale }) => locale))]);
  if (!publish) {
    progress(`storing ${archive.length} articles`);
    await insertArticles(strapi, archive.map(storyOf));
  }
  const started = performance.now();
  const documentIds = publish
    ? await publishAll(strapi, archive, progress)
    : await rebuild(strapi, archive, progress);
  const indexing = performance.now() - started;

  const { stories } = await alsoRead(strapi).status();
  if (stories !== archive.length) {
    throw new Error(`${stories} of ${archive.length} articles were indexed; see the errors above`);
  }
  const ids = new Map([...documentIds].map(([id, documentId]) => [documentId, id]));
  const locales = new Map(archive.map(({ id, locale }) => [id, locale]));
  const read = async () => {
    const lists: PluginResult['lists'] = [];
    let fallbacks = 0;
    let empty = 0;
    const begun = performance.now();
    for (const query of queries) {
      const documentId = documentIds.get(query) as string;
      const locale = locales.get(query);
      const asked = { uid: ARTICLE, documentId, locale, limit: PLACES };
      const items = (await alsoRead(strapi).find(asked))?.data.items ?? [];
      if (items.length === 0) empty += 1;
      if (items[0]?.reasons[0]?.kind === 'latest') fallbacks += 1;
      lists.push([query, items.map((item) => ids.get(item.documentId) as string)]);
    }
    return { lists, fallbacks, empty, reading: (performance.now() - begun) / queries.length };
  };
  const { minimumScore } = await settingsOf(strapi).get();
  const { lists: asDelivered, ...delivered } = await read();
  await settingsOf(strapi).set({ minimumScore: 0 });
  const { lists } = await read();
  return { ...delivered, lists, asDelivered, minimumScore, indexing };
};
