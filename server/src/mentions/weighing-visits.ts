import type { Day } from './days';
import type { DeskVisit } from './desk';
import { directionOf, nobodyIn, type DeskIndex } from './desk-index';
import type { Proof } from './evidence';
import { together, type Findings } from './findings';
import { momentOf, type Moment } from './moments';
import type { Mention } from './observing';

/** A record that a story may be about. */
export interface Weighed {
  documentId: string;
  /** 0 to 100. */
  score: number;
  /** Asked for what is shown only. */
  proofs: () => Proof[];
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

const proofs = (groups: Mention[][], weight: number): Proof[] =>
  groups.flatMap((mentions) =>
    mentions.map(({ passage, from, to }) => ({
      passage,
      from,
      to,
      weight: weight - passage / 1000,
    }))
  );

/** Who or where: the lists of mentions that speak for it stay those of the findings, whose sentences are known. */
interface Part {
  score: number;
  groups: Mention[][];
}

const NOTHING: Part = { score: 0, groups: [] };

const listed = (map: Map<string, Mention[]>, ids: (string | null)[]): Mention[][] =>
  ids.flatMap((id) => {
    const mentions = id === null ? undefined : map.get(id);
    return mentions ? [mentions] : [];
  });

const whoOf = (visit: DeskVisit, findings: Findings): Part => {
  const named = listed(findings.officials, visit.visitors);
  if (named.length > 0) {
    const early = named.some(([first]) => first !== undefined && first.passage < LEAD);
    return { score: early ? 38 : 32, groups: named };
  }
  const { visitingCountry, visitingOrganization } = visit;
  const country = visitingCountry === null ? undefined : findings.countries.get(visitingCountry);
  // Somebody else of the visiting country is named: then the story is about that one's journey.
  const isOthers = visitingCountry !== null && findings.homes.has(visitingCountry);
  if (visit.visitors.length > 0 && isOthers) return NOTHING;
  const side = [
    ...listed(findings.organizations, [visitingOrganization]),
    ...(country ? [country.mentions] : []),
  ];
  if (side.length === 0) return NOTHING;
  return { score: visit.visitors.length === 0 ? 22 : 10, groups: side };
};

const placeScore = (
  inCity: boolean,
  isHost: boolean,
  isSeat: boolean,
  isMeant: boolean
): number => {
  if (inCity) return isHost ? 26 : 22;
  if (isHost || isSeat) return 16;
  return isMeant ? 8 : 0;
};

const whereOf = (visit: DeskVisit, findings: Findings, { cityKeys }: DeskIndex): Part => {
  const city = visit.city ? findings.cities.get(cityKeys.get(visit.city) ?? '') : undefined;
  const country = visit.hostCountry ? findings.countries.get(visit.hostCountry) : undefined;
  const bodies = listed(findings.organizations, [visit.hostOrganization]);
  const isHost = bodies.length > 0 || country?.isNamed === true;
  const base = placeScore(
    city !== undefined,
    isHost,
    country?.isSeat === true,
    country !== undefined
  );
  if (base === 0) return NOTHING;
  const counterparts = listed(findings.officials, visit.counterparts);
  return {
    score: base + (counterparts.length > 0 ? 6 : 0),
    groups: [
      ...(city ? [city] : []),
      ...bodies,
      ...(country ? [country.mentions] : []),
      ...counterparts,
    ],
  };
};

interface WeighedVisit extends Weighed {
  visit: DeskVisit;
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
): WeighedVisit | null => {
  const who = whoOf(visit, findings);
  if (who.score === 0) return null;
  const where = whereOf(visit, findings, index);
  const groups = [...who.groups, ...where.groups];
  const when = momentOf(visit, findings.dates, today, (date) => {
    const sentence = findings.sentenceOf(date);
    return groups.some((group) => findings.sentencesOf(group).has(sentence));
  });
  if (where.score === 0 && (who.score <= 22 || when.score < DAY_FITS)) return null;
  const conferences = listed(findings.conferences, visit.conferences);
  const isTogether = who.groups.some((one) =>
    where.groups.some((other) => together(findings, one, other) > 0)
  );
  const score =
    who.score + where.score + when.score + (isTogether ? 10 : 0) + (conferences.length > 0 ? 8 : 0);
  if (score <= 0) return null;
  return {
    visit,
    documentId: visit.documentId,
    score: Math.min(100, score),
    when,
    isPlaced: where.score > 0,
    proofs: () => [
      ...proofs(who.groups, who.score),
      ...proofs(where.groups, where.score),
      ...(when.date ? [{ ...when.date, weight: when.score }] : []),
      ...proofs(conferences, 8),
    ],
  };
};

/** The visits that are worth a look: of somebody who is named, or between two countries that are. */
const candidates = (
  { officials, organizations, countries, homes }: Findings,
  index: DeskIndex
): DeskVisit[] => {
  const found = new Set<string>();
  const take = (key: string) => index.visitsBy.get(key)?.forEach((id) => found.add(id));
  for (const id of officials.keys()) take(id);
  for (const id of organizations.keys()) take(id);
  for (const visiting of countries.keys()) {
    for (const host of countries.keys()) {
      const direction = directionOf(visiting, host);
      // Where people of the country are named, the visits of others are none of the story's.
      take(homes.has(visiting) ? nobodyIn(direction) : direction);
    }
  }
  return [...found].map((id) => index.visits.get(id) as DeskVisit);
};

/** A visit whose day fits leaves no doubt: the other visits of the same people to the same country were other times. */
const CLEARER = 18;

/** Whom a visit is counted with: one person is not in two places. */
const travellerOf = ({ visitors, visitingCountry, visitingOrganization }: DeskVisit): string =>
  visitors[0] ?? visitingCountry ?? visitingOrganization ?? '';

/** The visits that remain beside the best ones of the same traveller. */
const withoutRivals = (weighed: WeighedVisit[]): Weighed[] => {
  const moments = new Map<string, number>();
  const placed = new Set<string>();
  const hostKey = (visit: DeskVisit) => `${travellerOf(visit)}>${visit.hostCountry}`;
  for (const { visit, when, isPlaced } of weighed) {
    const key = hostKey(visit);
    moments.set(key, Math.max(moments.get(key) ?? -Infinity, when.score));
    if (isPlaced && when.score >= DAY_FITS) placed.add(travellerOf(visit));
  }
  return weighed.filter(({ visit, when, isPlaced }) => {
    const best = moments.get(hostKey(visit)) as number;
    return when.score > best - CLEARER && (isPlaced || !placed.has(travellerOf(visit)));
  });
};

/** Weighs every visit that a story may be about. */
export const weighVisits = (findings: Findings, index: DeskIndex, today: Day): Weighed[] =>
  withoutRivals(
    candidates(findings, index).flatMap((visit) => weigh(visit, findings, index, today) ?? [])
  );
