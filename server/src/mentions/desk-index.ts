import type {
  Desk,
  DeskConference,
  DeskCountry,
  DeskOfficial,
  DeskOrganization,
  DeskVisit,
} from './desk';
import { buildDictionary, editionlessKey, type Dictionary } from './names';
import { surnamesOf } from './surnames';
import { keysOf } from './tokens';

/** The desk's records, ready to be found from a text. */
export interface DeskIndex {
  dictionary: Dictionary;
  countries: Map<string, DeskCountry>;
  officials: Map<string, DeskOfficial>;
  organizations: Map<string, DeskOrganization>;
  conferences: Map<string, DeskConference>;
  visits: Map<string, DeskVisit>;
  /** Their documentIds by pair of countries, in either order: `AZ-GB`, `GB-AZ`. */
  relationships: Map<string, string>;
  /** Keys of the surnames of each official. */
  surnames: Map<string, string[]>;
  /** Visits by official, by `AZ>GB`, and by organization. */
  visitsBy: Map<string, string[]>;
  /** Conferences by the key of their city. */
  conferencesIn: Map<string, string[]>;
  /** The editions of a gathering, by the key of its title, series or acronym without the edition. */
  editions: Map<string, DeskConference[]>;
  /** Keys of the cities of visits and conferences, by their names. */
  cityKeys: Map<string, string>;
}

const byId = <T extends { documentId: string }>(rows: T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.documentId, row]));

/** The pair of countries of a visit, in the direction in which it goes. */
export const directionOf = (visiting: string, host: string): string => `${visiting}>${host}`;

const grouping = () => {
  const groups = new Map<string, string[]>();
  const add = (key: string | null, id: string) => {
    if (key === null) return;
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  };
  return { groups, add };
};

const groupConferences = (conferences: DeskConference[]): Map<string, string[]> => {
  const { groups, add } = grouping();
  for (const { city, documentId } of conferences) add(city && keysOf(city).join(' '), documentId);
  return groups;
};

const groupEditions = (conferences: DeskConference[]): Map<string, DeskConference[]> => {
  const editions = new Map<string, DeskConference[]>();
  for (const conference of conferences) {
    const { titles, series, acronym } = conference;
    const names = [...titles, series ?? '', acronym ?? ''];
    for (const key of new Set(names.map(editionlessKey))) {
      if (key === '') continue;
      const group = editions.get(key);
      if (group) group.push(conference);
      else editions.set(key, [conference]);
    }
  }
  return editions;
};

const groupVisits = (visits: DeskVisit[]): Map<string, string[]> => {
  const { groups, add } = grouping();
  for (const visit of visits) {
    for (const visitor of visit.visitors) add(visitor, visit.documentId);
    const { visitingCountry, hostCountry, visitingOrganization } = visit;
    if (visitingCountry && hostCountry) {
      const direction = directionOf(visitingCountry, hostCountry);
      add(direction, visit.documentId);
      if (visit.visitors.length === 0) add(nobodyIn(direction), visit.documentId);
    }
    add(visitingOrganization, visit.documentId);
  }
  return groups;
};

/** Visits in a direction of which nobody knows who travelled. */
export const nobodyIn = (direction: string): string => `${direction}/nobody`;

/** Builds the index in steps, so that the caller can let others work in between. */
export function* buildIndex(desk: Desk, locale: string): Generator<void, DeskIndex> {
  const dictionary = yield* buildDictionary(desk, locale);
  yield;
  const editions = groupEditions(desk.conferences);
  yield;
  return {
    dictionary,
    countries: new Map(desk.countries.map((country) => [country.code, country])),
    officials: byId(desk.officials),
    organizations: byId(desk.organizations),
    conferences: byId(desk.conferences),
    visits: byId(desk.visits),
    relationships: new Map(
      desk.relationships.flatMap(({ documentId, countryA, countryB }) => [
        [`${countryA}-${countryB}`, documentId],
        [`${countryB}-${countryA}`, documentId],
      ])
    ),
    surnames: new Map(
      desk.officials.map((official) => [
        official.documentId,
        surnamesOf(official).map((surname) => keysOf(surname).join(' ')),
      ])
    ),
    visitsBy: groupVisits(desk.visits),
    conferencesIn: groupConferences(desk.conferences),
    editions,
    cityKeys: new Map(
      [...desk.visits, ...desk.conferences].flatMap(({ city }): [string, string][] =>
        city ? [[city, keysOf(city).join(' ')]] : []
      )
    ),
  };
}

/** Builds the index at one go. */
export const indexDesk = (desk: Desk, locale: string): DeskIndex => {
  const building = buildIndex(desk, locale);
  for (;;) {
    const step = building.next();
    if (step.done) return step.value;
  }
};
