import type { Core } from '@strapi/types';
import { UID } from '../../../shared/plugin';
import type { TimelineKind } from '../../../shared/timeline';
import { attachmentNames } from '../attachments/relations';
import { articleTypes } from '../config/article-types';
import type { ReaderOf } from '../readers';
import { PROBE_RECORD, seesBeforehand } from '../rights';
import { AGREEMENT_KINDS } from './entries';
import { rowReader, type PartsOf } from './rows';
import { createTimelineStore, type RowUnit, type UnitsQuery } from './store';

/** Of one day, facts of the record come first, then visits, conferences, and stories by their types. */
export const RANK = { fact: 0, visit: 1, conference: 2, story: 3 };

const EVENTS = ['visit', 'conference'] as const;

/** What an event is shown by, with values to ask rights with. */
const DATED = { startDate: '1992-06-04', outcomes: [] };
const EVENT_PROBES = {
  visit: {
    ...DATED,
    bilateralRelationship: PROBE_RECORD,
    visitingCountry: PROBE_RECORD,
    hostCountry: PROBE_RECORD,
    counterparts: PROBE_RECORD,
  },
  conference: { ...DATED, hostCountries: PROBE_RECORD, participantCountries: PROBE_RECORD },
};

/** Something that units of a timeline come from. */
export interface Source {
  rank: number;
  /** What comes next, in one query. */
  next: () => Promise<RowUnit[]>;
  /** Reads the rows of units, to make items of them. */
  read: (units: RowUnit[]) => Promise<PartsOf>;
}

/**
 * Visits, conferences and each type of stories, as far as the reader may see them and their kinds are asked for. A source
 * that would show nothing is left out: positions, which frontends get, would tell the days and ids of what is hidden.
 * @param known the agreements that the relationship itself tells of
 */
export const sourcesOf = async (
  strapi: Core.Strapi,
  kinds: readonly TimelineKind[],
  query: Omit<UnitsQuery, 'rank' | 'filters'>,
  readerOf: ReaderOf,
  known: ReadonlySet<string>
): Promise<Source[]> => {
  const store = createTimelineStore(strapi);
  const rows = rowReader(strapi, readerOf, query);
  const sources: Source[] = [];
  for (const kind of EVENTS) {
    const reader = await readerOf(UID[kind]);
    if (!reader || !(kinds.includes(kind) || kinds.includes('agreement'))) continue;
    const asked = { ...query, rank: RANK[kind], filters: reader.filters };
    const outcomes = kinds.includes(kind) ? undefined : AGREEMENT_KINDS;
    const sees = await seesBeforehand(reader, query, EVENT_PROBES[kind]);
    if (!sees('startDate') || (outcomes && !sees('outcomes'))) continue;
    sources.push({
      rank: asked.rank,
      next: () => store.events(UID[kind], asked, { sees, outcomes }),
      read: (units) => rows.events(kind, units, known),
    });
  }
  const relation = attachmentNames(strapi).bilateralRelationship;
  for (const [index, type] of articleTypes().entries()) {
    const reader = await readerOf(type.uid);
    if (!reader || !kinds.includes('article')) continue;
    // Without a field of the desk's own, the day that Strapi notes is that of the story; every editor sees it.
    const date = type.date ?? (query.published ? 'createdAt' : undefined);
    const sees = await seesBeforehand(reader, query, {
      [type.title]: 'probe',
      ...(date ? { [date]: '1992-06-04' } : {}),
    });
    if (!sees(type.title) || (date && !sees(date))) continue;
    const asked = { ...query, rank: RANK.story + index, filters: reader.filters };
    sources.push({
      rank: asked.rank,
      next: () => store.stories(type, relation, asked),
      read: (units) => rows.stories(type, units),
    });
  }
  return sources;
};
