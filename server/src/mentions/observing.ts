import { languageOf } from '../also-read/languages';
import { isOtherwise, leaningsOf, type Leanings } from './contexts';
import { datesIn, type DateMention } from './dates-in-text';
import type { Day } from './days';
import type { DeskIndex } from './desk-index';
import { ORDINARY_WORDS } from './lists/ordinary-words';
import { matchNames, type Match } from './matching';
import type { Form, Name, Subject } from './names';
import type { TextPassage } from './passages';
import { bearerOf, keysBetween, type Named } from './people';

/** A name in the text, and what it means there. */
export interface Mention {
  passage: number;
  /** Tokens, `to` excluded. */
  from: number;
  to: number;
  form: Form;
  subject: Exclude<Subject, { kind: 'nothing' }>;
}

/** All that was seen in a story. */
export interface Observation {
  passages: TextPassage[];
  mentions: Mention[];
  dates: DateMention[];
}

interface Seen {
  passage: TextPassage;
  match: Match;
}

/** Countries that share an adjective ("Congolese") or name: the one that the story names otherwise is meant. */
const oneCountry = (names: Name[], certain: Set<string>): Name[] => {
  const countries = new Set(names.map(({ subject }) => ('id' in subject ? subject.id : '')));
  if (countries.size < 2) return names.slice(0, 1);
  const meant = names.filter(({ subject }) => 'id' in subject && certain.has(subject.id));
  return meant.length === 1 ? meant : [];
};

const isPlace = ({ subject }: Name): boolean =>
  subject.kind === 'country' || subject.kind === 'city';

/** Countries that a story names by a name that means no other one. */
const certainCountries = (seen: Seen[]): Set<string> => {
  const certain = new Set<string>();
  for (const { match } of seen) {
    const [only, ...others] = match.names.filter(isPlace);
    if (!only || others.length > 0) continue;
    if (only.subject.kind === 'country') certain.add(only.subject.id);
    if (only.subject.kind === 'city') certain.add(only.subject.country);
  }
  return certain;
};

const placesOf = (
  { passage, match }: Seen,
  starts: Set<number>,
  certain: Set<string>,
  leanings: Leanings
): Name[] => {
  const places = match.names.filter(isPlace);
  if (places.length === 0) return [];
  // A country is named before one of its cities: "Luxembourg".
  const countries = places.filter(({ subject }) => subject.kind === 'country');
  const chosen = countries.length > 0 ? oneCountry(countries, certain) : oneCity(places, certain);
  if (chosen.length === 0) return [];
  const long = match.to - match.from > 1;
  return !long && isOtherwise(passage, match, starts, leanings) ? [] : chosen;
};

/** Of two cities of one name, the one in a country that the story names; else the capital. */
const oneCity = (names: Name[], certain: Set<string>): Name[] => {
  const meant = names.filter(
    ({ subject }) => subject.kind === 'city' && certain.has(subject.country)
  );
  const capital = names.filter(({ form }) => form === 'capital');
  return [meant[0] ?? capital[0] ?? (names[0] as Name)];
};

const namesInFull = (seen: Seen[]): Set<string> => {
  const inFull = new Set<string>();
  for (const { match } of seen) {
    for (const { subject, form } of match.names) {
      if (subject.kind === 'official' && form !== 'surname') inFull.add(subject.id);
    }
  }
  return inFull;
};

/** Sees names and dates in the passages of a story. One pass over the words, and one over the names found. */
export const observe = (
  passages: TextPassage[],
  index: DeskIndex,
  { locale, today }: { locale: string; today: Day }
): Observation => {
  const seen = passages.flatMap((passage) =>
    matchNames(passage.tokens, index.dictionary).map((match): Seen => ({ passage, match }))
  );
  const starts = passages.map(() => new Set<number>());
  const ends = passages.map(() => new Set<number>());
  for (const { passage, match } of seen) {
    starts[passage.index]?.add(match.from);
    ends[passage.index]?.add(match.to);
  }
  const certain = certainCountries(seen);
  const leanings = leaningsOf(passages);
  const { isStopWord } = languageOf(locale);
  const named: Named = {
    inFull: namesInFull(seen),
    last: new Map(),
    isOpener: (word) =>
      isStopWord(word) || ORDINARY_WORDS.has(word) || /(?:ly|ing|ed|day)$/.test(word),
  };
  const mentions: Mention[] = [];
  for (const each of seen) {
    const { passage, match } = each;
    const { from, to, names } = match;
    const add = (subject: Mention['subject'], form: Form) =>
      mentions.push({ passage: passage.index, from, to, form, subject });
    const people = names.filter(({ subject }) => subject.kind === 'official');
    const full = people.filter(({ form }) => form !== 'surname');
    for (const { subject, form } of full) {
      add(subject as Mention['subject'], form);
      for (const surname of index.surnames.get((subject as { id: string }).id) ?? []) {
        named.last.set(surname, (subject as { id: string }).id);
      }
    }
    const places = placesOf(each, starts[passage.index] as Set<number>, certain, leanings);
    for (const { subject, form } of places) add(subject as Mention['subject'], form);
    if (full.length === 0 && places.length === 0 && people.length > 0) {
      const id = bearerOf(
        passage,
        match,
        index.officials,
        named,
        ends[passage.index] as Set<number>
      );
      if (id) {
        add({ kind: 'official', id }, 'surname');
        named.last.set(keysBetween(passage.tokens, from, to), id);
      }
    }
    for (const { subject, form } of names) {
      if (subject.kind === 'organization' || subject.kind === 'conference') add(subject, form);
    }
  }
  const dates = passages.flatMap((passage) => datesIn(passage, locale, today));
  return { passages, mentions, dates };
};
