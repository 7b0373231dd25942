import type { Core } from '@strapi/types';
import { PLUGIN_ID, RECORD_KINDS } from '../../../shared/plugin';
import type { JsonLd, StructuredData } from '../../../shared/structured-data';
import { dateColumns, hidesDate, publicationDate } from '../also-read/articles';
import { articleType, storyAddress, type ArticleType } from '../config/article-types';
import type { DiplomacyConfig } from '../config/index';
import { textOf } from '../content-types/rules';
import { defaultLocale } from '../content-types/versions';
import { announced, findStory, readRecord, readRecords, subjectOf } from '../published';
import { everything, type ReaderOf } from '../readers';
import { getService } from '../services';
import { rowsIn } from '../shown';
import type { Row } from '../strapi-types';
import { addressesOf } from './addresses';
import { newsArticle } from './article';
import { describedOnce } from './nodes';
import { nodePopulate } from './populate';
import { recordNode, type RecordNode } from './records';
import type { Making } from './things';

export interface StructuredDataRequest {
  /** Of a type of article, or of visits, conferences or bilateral relationships. */
  uid: string;
  /** The document's id, or its slug in the language. */
  documentId: string;
  /** The newsroom's default language when left out. */
  locale?: string;
}

export interface StoryOptions {
  /** Whose rights on the story itself count, where rights on a single one are wider. */
  storyReaderOf?: ReaderOf;
  /** Whether the Also Read links may be told; they are when left out. */
  withLinks?: boolean;
}

const asAnswer = (node: object): StructuredData =>
  describedOnce({ '@context': 'https://schema.org', ...node } as JsonLd) as StructuredData;

const iso = (value: unknown): string | undefined =>
  value ? new Date(value as string).toISOString() : undefined;

export const structuredDataService = ({ strapi }: { strapi: Core.Strapi }) => {
  const makingIn = (locale: string): Making => {
    const { siteUrl } = strapi.config.get(`plugin::${PLUGIN_ID}`) as DiplomacyConfig;
    const addresses = addressesOf(siteUrl, strapi.config.get('server.url'));
    return { locale, addresses, now: new Date() };
  };

  /** The addresses of the links of a story, without what a campaign adds to them. */
  const relatedTo = async (
    { uid }: ArticleType,
    documentId: string,
    locale: string,
    readerOf: ReaderOf
  ): Promise<string[]> => {
    const list = await getService(strapi, 'also-read').find({
      uid,
      documentId,
      locale,
      readTarget: async (target, row) => {
        const [shown] = (await (await readerOf(target))?.show([row])) ?? [];
        return shown ? ({ ...shown, documentId: row.documentId } as Row) : null;
      },
    });
    return (list?.data.items ?? []).flatMap((item) => {
      const type = articleType(item.type);
      return type ? [storyAddress(type, item.documentId, item.slug)] : [];
    });
  };

  const storyData = async (
    type: ArticleType,
    key: string,
    locale: string,
    readerOf: ReaderOf,
    { storyReaderOf = readerOf, withLinks = true }: StoryOptions
  ): Promise<StructuredData | null> => {
    const reader = await storyReaderOf(type.uid);
    const story =
      reader &&
      (await findStory(strapi, type, key, locale, {
        select: [
          type.title,
          ...(type.slug ? [type.slug] : []),
          ...dateColumns(strapi, type),
          'updatedAt',
        ],
        populate: type.image ? { [type.image]: { select: ['url'] } } : {},
      }));
    if (!story) return null;
    const { row, attached, primary } = story;
    const [shown = {}] = await reader.show([row]);
    const making = makingIn(locale);
    const about: RecordNode[] = [];
    const mentions: RecordNode[] = [];
    for (const kind of RECORD_KINDS) {
      const populate = nodePopulate(kind, locale);
      const records = await readRecords(
        strapi,
        kind,
        attached[kind],
        locale,
        populate,
        readerOf,
        announced(kind)
      );
      for (const record of records) {
        const node = recordNode(kind, record, making);
        (record.documentId === primary[kind] ? about : mentions).push(node);
      }
    }
    const { documentId } = row;
    const slug = type.slug ? textOf(shown, type.slug) : null;
    const [picture] = type.image ? rowsIn(shown, type.image) : [];
    return asAnswer(
      newsArticle(
        {
          headline: textOf(shown, type.title) ?? undefined,
          path: storyAddress(type, documentId, slug),
          image: (picture && textOf(picture, 'url')) ?? undefined,
          publishedAt: hidesDate(type, row, shown) ? undefined : publicationDate(type, row),
          modifiedAt: iso(shown.updatedAt),
          language: type.isLocalized ? locale : await defaultLocale(strapi),
          about,
          mentions,
          related: withLinks ? await relatedTo(type, documentId, locale, readerOf) : [],
        },
        making.addresses
      )
    );
  };

  return {
    /**
     * A published story or record as schema.org describes it.
     * @param readerOf whose rights on the records and on related stories count
     * @returns null when there is no such document in the language, when it is not for the reader, and for an event that
     * nobody has announced
     */
    async find(
      { uid, documentId, locale }: StructuredDataRequest,
      readerOf: ReaderOf = everything,
      options: StoryOptions = {}
    ): Promise<StructuredData | null> {
      const subject = subjectOf(uid);
      if (!subject) return null;
      const language = locale ?? (await defaultLocale(strapi));
      if (subject.type) return storyData(subject.type, documentId, language, readerOf, options);
      const { kind } = subject;
      const populate = nodePopulate(kind, language);
      const record = await readRecord(
        strapi,
        kind,
        documentId,
        language,
        populate,
        readerOf,
        announced(kind)
      );
      return record && asAnswer(recordNode(kind, record, makingIn(language)));
    },
  };
};
