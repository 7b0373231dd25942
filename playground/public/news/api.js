/** The public REST API: nothing here that any other frontend could not ask for. */

import { locale } from './site.js';

export class ApiError extends Error {
  /** @param status HTTP status; 0 when the server did not answer */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

const ask = async (path, query) => {
  let response;
  try {
    response = await fetch(`/api/${path}?${new URLSearchParams(query)}`, {
      headers: { accept: 'application/json' },
    });
  } catch {
    throw new ApiError(0, '');
  }
  const answer = await response.json().catch(() => null);
  if (response.ok && answer) return answer;
  throw new ApiError(response.status, answer?.error?.message ?? response.statusText);
};

const unlessMissing = (error) => {
  if (error.status === 404) return null;
  throw error;
};

const named = (name, values) => values.map((value, index) => [`${name}[${index}]`, value]);

/** The newest stories, without their bodies. */
export const latestStories = async () => {
  const { data } = await ask('articles', [
    ['locale', locale],
    ['sort', 'publicationDate:desc'],
    ['pagination[pageSize]', 60],
    ...named('fields', ['title', 'slug', 'publicationDate', 'category', 'standfirst']),
    ...named('populate', ['cover']),
  ]);
  return data;
};

/** The documentId behind a slug, or null. */
export const findStory = async (slug, language = locale) => {
  const { data } = await ask('articles', [
    ['filters[slug][$eq]', slug],
    ['locale', language],
    ...named('fields', ['documentId', 'title']),
  ]);
  return data[0] ?? null;
};

/** The slug of a story in the reader's language; null while it is not translated. */
export const translatedSlug = async (documentId) => {
  const query = [['locale', locale], ...named('fields', ['slug'])];
  const answer = await ask(`articles/${documentId}`, query).catch(unlessMissing);
  return answer?.data?.slug ?? null;
};

/** Null where the public may not have it. */
const unlessRefused = (error) => {
  if ([403, 404].includes(error.status)) return null;
  throw error;
};

const about = (what, documentId) =>
  ask(`diplomacy/${what}/articles/${documentId}`, [['locale', locale]]).catch(unlessRefused);

/** What the records of a story say, ready to print. */
export const readFacts = async (documentId) => (await about('facts', documentId))?.data ?? [];

/** What machines may know of a story; null where the public may not have it. */
export const readStructuredData = (documentId) => about('structured-data', documentId);

/**
 * One story with the Also Read links woven into its body. Where the public may read stories but not
 * these, the story comes alone, and `missing` says why.
 */
export const readStory = async (documentId) => {
  const path = `articles/${documentId}`;
  const plain = [
    ['locale', locale],
    ['populate[cover]', true],
  ];
  try {
    return await ask(path, [...plain, ['alsoRead', 'woven']]);
  } catch (error) {
    if (![400, 403].includes(error.status)) throw error;
    return { ...(await ask(path, plain)), missing: error.message.replace(/\.$/, '') };
  }
};
