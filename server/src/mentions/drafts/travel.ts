import type { VisitType } from '../../../../shared/vocabulary';
import type { Proof } from '../evidence';
import { destinationAt, placeAfter, type Place, type ReadSentence } from './reading';

/** A travel that a sentence reports: who travels stands before the words, or behind them when somebody receives. */
export interface Travel {
  from: number;
  to: number;
  place: Place | null;
  /** The subject of the sentence receives; the traveller stands behind. */
  isHosting: boolean;
  /** A visit in so many words; an arrival may be anything. */
  isVisit: boolean;
  proof: Proof;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const FOR = words('for');
const TO = words('to for');
const IN = words('in at');
const TO_IN = words('to in');

const LEAVE = words('left leaves leave leaving departed departs depart departing off');
const GO = words(
  'flew flies fly flying travels travelled traveled travel travelling traveling heads headed head heading goes went'
);
const ARRIVE = words('arrived arrives arrive arriving landed lands land landing due expected');
const VISIT = words('visits visited visiting tours toured visit tour');
const NOUN = words('visit trip tour stopover');
const ATTEND = words('attend attends attended attending');
const HOST = words('received receives hosted hosts welcomed welcomes receiving hosting welcoming');
/** Verbs behind a modal only: "his host", "a warm welcome". */
const BARE_HOST = words('receive host welcome');
const BE = words('is are was were be been being');
const MODALS = words('will to shall would could may might');

const travelAt = (sentence: ReadSentence, at: number): Omit<Travel, 'proof' | 'from'> | null => {
  const key = sentence.tokens[at]?.key ?? '';
  const reach = (place: (Place & { at: number }) | null, isVisit: boolean) =>
    place && { to: place.proof.to, place, isHosting: false, isVisit };
  const before = sentence.tokens[at - 1]?.key ?? '';
  // "had travelled": that was before what the story reports.
  if (before === 'had' || before === 'once') return null;
  // "was received by": who receives stands behind, or nowhere.
  const isPassive = HOST.has(key) && key.endsWith('ed') && BE.has(before);
  if (isPassive || sentence.tokens[at + 1]?.key === 'by') return null;
  if (HOST.has(key) || (BARE_HOST.has(key) && MODALS.has(before)))
    return { to: at + 1, place: null, isHosting: true, isVisit: true };
  const after = (prepositions: ReadonlySet<string>, within: number) =>
    placeAfter(sentence, at + 1, prepositions, within, destinationAt);
  if (LEAVE.has(key)) return reach(after(FOR, 12), true);
  if (GO.has(key)) return reach(after(TO, 4), false);
  if (ARRIVE.has(key)) return reach(after(IN, 3), false);
  // Who attends a meeting at a body's seat is a guest of the meeting.
  if (ATTEND.has(key)) return reach(placeAfter(sentence, at + 1, IN, 16), false);
  if (NOUN.has(key)) {
    const found = reach(after(TO_IN, 3), true);
    if (found) return found;
  }
  if (!VISIT.has(key)) return null;
  const place = destinationAt(sentence, at + 1);
  return place && { to: place.proof.to, place, isHosting: false, isVisit: true };
};

/** The travels that a sentence reports, in order. */
export const travelsIn = (sentence: ReadSentence): Travel[] => {
  const travels: Travel[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const travel = travelAt(sentence, at);
    if (!travel) continue;
    const proof = { passage: sentence.passage.index, from: at, to: travel.to, weight: 30 };
    travels.push({ ...travel, from: at, proof });
  }
  return travels;
};

/** Ranks of visits, by the words before "visit"; two words before one. */
const TYPES: [string, VisitType][] = [
  ['official working', 'officialWorking'],
  ['working', 'working'],
  ['state', 'state'],
  ['official', 'official'],
  ['private', 'private'],
  ['courtesy', 'courtesy'],
  ['goodwill', 'courtesy'],
  ['unofficial', 'informal'],
  ['informal', 'informal'],
  ['pastoral', 'pastoral'],
];

/** "a three-day official visit": its rank and how many days it takes. */
export const visitPhrase = ({
  tokens,
  from,
  to,
}: ReadSentence): { type: VisitType | null; days: number | null } => {
  for (let at = from; at < to; at += 1) {
    if (!NOUN.has(tokens[at]?.key ?? '') && tokens[at]?.key !== 'visits') continue;
    const before = tokens
      .slice(Math.max(from, at - 5), at)
      .map(({ key }) => key)
      .join(' ');
    const type = TYPES.find(([phrase]) => ` ${before} `.includes(` ${phrase} `))?.[1] ?? null;
    const days = daysIn(before);
    if (type || days) return { type, days };
  }
  return { type: null, days: null };
};

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const daysIn = (before: string): number | null => {
  const found = /(\w+) day/.exec(before)?.[1];
  if (found === undefined) return null;
  const number = NUMBERS.indexOf(found) + 1 || Number(found);
  return number >= 1 && number <= 30 ? number : null;
};
