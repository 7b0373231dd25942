import type { NewsArticleLeaf, WebPageLeaf } from 'schema-dts';
import type { RecordNode } from './records';
import { withoutEmpty } from './nodes';
import type { Addresses } from './addresses';

/** A published story as its reader sees it. */
export interface Story {
  headline: string | undefined;
  /** As the configuration of its type says: `/news/minister-leaves`. */
  path: string;
  /** Address of its picture in Strapi. */
  image: string | undefined;
  /** ISO 8601; undefined when it is not for the reader. */
  publishedAt: string | undefined;
  modifiedAt: string | undefined;
  language: string;
  /** What it is about, and what else plays a part in it. */
  about: RecordNode[];
  mentions: RecordNode[];
  /** The addresses of its Also Read links. */
  related: string[];
}

export const newsArticle = (story: Story, addresses: Addresses): NewsArticleLeaf => {
  const url = addresses.page(story.path);
  return withoutEmpty<NewsArticleLeaf>({
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    headline: story.headline,
    url,
    mainEntityOfPage: withoutEmpty<WebPageLeaf>({
      '@type': 'WebPage',
      '@id': url,
      url,
      relatedLink: story.related.map(addresses.page),
    }),
    image: story.image && addresses.file(story.image),
    datePublished: story.publishedAt,
    dateModified: story.modifiedAt,
    inLanguage: story.language,
    about: story.about,
    mentions: story.mentions,
  });
};
