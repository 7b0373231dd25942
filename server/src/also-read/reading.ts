import type { Row } from '../strapi-types';
import type { ArticleType } from '../config/article-types';
import { keyOf, publicationTime } from './articles';
import { outlineOf, type Outline } from './placement';
import { observe, type Fact, type ObservedFeature } from './signature';
import type { StoryKey } from './keys';
import { featureCounter, termsOf, type Term } from './terms';
import { readBody, type ReadBody } from './text';

/** What is read of an article before the index knows its features. */
export interface Observation {
  key: StoryKey;
  /** Milliseconds since 1970. */
  publishedAt: number;
  /** Id of the article's row. */
  source: number;
  features: ObservedFeature[];
  /** The outline of the body, given the ids of the features by `kind key`. */
  outline: (ids: ReadonlyMap<string, number>) => Outline;
  /** Addresses that the body links to. */
  links: string[];
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

export interface ObservedText {
  features: ObservedFeature[];
  outline: Observation['outline'];
}

/** What a text with its records is compared by, and where its words stand. */
export const observeText = (
  { title, body }: { title: string; body: ReadBody },
  { language, facts, keywords, ignored }: Reading
): ObservedText => {
  const terms = rememberTerms(language);
  return {
    features: observe({ title, body, locale: language, keywords }, facts, { ignored, terms }),
    outline: (ids) => outlineOf(body, featureCounter(ids, terms)),
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
    links: body.links,
    ...observeText({ title: String(article[type.title] ?? ''), body }, reading),
  };
};
