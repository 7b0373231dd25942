import type { Core } from '@strapi/types';
import { UID } from '../../../../shared/plugin';
import type { ArticleType } from '../../config/article-types';
import { connectionOf, linksOf, tableOf, type Query } from '../../database';
import type { Sees } from '../../rights';
import { dayOf, isDayAhead, type Order, type Position, type Unit } from '../order';
import type { Subject } from '../subject';
import type { HostedCount } from '../years';
import { conferencesOf, storiesOf, visitsOf } from './belonging';
import { eventTime, eventYear, storyTime, type Time } from './times';
import { oneVersion, type Kept, type Versions } from './versions';

/** A unit with the row that it was found by. */
export interface RowUnit extends Unit {
  row: number;
}

/** The next units of one rank after a position. */
export interface UnitsQuery extends Versions {
  subject: Subject;
  rank: number;
  order: Order;
  position: Position | null;
  limit: number;
}

const RECORDS: Kept = { hasDrafts: true, isLocalized: true };

/** What readers may not know of yet. */
const certain = (query: Query): void =>
  void query.where((either) =>
    either.whereNull('e.event_status').orWhereNot('e.event_status', 'tentative')
  );

/** Stored JSON is looked at as text; databases space it in two ways. */
const withOutcome =
  (column: string, kinds: readonly string[]) =>
  (query: Query): void => {
    const texts = kinds.flatMap((kind) => [`%"kind":"${kind}"%`, `%"kind": "${kind}"%`]);
    void query.where((either) => {
      for (const text of texts) void either.orWhereRaw(`${column} like ?`, [text]);
    });
  };

/** Leaves what comes after the position, by the same rules as `unitsAfter`. */
const afterPosition =
  ({ rank, order, position }: UnitsQuery) =>
  (query: Query): void => {
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

/** All SQL of the timeline: no statement gives more rows than it is asked for, or than there are years. */
export const createTimelineStore = (strapi: Core.Strapi) => {
  const db = connectionOf(strapi);

  /**
   * @param belonging the rows of the timeline, as `id`
   * @param time when a row `e` was
   */
  const unitsOf = async (
    { uid, kept, time }: { uid: string; kept: Kept; time: Time },
    belonging: Query | null,
    query: UnitsQuery,
    narrow: (rows: Query) => void = () => {}
  ): Promise<RowUnit[]> => {
    if (!belonging) return [];
    const rows = db
      .from(belonging.as('b'))
      .join({ e: tableOf(strapi, uid) }, 'e.id', 'b.id')
      .select('e.id', 'e.document_id', db.raw(`${time.text} as placed`))
      .whereRaw(time.isKnown)
      .modify(oneVersion(strapi, uid, 'e', kept, query))
      .modify(narrow);
    const found = (await db
      .from(rows.as('placed_rows'))
      .modify(afterPosition(query))
      .orderBy([
        { column: 'placed', order: query.order },
        { column: 'document_id', order: query.order },
        // Of two published rows of one document, the later one counts.
        { column: 'id', order: 'desc' },
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

  return {
    /**
     * @param sees whether the reader sees a relation
     * @param outcomes only events with an outcome of one of these kinds; all when left out
     */
    events: (
      uid: string,
      query: UnitsQuery,
      { sees, outcomes }: { sees: Sees; outcomes?: readonly string[] }
    ): Promise<RowUnit[]> => {
      const { client } = strapi.db.dialect;
      const column = client === 'postgres' ? 'cast(e.outcomes as text)' : 'e.outcomes';
      return unitsOf(
        { uid, kept: RECORDS, time: eventTime(strapi, 'e') },
        (uid === UID.visit ? visitsOf : conferencesOf)(strapi, query.subject, sees),
        query,
        (rows) => {
          if (query.published) certain(rows);
          if (outcomes) withOutcome(column, outcomes)(rows);
        }
      );
    },

    /** @param relation the name that the stories' relation to relationships has */
    stories: (type: ArticleType, relation: string, query: UnitsQuery): Promise<RowUnit[]> =>
      unitsOf(
        { uid: type.uid, kept: type, time: storyTime(strapi, type, 'e') },
        storiesOf(strapi, type.uid, relation, query.subject),
        query
      ),

    /** How many visits each of the two countries received from the other, by year. */
    visitsByYear: async (
      countries: readonly [number, number],
      versions: Versions
    ): Promise<HostedCount[]> => {
      const visiting = linksOf(strapi, UID.visit, 'visitingCountry');
      const host = linksOf(strapi, UID.visit, 'hostCountry');
      const year = eventYear(strapi, 'e');
      const counted = (await db({ v: visiting.table })
        .join({ h: host.table }, `h.${host.owner}`, `v.${visiting.owner}`)
        .join({ e: tableOf(strapi, UID.visit) }, 'e.id', `v.${visiting.owner}`)
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
        .modify(oneVersion(strapi, UID.visit, 'e', RECORDS, versions))
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
