import type { Actor } from './actors';
import { counterpartsIn } from './counterparts';
import { purposeIn } from './purposes';
import type { ReadSentence } from './reading';
import type { Travel } from './travel';
import { venueIn } from './venues';

/** A sentence with the people and journeys that it names. */
export interface ReadActors {
  sentence: ReadSentence;
  travels: Travel[];
  actors: Actor[];
}

/** What a text says of a visit beyond who, where and when. */
export interface Details {
  venue: string | null;
  purpose: string | null;
  /** DocumentIds of the officials of the desk whom the visitor meets. */
  counterparts: string[];
  /** DocumentIds. */
  conferences: string[];
}

const ATTENDS =
  /^(?:attend|attends|attended|attending|address|addressed|join|joined|speak|spoke|part)$/;

const PRONOUNS = new Set(['he', 'she', 'they']);
const THE_ONE =
  /^(?:minister|president|premier|chancellor|secretary|king|prime|foreign|leader|envoy)$/;

/** "He", "The minister": the one who was named before. */
export const isReference = ({ tokens, from }: ReadSentence, at = from): boolean => {
  const first = tokens[at]?.key ?? '';
  return PRONOUNS.has(first) || (first === 'the' && THE_ONE.test(tokens[at + 1]?.key ?? ''));
};

const THE_TALKS = /^(?:talks|meeting|negotiations|consultations|discussions)$/;

/** "The talks will be held at …" */
const isOfTalks = ({ tokens, from }: ReadSentence): boolean => {
  const at = tokens[from]?.key === 'the' ? from + 1 : from;
  return THE_TALKS.test(tokens[at]?.key ?? '');
};

/** Where a sentence begins once it has said when: "On Tuesday he will …". */
const startOf = ({ from, dates }: ReadSentence): number => {
  const [first] = dates;
  return first && first.from <= from + 1 ? first.to : from;
};

/** So many words of a sentence are looked at, and so many sentences behind the one that reports a visit. */
const REACH = 40;
const FOLLOWING = 2;

const same = (one: Actor, other: Actor): boolean =>
  one.official === null ? one.name === other.name : one.official === other.official;

/** The sentences right behind that go on about the visitor, or about the talks. */
const following = (read: ReadActors[], place: number, visitor: Actor): ReadActors[] => {
  const found: ReadActors[] = [];
  for (const next of read.slice(place + 1, place + 1 + FOLLOWING)) {
    const [first] = next.actors;
    const start = startOf(next.sentence);
    const isAboutVisitor =
      isReference(next.sentence, start) ||
      (first !== undefined && first.from === start && same(first, visitor));
    if (next.travels.length > 0 || !(isAboutVisitor || isOfTalks(next.sentence))) break;
    found.push(next);
  }
  return found;
};

/** The conferences of the desk that a sentence names. */
const conferencesIn = (sentence: ReadSentence): string[] => {
  const found: string[] = [];
  for (const [at, mentions] of sentence.mentions) {
    if (at < sentence.from || at >= sentence.to) continue;
    for (const { subject } of mentions) if (subject.kind === 'conference') found.push(subject.id);
  }
  return [...new Set(found)];
};

/** The one who receives, when the desk knows him. */
const receiverOf = ({ actors }: ReadActors, travel: Travel): string[] => {
  const official = actors.filter(({ to }) => to <= travel.from).at(-1)?.official;
  return official ? [official] : [];
};

/** What a text says of a journey, in its own sentence and in those that go on about it. */
export const detailsOf = (
  read: ReadActors[],
  place: number,
  travel: Travel,
  visitor: Actor
): Details => {
  const own = read[place] as ReadActors;
  const from = travel.isHosting ? visitor.to : travel.to;
  const met = counterpartsIn(own.sentence, from, from + REACH, own.actors, visitor);
  const details: Details = {
    venue: venueIn(own.sentence, from, from + REACH) ?? seatOf(own.sentence, travel),
    purpose: purposeIn(own.sentence, from),
    counterparts: travel.isHosting ? [...receiverOf(own, travel), ...met] : met,
    conferences: conferencesIn(own.sentence),
  };
  // Of several people "he" may be any.
  const people = own.actors.filter(({ name, from: at }) => name !== null && at < travel.to);
  if (travel.isHosting || people.length > 1) return details;
  for (const { sentence, actors } of following(read, place, visitor)) {
    details.venue ??= venueIn(sentence, sentence.from, sentence.from + REACH);
    if (isOfTalks(sentence)) continue;
    const until = sentence.from + REACH;
    details.counterparts.push(...counterpartsIn(sentence, sentence.from, until, actors, visitor));
    const attends = sentence.tokens
      .slice(sentence.from, Math.min(until, sentence.to))
      .some(({ key }) => ATTENDS.test(key));
    if (attends) details.conferences.push(...conferencesIn(sentence));
  }
  return {
    ...details,
    counterparts: [...new Set(details.counterparts)],
    conferences: [...new Set(details.conferences)],
  };
};

/** "NATO headquarters", when that is where somebody goes. */
const seatOf = ({ passage, tokens }: ReadSentence, { place }: Travel): string | null => {
  if (!place?.body) return null;
  const { from, to } = place.proof;
  for (let at = from; at < to; at += 1) {
    if (!/^(?:headquarters|hq)$/.test(tokens[at]?.key ?? '')) continue;
    const text = passage.text.slice(tokens[from]?.start, tokens[at]?.end);
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
  return null;
};
