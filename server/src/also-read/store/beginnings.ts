import type { Core } from '@strapi/types';
import type { Knex } from 'knex';
import type { Row } from '../../strapi-types';
import { keyText, type StoryKey } from '../keys';
import { TABLE } from '../tables';
import type { HostTable } from './differences';
import { byScore, TARGET, toNeighbour, withNever, type Neighbour } from './neighbours';
import { ask, isSet, type Db, type SqlRow } from './sql';
import { targetName, targetPart, type TargetFields, type TargetPart } from './targets';

/** A story as the reading side needs it. */
export interface StoredStory extends StoryKey {
  id: number;
  group: number;
  publishedAt: number;
  changedAt: number;
  vector: string;
  outline: string;
  links: string[];
}

const STORY = ['id', 'uid', 'document_id', 'locale', 'published_at', 'changed_at', 'original'];

/** What these are called beside those of a target. */
const OF_STORY = 'story_';

/** Texts of some length, which a statement gives once. */
const TEXTS = ['vector', 'outline', 'links'];

/** @param prefix of the columns' names */
const toStory = (row: SqlRow, prefix = ''): StoredStory => {
  const value = (column: string): unknown => row[prefix + column];
  return {
    id: Number(value('id')),
    uid: String(value('uid')),
    documentId: String(value('document_id')),
    locale: String(value('locale')),
    group: Number(value('original') ?? value('id')),
    publishedAt: Number(value('published_at')),
    changedAt: Number(value('changed_at')),
    vector: String(value('vector') ?? ''),
    outline: String(value('outline') ?? ''),
    links: JSON.parse(String(value('links') ?? '[]')) as string[],
  };
};

export const readStory = async (
  db: Db,
  { uid, documentId, locale }: StoryKey
): Promise<StoredStory | null> => {
  const row = (await db(TABLE.stories)
    .where({ uid, document_id: documentId, locale })
    .first(...STORY, ...TEXTS)) as SqlRow | undefined;
  return row ? toStory(row) : null;
};

/** A story with the first entries of its list. */
export interface Beginning {
  story: StoredStory;
  /** Best first, with the articles of those that are published as the index has read them. */
  neighbours: Neighbour[];
  /** Whether these are all entries that its list has. */
  isWhole: boolean;
  /** Whether the row that it was read from is published; false when nobody asked. */
  isLive: boolean;
  /** Whether editors decided something about it. */
  isDecided: boolean;
  /** How often names of features of its language have changed, see `noteNames`. */
  namesVersion: number;
}

export interface BeginningQuery {
  /** Of one type. */
  keys: StoryKey[];
  /** The table of this type; then the stories also know whether the row that they were read from is still published. */
  host?: HostTable;
  /** What is read of targets, by type; entries of other types are given without their articles. */
  targets: TargetFields[];
  /** Entries below this score are left out. */
  minimum: number;
  /** How many entries of each list are wanted; one more is read, to know whether these are all, and what equals it. */
  limit: number;
}

/** A table that articles are read from, as a part of the statement. */
type Part = TargetPart & Pick<TargetFields, 'uid'>;

/** Types whose articles are joined, three tables each: SQLite joins 64 tables at most, MySQL 61. */
const TYPES = 12;

interface StoryQuery {
  uid: string;
  documentIds: string[];
  locales: string[];
  minimum: number;
}

/**
 * Which entries stand where in the lists of stories: ids alone, since a database sorts whole rows. Equal ones have the same
 * rank; their order is that of their dates, for which a large archive would look up every story of a list.
 */
const rankedEntries = (db: Db, { uid, documentIds, locales, minimum }: StoryQuery) =>
  db({ s: TABLE.stories })
    .leftJoin({ n: TABLE.neighbours }, (on) =>
      on.on('n.story', 's.id').andOnVal('n.score', '>=', minimum)
    )
    .where('s.uid', uid)
    .whereIn('s.document_id', documentIds)
    .whereIn('s.locale', locales)
    .select({ story: 's.id', entry: 'n.id' })
    .select(
      db.raw('ROW_NUMBER() OVER (PARTITION BY s.id ORDER BY n.score DESC) AS place'),
      db.raw('RANK() OVER (PARTITION BY s.id ORDER BY n.score DESC) AS standing')
    );

