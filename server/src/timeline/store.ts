import type { Core, UID as StrapiUid } from '@strapi/types';
import type { Knex } from 'knex';
import { UID } from '../../../shared/plugin';
import type { ArticleType } from '../config/article-types';
import type { Subject } from './subject';
import { dayOf, isDayAhead, type Order, type Position, type Unit } from './order';

/** A unit with the row that it was found by. */
export interface RowUnit extends Unit {
  row: number;
}

/** Which rows of a type stand for its documents, and which of them the reader may see. */
export interface Versions {
  published: boolean;
  locale: string;
  /** The newsroom's language: a draft that lacks the one asked for is shown in it, else in any. */
  defaultLocale: string;
  filters: object;
}

export interface UnitsQuery extends Versions {
  subject: Subject;
  rank: number;
  order: Order;
  position: Position | null;
  limit: number;
}

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

interface Metadata {
  tableName: string;
  attributes: Record<string, { type?: string; columnName?: string; joinTable?: JoinTable }>;
}

type Query = Knex.QueryBuilder;

/** Filters in Strapi's words as those of its query engine. */
export const whereOf = (strapi: Core.Strapi, uid: string, filters: object): object =>
  (
    strapi.get('query-params') as { transform: (uid: string, query: object) => { where: object } }
  ).transform(uid, { filters }).where;

