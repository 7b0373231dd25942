import type { Token } from '../tokens';
import type { Actor } from './actors';
import type { ReadSentence } from './reading';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const MEET = words('meet meets met');
const MEETINGS = words(
  'meeting meetings talks discussions consultations negotiations conversation'
);
const RECEIVED = words('received hosted welcomed greeted');

/** A meeting that is not, or is of another day. */
const NOT = words(
  'not never t refused declined without avoid cancelled canceled after following since previously last'
);

/** Words between a meeting and the one who is met: "with his British counterpart, James Cleverly". */
const BETWEEN = words(
  'with his her their its the s country counterpart counterparts and as well also both new acting interim host hosts by'
);

/** The next word belongs to somebody who does something of his own: "…, and Emmanuel Macron will …". */
const DOES = words('will would is was has had have said says told arrived visited met meets');

const FAR = 8;

/** Where the ones begin who are met; null when a token tells of no meeting. */
const meetingAt = ({ tokens, to }: ReadSentence, at: number): number | null => {
  const key = tokens[at]?.key ?? '';
  if (MEET.has(key)) return at + 1;
  if (RECEIVED.has(key)) return tokens[at + 1]?.key === 'by' ? at + 2 : null;
  if (!MEETINGS.has(key)) return null;
  for (let next = at + 1; next < Math.min(to, at + 4); next += 1) {
    if (tokens[next]?.key === 'with') return next + 1;
  }
  return null;
};

const isDenied = ({ tokens, from }: ReadSentence, at: number): boolean =>
  tokens.slice(Math.max(from, at - 3), at).some(({ key }) => NOT.has(key)) ||
  (MEET.has(tokens[at]?.key ?? '') && tokens[at - 1]?.key === 'had');

/** Whether nothing but small words and names of countries and bodies stands between. */
const isConnected = ({ tokens, mentions, bodies }: ReadSentence, from: number, to: number) => {
  if (to - from > FAR) return false;
  for (let at = from; at <= to; at += 1) {
    if (at > from || at === to) {
      if (!/^(?:,?\s|['’-])$/.test((tokens[at] as Token).gap)) return false;
    }
    if (at === to) return true;
    const name =
      bodies.get(at) ?? mentions.get(at)?.find(({ subject }) => subject.kind === 'country');
    if (name && name.to <= to) at = name.to - 1;
    else if (!BETWEEN.has(tokens[at]?.key ?? '')) return false;
  }
  return true;
};

/**
 * The officials of the desk whom a visitor meets, as a sentence says it between two tokens: documentIds.
 * @param actors who is named in the sentence, in order
 */
export const counterpartsIn = (
  sentence: ReadSentence,
  from: number,
  until: number,
  actors: Actor[],
  visitor: Actor
): string[] => {
  const { tokens } = sentence;
  const isVisitor = ({ official, name }: Actor) =>
    official === null ? name === visitor.name : official === visitor.official;
  const met = new Set<Actor>();
  const ahead = actors.filter((actor) => actor.from >= from && actor.from < until);
  let at = from;
  let seen = 0;
  while (at < Math.min(until, sentence.to)) {
    // Somebody else is named before: then that one meets.
    for (; seen < ahead.length && (ahead[seen] as Actor).from < at; seen += 1) {
      const actor = ahead[seen] as Actor;
      if (actor.name !== null && !isVisitor(actor) && !met.has(actor)) return idsOf(met);
    }
    const start = meetingAt(sentence, at);
    at += 1;
    if (start === null || isDenied(sentence, at - 1)) continue;
    let end = start;
    for (const actor of ahead) {
      if (actor.from < end) continue;
      if (!isConnected(sentence, end, actor.from)) break;
      if (met.size > 0 && DOES.has(tokens[actor.to]?.key ?? '')) break;
      if (!isVisitor(actor)) met.add(actor);
      end = actor.to;
    }
  }
  return idsOf(met);
};

const idsOf = (actors: Set<Actor>): string[] => [
  ...new Set([...actors].flatMap(({ official }) => official ?? [])),
];