/** Their first entries with all that is shown of them; what is long of a story stands beside its first one. */
const beginningRows = (
  db: Db,
  stories: StoryQuery,
  { host, parts, last }: { host?: HostTable; parts: Part[]; last: number }
): Knex.QueryBuilder => {
  const query = db
    .from(rankedEntries(db, stories).as('q'))
    .join({ s: TABLE.stories }, 's.id', 'q.story')
    .leftJoin({ archive: TABLE.archives }, 'archive.locale', 's.locale')
    // One row of this kind stands for all that was decided about an article.
    .leftJoin({ decided: TABLE.decisions }, (on) =>
      on
        .on('decided.document_id', 's.document_id')
        .andOn('decided.locale', 's.locale')
        .andOn('decided.uid', 's.uid')
        .andOnVal('decided.kind', 'article')
    )
    .leftJoin({ n: TABLE.neighbours }, 'n.id', 'q.entry')
    .leftJoin({ t: TABLE.stories }, 't.id', 'n.target')
    .modify(withNever)
    .where('q.standing', '<=', last)
    .select('q.place', 'n.score', 'n.evidence', { never: 'd.id' })
    .select({ decided: 'decided.id', names: 'archive.names' })
    .select(TARGET)
    .select(STORY.map((column) => `s.${column} as ${OF_STORY}${column}`))
    .select(
      TEXTS.map((column) =>
        db.raw('CASE WHEN q.place = 1 THEN s.?? END AS ??', [column, OF_STORY + column])
      )
    );
  if (host) {
    query
      .leftJoin({ live: host.name }, (on) =>
        on.on('live.id', 's.source').andOnNotNull('live.published_at')
      )
      .select({ live: 'live.id' });
  }
  for (const { uid, table, alias, select } of parts) {
    query
      .leftJoin({ [alias]: table }, (on) =>
        on
          .on(`${alias}.id`, 't.source')
          .andOnVal('t.uid', uid)
          .andOnNotNull(`${alias}.published_at`)
      )
      .modify(select);
  }
  return query;
};

const byStory = (rows: SqlRow[]): SqlRow[][] => {
  const groups = new Map<unknown, SqlRow[]>();
  for (const row of rows) {
    const id = row[`${OF_STORY}id`];
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return [...groups.values()];
};

const beginningOf = (
  rows: SqlRow[],
  limit: number,
  articleOf: (row: SqlRow) => Row | null
): Beginning => {
  const first = rows.find(({ place }) => Number(place) === 1) as SqlRow;
  const entries = new Map<number, Neighbour>();
  for (const row of rows) {
    if (!isSet(row.id)) continue;
    const article = articleOf(row) ?? undefined;
    entries.set(Number(row.id), { ...toNeighbour(row), article });
  }
  return {
    story: toStory(first, OF_STORY),
    neighbours: [...entries.values()].sort(byScore),
    isWhole: rows.every(({ place }) => Number(place) <= limit),
    isLive: isSet(first.live),
    isDecided: isSet(first.decided),
    namesVersion: Number(first.names ?? 0),
  };
};

/**
 * Stories of one type with the first entries of their lists and the articles behind these, by `keyText`: all that most
 * pages of a site show, in one statement. Stories that editors never want suggested are marked, not left out: one of them
 * may be pinned.
 */
export const readBeginnings = async (
  db: Db,
  strapi: Core.Strapi,
  { keys, host, targets, minimum, limit }: BeginningQuery
): Promise<Map<string, Beginning>> => {
  const [first] = keys;
  if (!first) return new Map();
  const { uid } = first;
  const documentIds = [...new Set(keys.map(({ documentId }) => documentId))];
  const locales = [...new Set(keys.map(({ locale }) => locale))];
  const joined = targets.slice(0, TYPES);
  const parts = joined.map((target, index): Part => ({
    uid: target.uid,
    ...targetPart(strapi, target, String(index)),
  }));
  const last = limit + 1;
  const sizes = `${documentIds.length} ${locales.length}`;
  const name = ['beginnings', host?.name, ...joined.map(targetName), sizes].join(' ');
  const bindings = [
    ...[minimum, uid, ...documentIds, ...locales, 'article', 'never'],
    ...parts.flatMap((part) => [part.uid, ...part.bindings]),
    last,
  ];
  const rows = await ask(db, { name, bindings }, () =>
    beginningRows(db, { uid, documentIds, locales, minimum }, { host, parts, last })
  );
  const articleOf = (row: SqlRow): Row | null =>
    parts.find((part) => part.uid === row.uid)?.read(row) ?? null;
  const beginnings = byStory(rows).map((own) => beginningOf(own, limit, articleOf));
  return new Map(beginnings.map((each) => [keyText(each.story), each]));
};