/** All SQL of the timeline. Every statement gives so many rows at most. */
export const createTimelineStore = (strapi: Core.Strapi) => {
  const db = strapi.db.connection as unknown as Knex;
  const { client } = strapi.db.dialect;
  const metadataOf = (uid: string) =>
    strapi.db.metadata.get(uid as StrapiUid.ContentType) as unknown as Metadata;

  /** A relation's table, with the column of its owner as `owner` and that of its target as `target`. */
  const links = (uid: string, name: string) => {
    const { joinTable } = metadataOf(uid).attributes[name] as { joinTable: JoinTable };
    return {
      table: joinTable.name,
      owner: joinTable.joinColumn.name,
      target: joinTable.inverseJoinColumn.name,
    };
  };

  /** The owners of links to one of the targets, as `id`. */
  const ownersOf = (uid: string, name: string, targets: readonly number[]): Query => {
    const { table, owner, target } = links(uid, name);
    return db(table).select({ id: owner }).whereIn(target, targets);
  };

  /** Rows that both queries have, as `id`. */
  const inBoth = (one: Query, other: Query): Query =>
    db
      .from(one.as('one'))
      .join(other.as('other') as never, 'one.id', 'other.id')
      .select('one.id');

  /** A column as text: a day, with the time when it is a moment. Databases keep moments in ways of their own. */
  const dateText = (column: string, type: string | undefined): string => {
    const isDay = type === 'date';
    if (client === 'postgres') {
      return `to_char(${column}, '${isDay ? 'YYYY-MM-DD' : 'YYYY-MM-DD"T"HH24:MI:SS'}')`;
    }
    if (client === 'mysql') {
      return `date_format(${column}, '${isDay ? '%Y-%m-%d' : '%Y-%m-%dT%H:%i:%s'}')`;
    }
    if (isDay) return `substr(${column}, 1, 10)`;
    return (
      `case typeof(${column}) when 'integer' then strftime('%Y-%m-%dT%H:%M:%S', ${column} / 1000, 'unixepoch') ` +
      `else replace(substr(${column}, 1, 19), ' ', 'T') end`
    );
  };

  /** As the plain bytes compare, whatever language the database sorts in. */
  const plain = (text: string): string =>
    client === 'postgres' ? `(${text}) collate "C"` : `(${text})`;

  const eventTime = plain(
    ((day) =>
      `case e.date_precision when 'year' then substr(${day}, 1, 4) when 'month' then substr(${day}, 1, 7) else ${day} end`)(
      dateText('e.start_date', 'date')
    )
  );

  /** When a story came out, as `publicationTime` has it. */
  const storyTime = ({ uid, date }: ArticleType): string => {
    const { attributes } = metadataOf(uid);
    const columns = [date, 'firstPublishedAt', 'createdAt'].flatMap((name) => {
      const attribute = name === undefined ? undefined : attributes[name];
      return attribute ? [dateText(`e.${attribute.columnName}`, attribute.type)] : [];
    });
    // SQLite wants two at least.
    return plain(`coalesce(${[...columns, 'null'].join(', ')})`);
  };

  const readable = (uid: string, alias: string, filters: object) => (query: Query) => {
    if (Object.keys(filters).length === 0) return;
    const own = strapi.db
      .queryBuilder(uid)
      .select(['id'])
      .where(whereOf(strapi, uid, filters))
      .getKnexQuery() as Query;
    void query.whereIn(`${alias}.id`, own);
  };

  /** Leaves one row of each document, `e`: drafts are looked at in every language, since a desk works in several. */
  const oneVersion = (
    uid: string,
    { hasDrafts, isLocalized }: Pick<ArticleType, 'hasDrafts' | 'isLocalized'>,
    { published, locale, defaultLocale, filters }: Versions
  ) => {
    const { tableName } = metadataOf(uid);
    return (query: Query): void => {
      readable(uid, 'e', filters)(query);
      if (published) {
        void query.whereNotNull('e.published_at');
        if (isLocalized) void query.where('e.locale', locale);
        return;
      }
      if (hasDrafts) void query.whereNull('e.published_at');
      if (!isLocalized) return;
      const rank = (alias: string): string =>
        `case ${alias}.locale when ? then 0 when ? then 1 else 2 end`;
      const locales = [locale, defaultLocale];
      const better = db({ o: tableName })
        .select(db.raw('1'))
        .whereRaw('o.document_id = e.document_id')
        .modify(readable(uid, 'o', filters))
        .modify((others) => void (hasDrafts && others.whereNull('o.published_at')))
        .andWhere((either) =>
          either
            .whereRaw(`${rank('o')} < ${rank('e')}`, [...locales, ...locales])
            .orWhereRaw(`(${rank('o')} = ${rank('e')} and o.id < e.id)`, [...locales, ...locales])
        );
      void query.whereNotExists(better);
    };
  };

  /** The visits between the two countries, in either direction or in a third place, and those linked to the record. */
  const visitsOf = ({ relationship, countries, seesOfficials }: Subject): Query | null => {
    const ways: Query[] = [];
    if (relationship) ways.push(ownersOf(UID.visit, 'bilateralRelationship', relationship.rows));
    for (const [a, b] of countries
      ? [countries, [...countries].reverse() as [number, number]]
      : []) {
      const visiting = ownersOf(UID.visit, 'visitingCountry', [a]);
      ways.push(inBoth(visiting.clone(), ownersOf(UID.visit, 'hostCountry', [b])));
      if (!seesOfficials) continue;
      const met = links(UID.visit, 'counterparts');
      const from = links(UID.official, 'country');
      const counterparts = db({ m: met.table })
        .join({ f: from.table }, `f.${from.owner}`, `m.${met.target}`)
        .where(`f.${from.target}`, b)
        .select({ id: `m.${met.owner}` });
      ways.push(inBoth(visiting, counterparts));
    }
    const [first, ...others] = ways;
    return first ? first.union(others as never[]) : null;
  };

  const conferencesOf = ({ countries }: Subject): Query | null => {
    if (!countries) return null;
    const [one, other] = countries.map((country) =>
      ownersOf(UID.conference, 'hostCountries', [country]).union(
        ownersOf(UID.conference, 'participantCountries', [country]) as never
      )
    ) as [Query, Query];
    return inBoth(one, other);
  };

  const storiesOf = (uid: string, relation: string, { relationship }: Subject): Query | null =>
    relationship && ownersOf(uid, relation, relationship.rows).distinct();

  const after = (query: Query, { rank, order, position }: UnitsQuery): void => {
    if (!position) return;
    const ahead = order === 'asc' ? '>' : '<';
    if (rank !== position.rank) {
      const operator = isDayAhead(rank, position, order) ? `${ahead}=` : ahead;
      void query.whereRaw(`substr(placed, 1, 10) ${operator} ?`, [dayOf(position.at)]);
      return;
    }
    const operator = position.part === null ? ahead : `${ahead}=`;
    void query.where((either) =>
      either
        .whereRaw(`placed ${ahead} ?`, [position.at])
        .orWhereRaw(`(placed = ? and document_id ${operator} ?)`, [position.at, position.id])
    );
  };

  const read = async (
    uid: string,
    belonging: Query | null,
    time: string,
    type: Pick<ArticleType, 'hasDrafts' | 'isLocalized'>,
    query: UnitsQuery,
    narrow: (rows: Query) => void = () => {}
  ): Promise<RowUnit[]> => {
    if (!belonging) return [];
    const rows = db
      .from(belonging.as('b'))
      .join({ e: metadataOf(uid).tableName }, 'e.id', 'b.id')
      .select('e.id', 'e.document_id', db.raw(`${time} as placed`))
      .modify(oneVersion(uid, type, query))
      .modify(narrow);
    const found = (await db
      .from(rows.as('placed_rows'))
      .whereNotNull('placed')
      .modify((each) => after(each, query))
      .orderBy([
        { column: 'placed', order: query.order },
        { column: 'document_id', order: query.order },
      ])
      .limit(query.limit)
      .select('id', 'document_id', 'placed')) as Record<string, unknown>[];
    return found.map(({ id, document_id, placed }) => ({
      at: String(placed),
      rank: query.rank,
      id: String(document_id),
      row: Number(id),
    }));
  };

  const RECORDS = { hasDrafts: true, isLocalized: true };

  /** What readers may not know of yet. */
  const certain = (query: Query): void =>
    void query.where((either) =>
      either.whereNull('e.event_status').orWhereNot('e.event_status', 'tentative')
    );

  /** Stored JSON is looked at as text: databases space it in two ways. */
  const withOutcome =
    (kinds: readonly string[]) =>
    (query: Query): void => {
      const column = client === 'postgres' ? 'cast(e.outcomes as text)' : 'e.outcomes';
      const texts = kinds.flatMap((kind) => [`%"kind":"${kind}"%`, `%"kind": "${kind}"%`]);
      void query.where((either) => {
        for (const text of texts) void either.orWhereRaw(`${column} like ?`, [text]);
      });
    };

  return {
    /**
     * The next visits or conferences after a position.
     * @param outcomes only events with an outcome of one of these kinds
     */
    events: (
      uid: string,
      query: UnitsQuery,
      { outcomes }: { outcomes?: readonly string[] } = {}
    ): Promise<RowUnit[]> =>
      read(
        uid,
        uid === UID.visit ? visitsOf(query.subject) : conferencesOf(query.subject),
        eventTime,
        RECORDS,
        query,
        (rows) => {
          if (query.published) certain(rows);
          if (outcomes) withOutcome(outcomes)(rows);
        }
      ),

    /** The next stories of a type that are attached to the relationship. @param relation its name on the story */
    stories: (type: ArticleType, relation: string, query: UnitsQuery): Promise<RowUnit[]> =>
      read(type.uid, storiesOf(type.uid, relation, query.subject), storyTime(type), type, query),

    /** How many visits each of the two countries received from the other, by year; those that are not called off. */
    visitsByYear: async (
      countries: readonly [number, number],
      versions: Versions
    ): Promise<{ year: number; host: number; visits: number }[]> => {
      const visiting = links(UID.visit, 'visitingCountry');
      const host = links(UID.visit, 'hostCountry');
      const year = `substr(${dateText('e.start_date', 'date')}, 1, 4)`;
      const counted = (await db({ v: visiting.table })
        .join({ h: host.table }, `h.${host.owner}`, `v.${visiting.owner}`)
        .join({ e: metadataOf(UID.visit).tableName }, 'e.id', `v.${visiting.owner}`)
        .whereIn(`v.${visiting.target}`, countries)
        .whereIn(`h.${host.target}`, countries)
        .whereRaw('?? <> ??', [`v.${visiting.target}`, `h.${host.target}`])
        .whereNotNull('e.start_date')
        .where((either) =>
          either
            .whereNull('e.event_status')
            .orWhereNotIn('e.event_status', ['cancelled', 'postponed'])
        )
        // Nobody travelled.
        .where((either) => either.whereNull('e.format').orWhereNot('e.format', 'virtual'))
        .modify(oneVersion(UID.visit, RECORDS, versions))
        .groupByRaw(`${year}, ??`, [`h.${host.target}`])
        .select(db.raw(`${year} as year`), { host: `h.${host.target}` })
        .count({ visits: 'e.id' })) as Record<string, unknown>[];
      return counted.map((row) => ({
        year: Number(row.year),
        host: Number(row.host),
        visits: Number(row.visits),
      }));
    },
  };
};

export type TimelineStore = ReturnType<typeof createTimelineStore>;
