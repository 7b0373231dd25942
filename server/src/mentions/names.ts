import { languageOf, lower } from '../also-read/languages';
import { inLanguage, languageCode } from '../language';
import type { Desk, DeskConference, DeskCountry, DeskOfficial, DeskOrganization } from './desk';
import { KNOWN_CITIES } from './lists/cities';
import { DECOYS } from './lists/decoys';
import { SEATS } from './lists/seats';
import { countryName } from '../content-types/titles';
import { surnamesOf } from './surnames';
import { keyOf, keysOf, tokensOf, type Token } from './tokens';

/** What a name means. `nothing` swallows names that only look like others: "New Mexico". */
export type Subject =
  | { kind: 'country'; id: string }
  | { kind: 'city'; id: string; country: string }
  | { kind: 'official'; id: string }
  | { kind: 'organization'; id: string }
  | { kind: 'conference'; id: string }
  | { kind: 'nothing' };

/** How a name means it; a series names all its editions. */
export type Form =
  | 'name'
  | 'seat'
  | 'adjective'
  | 'demonym'
  | 'capital'
  | 'city'
  | 'surname'
  | 'acronym'
  | 'title'
  | 'series';

export interface Name {
  subject: Subject;
  form: Form;
  /** It may begin with a small letter: "von der Leyen". */
  small: boolean;
  /** Its last word may have a small letter: "Arabie saoudite"; conferences are written either way. */
  smallEnd: boolean;
}

/** A tree of words: names that begin alike share their first words. */
export interface NameNode {
  names: Name[];
  next: Map<string, NameNode> | null;
}

export interface Dictionary {
  root: NameNode;
  /** Other keys under which a word of the text is looked up, when it is inflected. */
  stemOf: ((word: string) => string) | null;
}

/** Marks keys that are stems, which are no words. */
const STEM = '~';

/** Azerbaijani has no stemmer of its own; its endings are those of Turkish. */
const STEMMED_AS: Record<string, string> = { az: 'tr' };

/** English bends no names, and writes adjectives that other languages do not. */
const stemmerOf = (locale: string): Dictionary['stemOf'] => {
  const code = languageCode(locale);
  if (code === 'en') return null;
  const { stem } = languageOf(inLanguage(STEMMED_AS, locale) ?? code);
  const spelled = code === 'az' ? (word: string) => lower(word).replace(/ə/g, 'e') : lower;
  return (word) => STEM + keyOf(stem(unprefixed(code, spelled(word))));
};

/** Arabic writes article, "and", "in" and "to" together with the word. */
const unprefixed = (code: string, word: string): string =>
  code === 'ar' ? word.replace(/^[وف]?(?:لل|[بكل]?ال|[بل](?=\p{L}{4}))/u, '') : word;

const add = (node: NameNode, keys: readonly string[], name: Name): void => {
  let at = node;
  for (const key of keys) {
    at.next ??= new Map();
    let next = at.next.get(key);
    if (!next) at.next.set(key, (next = { names: [], next: null }));
    at = next;
  }
  const same = at.names.some(
    ({ subject, form }) =>
      form === name.form &&
      subject.kind === name.subject.kind &&
      (subject as { id?: string }).id === (name.subject as { id?: string }).id
  );
  if (!same) at.names.push(name);
};

/** One name, as it is to be added. */
type Entry = [name: string, form: Form, subject: Subject];

const isAcronym = (name: string): boolean => /^(?:\p{Lu}\.?){2,6}$/u.test(name.trim());

const formOf = (name: string, form: Form): Form => (isAcronym(name) ? 'acronym' : form);

const plural = (demonym: string): string | null => {
  if (/(?:s|sh|ch|x|z|ese)$/.test(demonym)) return null;
  return demonym.endsWith('man') ? demonym.replace(/man$/, 'men') : `${demonym}s`;
};

const countryEntries = (country: DeskCountry, locale: string): Entry[] => {
  const subject: Subject = { kind: 'country', id: country.code };
  const english = /^en/i.test(locale);
  const { name, officialName, aliases, adjective, demonym, capital } = country;
  const names = [name, officialName, ...aliases, countryName(country, locale)];
  const people = english ? [demonym, demonym && plural(demonym)] : [];
  return [
    ...names.map((each): Entry => [each ?? '', 'name', subject]),
    [english ? (adjective ?? '') : '', 'adjective', subject],
    ...people.map((each): Entry => [each ?? '', 'demonym', subject]),
    // "Singapore" is the country.
    ...(capital && capital !== name ? [cityEntry(capital, country.code, 'capital')] : []),
  ];
};

