import path from 'node:path';
import { COUNTRIES } from '../../../server/src/content-types/country/table';
import type { Desk, DeskConference, DeskVisit } from '../../../server/src/mentions/desk';
import { ROOT } from '../../helpers/environment';

type Entry = Record<string, unknown> & { key: string };

interface Seed {
  officials: Entry[];
  organizations: Entry[];
  conferences: Entry[];
  relationships: Entry[];
  visits: Entry[];
}

/** A story of the demo newsroom with the keys of the records that are attached to it. */
export interface DemoStory {
  locale: string;
  visits: string[];
  conferences: string[];
  relationships: string[];
  data: { title: string; publicationDate: string; body: unknown };
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the playground is no TypeScript
const load = <T>(file: string): T => require(path.join(ROOT, 'playground', 'seed', file)) as T;

export const demoStories = (): DemoStory[] =>
  load<{ readStories: (folder: string) => DemoStory[] }>('stories.js').readStories(
    path.join(ROOT, 'playground', 'seed', 'stories')
  );

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const texts = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);

const event = (entry: Entry) => ({
  documentId: entry.key,
  startDate: text(entry.startDate),
  endDate: text(entry.endDate),
  datePrecision: (entry.datePrecision ?? 'day') as DeskVisit['datePrecision'],
  eventStatus: (entry.eventStatus ?? null) as DeskVisit['eventStatus'],
  city: text(entry.city),
});

const NATIONAL = ['ministry', 'headOfStateOffice', 'governmentAgency', 'parliament'];

/** The records of the demo newsroom as the store reads them; documentIds are the seed's keys. */
export const demoDesk = (): Desk => {
  const seed = load<Seed>('records.js');
  return {
    countries: COUNTRIES.map((country) => ({
      documentId: country.code,
      code: country.code,
      name: country.name,
      officialName: country.officialName,
      adjective: country.adjective ?? null,
      demonym: country.demonym ?? null,
      capital: country.capital ?? null,
      aliases: country.aliases,
    })),
    officials: seed.officials.map((entry) => ({
      documentId: entry.key,
      name: String(entry.name),
      aliases: texts(entry.aliases),
      office: text(entry.office),
      level: (entry.level ?? null) as Desk['officials'][number]['level'],
      country: text(entry.country),
      organization: text(entry.organization),
    })),
    organizations: seed.organizations.map((entry) => ({
      documentId: entry.key,
      name: String(entry.name),
      acronym: text(entry.acronym),
      aliases: texts(entry.aliases),
      country: text(entry.country),
      isNational: NATIONAL.includes(String(entry.kind)),
    })),
    visits: seed.visits.map((entry) => ({
      ...event(entry),
      visitors: texts(entry.visitors),
      counterparts: texts(entry.counterparts),
      visitingCountry: text(entry.visitingCountry),
      hostCountry: text(entry.hostCountry),
      visitingOrganization: text(entry.visitingOrganization),
      hostOrganization: text(entry.hostOrganization),
      conferences: texts(entry.conferences),
    })),
    conferences: seed.conferences.map((entry): DeskConference => ({
      ...event(entry),
      titles: [entry.title, (entry.fr as { title?: unknown } | undefined)?.title]
        .map(text)
        .filter((title) => title !== null),
      acronym: text(entry.acronym),
      series: text(entry.series),
      edition: text(entry.edition),
      conferenceType: (entry.conferenceType ?? null) as DeskConference['conferenceType'],
      hostCountries: texts(entry.hostCountries),
      speakers: texts(entry.speakers),
      organizers: texts(entry.organizers),
    })),
    relationships: seed.relationships.map((entry) => ({
      documentId: entry.key,
      countryA: String(entry.countryA),
      countryB: String(entry.countryB),
    })),
  };
};
