import type { Row } from '../strapi-types';
import type { ArticleType } from '../config/article-types';
import { keyOf, publicationTime } from './articles';
import { observe, type Fact, type ObservedFeature } from './signature';
import type { StoryKey } from './keys';
import { termsOf, type Term } from './terms';
import { readBody, type ReadBody } from './text';

/** What is read of an article before the index knows its features. */
export interface Observation {
  key: StoryKey;
  /** Milliseconds since 1970. */
  publishedAt: number;
  /** Id of the article's row. */
  source: number;
  features: ObservedFeature[];
  body: ReadBody;
  /** Finds the words and names of a text of the body, which it has read already. */
  terms: (text: string) => Term[];
}

export interface Reading {
  /** The language the story is written in. */
  language: string;
  facts: Fact[];
  keywords: string[];
  /** Keys of words and names that the newsroom takes no notice of. */
  ignored: ReadonlySet<string>;
}

/** Finds the words and names of a text once, however often it is asked: signature and outline both read each passage. */
export const rememberTerms = (language: string): ((text: string) => Term[]) => {
  const found = new Map<string, Term[]>();
  return (text) => {
    let terms = found.get(text);
    if (!terms) found.set(text, (terms = termsOf(text, language)));
    return terms;
  };
};

export type ObservedText = Pick<Observation, 'features' | 'body' | 'terms'>;

/** What a text with its records is compared by, and what finds its words again. */
export const observeText = (
  { title, body }: { title: string; body: ReadBody },
  { language, facts, keywords, ignored }: Reading
): ObservedText => {
  const terms = rememberTerms(language);
  return {
    features: observe({ title, body, locale: language, keywords }, facts, { ignored, terms }),
    body,
    terms,
  };
};

/** Reads an article as it is published. */
export const observeArticle = (type: ArticleType, article: Row, reading: Reading): Observation => {
  const body =
    type.body && type.bodyShape
      ? readBody(article[type.body], type.bodyShape)
      : { passages: [], headings: [null], links: [] };
  return {
    key: keyOf(type, article),
    publishedAt: publicationTime(type, article),
    source: article.id,
    ...observeText({ title: String(article[type.title] ?? ''), body }, reading),
  };
};
