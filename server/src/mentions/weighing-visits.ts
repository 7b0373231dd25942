import type { Day } from './days';
import type { DeskVisit } from './desk';
import { directionOf, type DeskIndex } from './desk-index';
import type { Proof } from './evidence';
import { together, type Findings } from './findings';
import { momentOf, type Moment } from './moments';
import type { Mention } from './observing';
import { keysOf } from './tokens';

/** A record that a story may be about. */
export interface Weighed {
  documentId: string;
  /** 0 to 100. */
  score: number;
  proofs: Proof[];
}

/*
 * The score of a visit, out of 100:
 *
 *   who       38 a visitor by name in the headline or the lead, 32 further down;
 *             22 the visiting country or body, of a visit that names nobody; 10 of one that does,
 *             unless the story names others of that country
 *   where     22 the city, 16 the host country or body by name, 26 both, 8 by an adjective; 6 more for a counterpart by name
 *   when      up to 36: see `momentOf`; down to −30 for an event that lies far from the story and its dates
 *   together  10 when who and where stand in one sentence
 *   occasion   8 when a conference of the visit is named
 *
 * Somebody must have been named, and a place, or else the day must fit.
 */
const LEAD = 3;

const proofs = (mentions: Mention[], weight: number): Proof[] =>
  mentions.map(({ passage, from, to }) => ({ passage, from, to, weight: weight - passage / 1000 }));

interface Part {
  score: number;
  mentions: Mention[];
}

const NOTHING: Part = { score: 0, mentions: [] };

/** Somebody else of the visiting country is named: then the story is about that one's journey. */
const isOthers = (
  { visitingCountry }: DeskVisit,
  { officials }: Findings,
  index: DeskIndex
): boolean =>
  [...officials.keys()].some((id) => index.officials.get(id)?.country === visitingCountry);

const whoOf = (visit: DeskVisit, findings: Findings, index: DeskIndex): Part => {
  const named = visit.visitors.flatMap((id) => findings.officials.get(id) ?? []);
  if (named.length > 0) {
    const early = named.some(({ passage }) => passage < LEAD);
    return { score: early ? 38 : 32, mentions: named };
  }
  if (visit.visitors.length > 0 && isOthers(visit, findings, index)) return NOTHING;
  const country = visit.visitingCountry && findings.countries.get(visit.visitingCountry);
  const side = [
    ...(visit.visitingOrganization
      ? (findings.organizations.get(visit.visitingOrganization) ?? [])
      : []),
    ...(country ? country.mentions : []),
  ];
  if (side.length === 0) return NOTHING;
  return { score: visit.visitors.length === 0 ? 22 : 10, mentions: side };
};

const whereOf = (visit: DeskVisit, findings: Findings): Part => {
  const city = visit.city ? (findings.cities.get(keysOf(visit.city).join(' ')) ?? []) : [];
  const country = (visit.hostCountry && findings.countries.get(visit.hostCountry)?.mentions) || [];
  const body = (visit.hostOrganization && findings.organizations.get(visit.hostOrganization)) || [];
  const own = country.filter(({ subject }) => subject.kind === 'country');
  const named = own.filter(({ form }) => form !== 'adjective' && form !== 'demonym');
  const counterparts = visit.counterparts.flatMap((id) => findings.officials.get(id) ?? []);
  const capital = country.filter(({ form }) => form === 'capital');
  const host = named.length + body.length > 0;
  const base =
    city.length > 0
      ? host
        ? 26
        : 22
      : host || capital.length > 0
        ? 16
        : country.length > 0
          ? 8
          : 0;
  return {
    score: base + (base > 0 && counterparts.length > 0 ? 6 : 0),
    mentions: [...city, ...own, ...body, ...counterparts, ...(base > 0 ? country : [])],
  };
};

interface WeighedVisit extends Weighed {
  when: Moment;
  /** Its city or its host stands in the text. */
  isPlaced: boolean;
}

/** The day in the text is that of the event, or the day before or after. */
const DAY_FITS = 22;

const weigh = (
  visit: DeskVisit,
  findings: Findings,
  index: DeskIndex,
  today: Day
): WeighedVisit => {
  const who = whoOf(visit, findings, index);
  const where = whereOf(visit, findings);
  const sentences = new Set([...who.mentions, ...where.mentions].map(findings.sentenceOf));
  const when = momentOf(visit, findings.dates, today, (date) =>
    sentences.has(findings.sentenceOf(date))
  );
  const conferences = visit.conferences.flatMap((id) => findings.conferences.get(id) ?? []);
  const possible = who.score > 0 && (where.score > 0 || (who.score > 22 && when.score >= DAY_FITS));
  const score =
    who.score +
    where.score +
    when.score +
    (together(findings, who.mentions, where.mentions) > 0 ? 10 : 0) +
    (conferences.length > 0 ? 8 : 0);
  return {
    documentId: visit.documentId,
    score: possible ? Math.max(0, Math.min(100, score)) : 0,
    when,
    isPlaced: where.score > 0,
    proofs: [
      ...proofs(who.mentions, who.score),
      ...proofs(where.mentions, where.score),
      ...(when.date ? [{ ...when.date, weight: when.score }] : []),
      ...proofs(conferences, 8),
    ],
  };
};

/** The visits that are worth a look: of somebody who is named, or between two countries that are. */
const candidates = ({ officials, organizations, countries }: Findings, index: DeskIndex) => {
  const found = new Set<string>();
  const take = (key: string) => index.visitsBy.get(key)?.forEach((id) => found.add(id));
  for (const id of officials.keys()) take(id);
  for (const id of organizations.keys()) take(id);
  for (const visiting of countries.keys()) {
    for (const host of countries.keys()) take(directionOf(visiting, host));
  }
  return [...found].map((id) => index.visits.get(id) as DeskVisit);
};

/** A visit whose day fits leaves no doubt: the other visits of the same people to the same country were other times. */
const CLEARER = 18;

/** Whom a visit is counted with: one person is not in two places. */
const travellerOf = ({ visitors, visitingCountry, visitingOrganization }: DeskVisit): string =>
  visitors[0] ?? visitingCountry ?? visitingOrganization ?? '';

/** The visits that remain beside the best ones of the same traveller. */
const withoutRivals = (weighed: (WeighedVisit & { visit: DeskVisit })[]): Weighed[] => {
  const moments = new Map<string, number>();
  const placed = new Set<string>();
  const hostKey = (visit: DeskVisit) => `${travellerOf(visit)}>${visit.hostCountry}`;
  for (const { visit, when, isPlaced } of weighed) {
    const key = hostKey(visit);
    moments.set(key, Math.max(moments.get(key) ?? -Infinity, when.score));
    if (isPlaced && when.score >= DAY_FITS) placed.add(travellerOf(visit));
  }
  return weighed
    .filter(({ visit, when, isPlaced }) => {
      const best = moments.get(hostKey(visit)) as number;
      return when.score > best - CLEARER && (isPlaced || !placed.has(travellerOf(visit)));
    })
    .map(({ documentId, score, proofs: found }) => ({ documentId, score, proofs: found }));
};

/** Weighs every visit that a story may be about. */
export const weighVisits = (findings: Findings, index: DeskIndex, today: Day): Weighed[] =>
  withoutRivals(
    candidates(findings, index)
      .map((visit) => ({ visit, ...weigh(visit, findings, index, today) }))
      .filter(({ score }) => score > 0)
  );
