import type { CalendarAnswer, OccurrenceKind } from '../shared/calendar';
import type { AlsoReadAnswer } from '../shared/contracts';
import type { FactsAnswer } from '../shared/facts';
import type { StructuredData } from '../shared/structured-data';
import type { TimelineAnswer, TimelineItem, TimelineKind } from '../shared/timeline';
import {
  addressOf,
  request,
  type ClientOptions,
  type Parameters,
  type RequestOptions,
} from './requests';

interface InLocale {
  locale?: string;
}

export interface AlsoReadQuery extends InLocale {
  /** 1 to 20; the number in the newsroom's settings when left out. */
  limit?: number;
  /** Also the fact boxes of the story's records. */
  facts?: boolean;
}

export interface FeedQuery extends InLocale {
  /** `YYYY-MM-DD` */
  from?: string;
  /** `YYYY-MM-DD`, included. */
  to?: string;
  /** ISO 3166-1 alpha-2, EU or XK. */
  country?: string;
  /** `documentId` or acronym of an organization. */
  organization?: string;
  kind?: OccurrenceKind | readonly OccurrenceKind[];
}

export interface CalendarQuery extends FeedQuery {
  page?: number;
  pageSize?: number;
}

export interface TimelineQuery extends InLocale {
  kinds?: readonly TimelineKind[];
  /** Newest first when left out. */
  order?: 'asc' | 'desc';
  /** `meta.next` of the page before. */
  cursor?: string;
  limit?: number;
}

/** Parameters of Strapi's own route for articles, and the plugin's. */
export interface ArticleQuery extends InLocale {
  /** `list` puts the list into `meta.alsoRead`; `woven` also sets the links into the body. */
  alsoRead?: 'list' | 'woven';
  /** With `alsoRead`, on a single article: also the fact boxes of its records. */
  facts?: boolean;
  fields?: readonly string[];
  populate?: Parameters[string];
  [parameter: string]: Parameters[string];
}

export interface ArticlesQuery extends ArticleQuery {
  filters?: Parameters;
  sort?: string | readonly string[];
  pagination?: Parameters;
}

export type InlineList = AlsoReadAnswer['data'] & AlsoReadAnswer['meta'];

export interface ArticleAnswer<Article> {
  data: Article;
  meta: { alsoRead?: InlineList };
}

export interface ArticlesAnswer<Article> {
  data: Article[];
  meta: {
    pagination?: { page: number; pageSize: number; pageCount: number; total: number };
    /** By documentId. */
    alsoRead?: Record<string, InlineList>;
  };
}

/** A relationship by its id or slug, or by its two countries in either order. */
export type RelationshipKey = string | readonly [string, string];

/** Typed requests for the plugin's routes. */
export const createClient = (options: ClientOptions) => {
  const inLocale = (parameters: InLocale) =>
    ({ ...parameters, locale: parameters.locale ?? options.locale }) as Parameters;

  const get = <Answer>(path: string[], parameters: object, settings?: RequestOptions) =>
    request<Answer>(options, addressOf(options, path, inLocale(parameters)), settings);

  const ask = <Answer>(path: string[], parameters: object, settings?: RequestOptions) =>
    get<Answer>(['diplomacy', ...path], parameters, settings);

  const timeline = (
    key: RelationshipKey,
    query: TimelineQuery = {},
    settings?: RequestOptions
  ): Promise<TimelineAnswer> =>
    typeof key === 'string'
      ? ask(['bilateral-relationships', key, 'timeline'], query, settings)
      : ask(['timeline'], { ...query, countries: key }, settings);

  return {
    /**
     * The stories to read beside one.
     * @param pluralName of the type of article, such as `articles`
     * @param key its documentId or slug
     */
    alsoRead: (
      pluralName: string,
      key: string,
      query: AlsoReadQuery = {},
      settings?: RequestOptions
    ): Promise<AlsoReadAnswer> => ask(['also-read', pluralName, key], query, settings),

    /**
     * An article by Strapi's own route, with what `alsoRead` adds.
     * @param pluralName its route, such as `articles`
     */
    article: <Article = Record<string, unknown>>(
      pluralName: string,
      documentId: string,
      query: ArticleQuery = {},
      settings?: RequestOptions
    ): Promise<ArticleAnswer<Article>> => get([pluralName, documentId], query, settings),

    /** Articles by Strapi's own route: `{filters: {slug: {$eq: 'a-slug'}}, alsoRead: 'woven'}` reads one by its slug. */
    articles: <Article = Record<string, unknown>>(
      pluralName: string,
      query: ArticlesQuery = {},
      settings?: RequestOptions
    ): Promise<ArticlesAnswer<Article>> => get([pluralName], query, settings),

    /** Visits, conferences and anniversaries by date. */
    calendar: (query: CalendarQuery = {}, settings?: RequestOptions): Promise<CalendarAnswer> =>
      ask(['calendar'], query, settings),

    /** The address that calendar applications subscribe to. */
    calendarFeed: (query: FeedQuery = {}): string =>
      addressOf(options, ['diplomacy', 'calendar.ics'], inLocale(query)).href,

    /** A page of what happened between two countries. */
    timeline,

    /** All of it, page after page, as it is needed. */
    async *timelineItems(
      key: RelationshipKey,
      query: TimelineQuery = {},
      settings?: RequestOptions
    ): AsyncGenerator<TimelineItem, void> {
      let cursor = query.cursor;
      do {
        const { data, meta } = await timeline(key, { ...query, cursor }, settings);
        for (const year of data) yield* year.items;
        cursor = meta.next ?? undefined;
      } while (cursor);
    },

    /**
     * Fact boxes: of an article its attached records, of a record its own.
     * @param pluralName of a type of article, or `visits`, `conferences`, `bilateral-relationships`
     */
    facts: (
      pluralName: string,
      key: string,
      query: InLocale = {},
      settings?: RequestOptions
    ): Promise<FactsAnswer> => ask(['facts', pluralName, key], query, settings),

    /** JSON-LD for a `<script type="application/ld+json">`. */
    structuredData: (
      pluralName: string,
      key: string,
      query: InLocale = {},
      settings?: RequestOptions
    ): Promise<StructuredData> => ask(['structured-data', pluralName, key], query, settings),
  };
};

export type DiplomacyClient = ReturnType<typeof createClient>;