/** @param known the name under which records have the city */
const cityEntry = (name: string, country: string, form: Form = 'city', known = name): Entry => [
  name,
  form,
  { kind: 'city', id: keysOf(known).join(' '), country },
];

const officialEntries = (official: DeskOfficial): Entry[] => {
  const subject: Subject = { kind: 'official', id: official.documentId };
  return [
    ...[official.name, ...official.aliases].map((name): Entry => [name, 'name', subject]),
    ...surnamesOf(official).map((name): Entry => [name, 'surname', subject]),
  ];
};

const organizationEntries = (organization: DeskOrganization): Entry[] => {
  const subject: Subject = { kind: 'organization', id: organization.documentId };
  const { name, acronym, aliases } = organization;
  return [name, acronym, ...aliases].map((each) => [each ?? '', 'name', subject]);
};

/** A title without what tells one edition from the next: "29th OSCE Ministerial Council", "Forum 2023". */
export const withoutEdition = (title: string): string =>
  title
    .replace(/^(?:the\s+)?(?:\d+(?:st|nd|rd|th)|[IVX]{2,})\s+/iu, '')
    .replace(/^(?:19|20)\d\d\s+|[\s,’'-]+(?:19|20)\d\d$/gu, '')
    .trim();

/** What the editions of a gathering have in common, as it is compared. */
export const editionlessKey = (title: string): string => keysOf(withoutEdition(title)).join(' ');

const conferenceEntries = (conference: DeskConference): Entry[] => {
  const subject: Subject = { kind: 'conference', id: conference.documentId };
  const series = [conference.series, ...conference.titles.map(withoutEdition)].filter(
    (name): name is string =>
      Boolean(name) && (/\s/.test(name as string) || isAcronym(name as string))
  );
  return [
    ...conference.titles.map((title): Entry => [title, 'title', subject]),
    ...series.map((name): Entry => [name, 'series', subject]),
    [conference.acronym ?? '', 'series', subject],
  ];
};

/** The cities of the desk's own events, which no table may know. */
const eventCities = ({ visits, conferences }: Desk): Entry[] => {
  const entries = new Map<string, Entry>();
  for (const { city, hostCountry } of visits) {
    if (city && hostCountry) entries.set(`${city}/${hostCountry}`, cityEntry(city, hostCountry));
  }
  for (const { city, hostCountries } of conferences) {
    const [host] = hostCountries;
    if (city && host) entries.set(`${city}/${host}`, cityEntry(city, host));
  }
  return [...entries.values()];
};

function* entriesOf(desk: Desk, locale: string): Generator<Entry> {
  for (const name of DECOYS) yield [name, 'name', { kind: 'nothing' }];
  for (const country of desk.countries) yield* countryEntries(country, locale);
  for (const [name, code] of SEATS) yield [name, 'seat', { kind: 'country', id: code }];
  for (const { country, names } of KNOWN_CITIES) {
    for (const name of names) yield cityEntry(name, country, 'city', names[0]);
  }
  yield* eventCities(desk);
  for (const official of desk.officials) yield* officialEntries(official);
  for (const organization of desk.organizations) yield* organizationEntries(organization);
  for (const conference of desk.conferences) yield* conferenceEntries(conference);
}

const MAX_WORDS = 16;

/** A title of so many words is no chance, whatever its capitals. */
const LONG_TITLE = 4;

/** So many names are added between two breaths. */
const BATCH = 500;

/** Builds a dictionary in steps, so that the caller can let others work in between. */
export function* buildDictionary(desk: Desk, locale: string): Generator<void, Dictionary> {
  const dictionary: Dictionary = { root: { names: [], next: null }, stemOf: stemmerOf(locale) };
  const { root, stemOf } = dictionary;
  let count = 0;
  for (const [text, form, subject] of entriesOf(desk, locale)) {
    const tokens = text ? tokensOf(text) : [];
    if (tokens.length === 0 || tokens.length > MAX_WORDS) continue;
    const name: Name = {
      subject,
      form: subject.kind === 'nothing' ? form : formOf(text, form),
      small:
        (tokens[0] as Token).shape === 'lower' ||
        // "la conférence pour le relèvement de l’Ukraine"
        (stemOf !== null && subject.kind === 'conference' && tokens.length >= LONG_TITLE),
      smallEnd: subject.kind === 'conference' || tokens.at(-1)?.shape === 'lower',
    };
    add(
      root,
      tokens.map(({ key }) => key),
      name
    );
    if (stemOf && name.form !== 'acronym') {
      add(
        root,
        tokens.map((token) => stemOf(token.text)),
        name
      );
    }
    count += 1;
    if (count % BATCH === 0) yield;
  }
  return dictionary;
}
