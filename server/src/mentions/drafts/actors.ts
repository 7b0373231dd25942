import type { OfficialLevel } from '../../../../shared/vocabulary';
import type { DeskIndex } from '../desk-index';
import { OFFICES_BY_WORD, type Office } from '../lists/offices';
import { officeAt } from '../people';
import { isJoined, type Token } from '../tokens';
import { bodyBefore, bodyOfOffice, ownBody } from './bodies';
import type { ReadSentence } from './reading';

/** Who somebody is. */
interface Person {
  /** Null for a delegation. */
  name: string | null;
  office: string | null;
  level: OfficialLevel | null;
  country: string | null;
  /** DocumentId of the international body that the person travels for. */
  body: string | null;
}

/** Somebody who may travel: an official of the desk, a person with an office, or a delegation. */
export interface Actor extends Person {
  from: number;
  to: number;
  /** DocumentId of a known official. */
  official: string | null;
  /** What the text alone says, for those who may not read the official. */
  told: Person;
}

const PARTICLES = new Set(
  'da de del della den der di do dos du van von zu bin bint ibn al el ben'.split(' ')
);

const MOST_WORDS = 5;

const isWord = ({ shape }: Token): boolean => shape === 'capital' || shape === 'upper';

/** Where a person's name ends that begins at a token; the token itself when there is none. */
const endOfName = ({ tokens, to }: ReadSentence, from: number): number => {
  let end = from;
  for (let at = from; at < to && at - from < MOST_WORDS; at += 1) {
    const token = tokens[at] as Token;
    if (at > from && !isJoined(token) && !/^['’]$|^\. $/.test(token.gap)) break;
    if (at > from && token.gap === '. ' && (tokens[at - 1] as Token).text.length > 1) break;
    if (isWord(token)) end = at + 1;
    else if (!PARTICLES.has(token.key) || at === from) break;
  }
  return end;
};

/** The country that stands right before an office or a name: "Azerbaijan’s", "Polish". */
const countryBefore = ({ tokens, mentions, from }: ReadSentence, index: number): string | null => {
  // A possessive is a word of its own.
  for (let at = index - 1; at >= Math.max(from, index - 4); at -= 1) {
    const mention = mentions.get(at)?.find(({ subject }) => subject.kind === 'country');
    if (mention?.subject.kind === 'country') {
      const between = tokens.slice(mention.to, index).map(({ key }) => key);
      return between.every((key) => /^(?:s|new|acting|interim|outgoing|then)$/.test(key))
        ? mention.subject.id
        : null;
    }
  }
  return null;
};

/** "of France", right behind an office or a name. */
const countryAfter = (
  { tokens, mentions }: ReadSentence,
  index: number
): { code: string; to: number } | null => {
  if (tokens[index]?.key !== 'of') return null;
  const at = tokens[index + 1]?.key === 'the' ? index + 2 : index + 1;
  const mention = mentions.get(at)?.find(({ subject }) => subject.kind === 'country');
  return mention?.subject.kind === 'country' ? { code: mention.subject.id, to: mention.to } : null;
};

/** Who leads an international body travels for it, not for the country he is from. The European Union is both. */
const travellingFor = <T extends Person>(actor: T): T =>
  actor.body !== null && actor.level === 'headOfOrganization' && actor.country !== 'EU'
    ? { ...actor, country: null }
    : actor;

const SMALL = new Set(['of', 'for', 'the', 'and', 'in']);

/** "foreign minister" as a title is written: "Foreign Minister". */
const titled = (tokens: Token[]): string =>
  tokens
    .map(({ key, text, shape }, index) =>
      SMALL.has(key) && index > 0
        ? key
        : shape === 'upper' && text.length > 2
          ? text[0] + text.slice(1).toLowerCase()
          : text[0]?.toUpperCase() + text.slice(1)
    )
    .join(' ');

/** The office that is named from a token on. */
const officeFrom = (tokens: Token[], at: number): Office | null =>
  (OFFICES_BY_WORD.get(tokens[at]?.key ?? '') ?? []).find((office) =>
    officeAt(tokens, at, office)
  ) ?? null;

const officialAt = ({ mentions }: ReadSentence, at: number) => {
  const mention = mentions.get(at)?.find(({ subject }) => subject.kind === 'official');
  return mention?.subject.kind === 'official' ? { id: mention.subject.id, to: mention.to } : null;
};

/** A comma may stand between office and name when another one follows: "the minister, Jane Roe, left". */
const introduces = (tokens: Token[], index: number, end: number): boolean => {
  const gap = tokens[index]?.gap;
  return (
    gap === ' ' || gap === '\u00a0' || (gap === ', ' && /^\s?[,.;]|^$/.test(tokens[end]?.gap ?? ''))
  );
};

/** A person whose office is named first. */
const afterOffice = (
  sentence: ReadSentence,
  at: number,
  office: Office,
  index: DeskIndex
): Actor | null => {
  const { tokens } = sentence;
  const end = at + office.words.length;
  const owner = countryAfter(sentence, end);
  const body = bodyOfOffice(sentence, at, office);
  const start = owner?.to ?? body?.to ?? end;
  const known = officialAt(sentence, start);
  const stop = known?.to ?? endOfName(sentence, start);
  const isRoyal = office.level === 'royal';
  const longEnough = known !== null || stop - start >= (isRoyal ? 1 : 2);
  if (!longEnough || !introduces(tokens, start, stop)) return null;
  const later = countryAfter(sentence, stop);
  const own = known ? (index.officials.get(known.id)?.country ?? null) : null;
  const told: Person = {
    name: textBetween(sentence, start, stop),
    office: titled(tokens.slice(at, end)),
    level: office.level === 'other' ? null : office.level,
    country: owner?.code ?? countryBefore(sentence, at) ?? later?.code ?? null,
    body: body?.id ?? null,
  };
  return travellingFor({
    ...told,
    from: at,
    to: later?.to ?? stop,
    official: known?.id ?? null,
    country: own ?? told.country,
    body: told.body ?? ownBody(known?.id ?? null, index),
    told: travellingFor(told),
  });
};

/** "Emmanuel Macron, the president of France": the office that is named behind an official. */
const officeBehind = (
  sentence: ReadSentence,
  to: number
): { office: string; body: string | null } | null => {
  const { tokens } = sentence;
  if (tokens[to]?.gap !== ', ') return null;
  for (let at = to; at < to + 3; at += 1) {
    const office = officeFrom(tokens, at);
    if (!office) continue;
    const body = bodyOfOffice(sentence, at, office);
    return { office: titled(tokens.slice(at, at + office.words.length)), body: body?.id ?? null };
  }
  return null;
};

const textBetween = ({ passage, tokens }: ReadSentence, from: number, to: number): string =>
  passage.text.slice(tokens[from]?.start, tokens[to - 1]?.end);

const DELEGATIONS = new Set(
  'delegation delegations officials ministers envoys negotiators'.split(' ')
);

/** A delegation of a country or a body: "a Bulgarian delegation". */
const delegationAt = (sentence: ReadSentence, at: number): Actor | null => {
  if (!DELEGATIONS.has(sentence.tokens[at]?.key ?? '')) return null;
  const country = countryBefore(sentence, at);
  // Ministers who meet at a body are those of its members.
  const isOfMembers = sentence.tokens[at]?.key === 'ministers';
  const body = country || isOfMembers ? null : bodyBefore(sentence, at);
  if (!country && !body) return null;
  const told: Person = { name: null, office: null, level: null, country, body };
  return { ...told, from: at, to: at + 1, official: null, told };
};

/** Who is named in a sentence, in order. */
export const actorsIn = (sentence: ReadSentence, index: DeskIndex): Actor[] => {
  const actors: Actor[] = [];
  let at = sentence.from;
  while (at < sentence.to) {
    const actor = actorAt(sentence, at, index);
    if (actor) actors.push(actor);
    at = actor ? Math.max(at + 1, actor.to) : at + 1;
  }
  return actors;
};

const actorAt = (sentence: ReadSentence, at: number, index: DeskIndex): Actor | null => {
  const office = officeFrom(sentence.tokens, at);
  if (office) {
    const actor = afterOffice(sentence, at, office, index);
    if (actor) return actor;
  }
  const known = officialAt(sentence, at);
  if (known) {
    const official = index.officials.get(known.id);
    const behind = officeBehind(sentence, known.to);
    const told: Person = {
      name: textBetween(sentence, at, known.to),
      office: behind?.office ?? null,
      level: null,
      country: null,
      body: behind?.body ?? null,
    };
    return travellingFor({
      ...told,
      from: at,
      to: known.to,
      official: known.id,
      name: official?.name ?? null,
      level: official?.level ?? null,
      country: official?.country ?? null,
      body: told.body ?? ownBody(known.id, index),
      told,
    });
  }
  return delegationAt(sentence, at);
};
