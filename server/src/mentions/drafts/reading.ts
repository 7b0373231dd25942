import type { DateMention } from '../dates-in-text';
import type { DeskIndex } from '../desk-index';
import type { Proof } from '../evidence';
import type { Mention, Observation } from '../observing';
import type { TextPassage } from '../passages';
import type { Token } from '../tokens';

/** One sentence of a story with what was seen in it. */
export interface ReadSentence {
  passage: TextPassage;
  from: number;
  to: number;
  tokens: Token[];
  /** By the token at which they begin. */
  mentions: Map<number, Mention[]>;
  /** International bodies, by the token at which their names begin. */
  bodies: Map<number, Body>;
  dates: DateMention[];
}

/** A body that travels and receives for itself; a ministry does so for its country. */
export interface Body {
  id: string;
  /** Where its name ends. */
  to: number;
  /** Code of the country in which it sits. */
  seat: string | null;
}

/** The international bodies of a passage; a name that two of them share says nothing. */
const bodiesIn = (mentions: Map<number, Mention[]>, { organizations }: DeskIndex) => {
  const bodies = new Map<number, Body>();
  for (const [at, own] of mentions) {
    const found = own.flatMap(({ subject, to }): Body[] => {
      const organization =
        subject.kind === 'organization' ? organizations.get(subject.id) : undefined;
      if (!organization || organization.isNational) return [];
      return [{ id: organization.documentId, to, seat: organization.country }];
    });
    const [only, ...others] = found;
    if (only && others.length === 0) bodies.set(at, only);
  }
  return bodies;
};

/** Cuts a story into its sentences, each with its names and dates, in one pass. */
export const readSentences = (
  { passages, mentions, dates }: Observation,
  index: DeskIndex
): ReadSentence[] => {
  const mentionsOf = passages.map(() => new Map<number, Mention[]>());
  for (const mention of mentions) {
    const own = mentionsOf[mention.passage] as Map<number, Mention[]>;
    own.set(mention.from, [...(own.get(mention.from) ?? []), mention]);
  }
  const bodiesOf = mentionsOf.map((own) => bodiesIn(own, index));
  let date = 0;
  return passages.flatMap((passage) =>
    passage.sentences.map(({ from, to }): ReadSentence => {
      const own: DateMention[] = [];
      while (date < dates.length) {
        const next = dates[date] as DateMention;
        if (next.passage > passage.index || (next.passage === passage.index && next.from >= to))
          break;
        own.push(next);
        date += 1;
      }
      const found = mentionsOf[passage.index] as Map<number, Mention[]>;
      const bodies = bodiesOf[passage.index] as Map<number, Body>;
      return { passage, from, to, tokens: passage.tokens, mentions: found, bodies, dates: own };
    })
  );
};

/** A place as a destination. */
export interface Place {
  /** Null for a body of which nobody knows where it sits. */
  country: string | null;
  /** As it stands in the text; null when only the country or a body is named. */
  city: string | null;
  /** The international body that is visited there. */
  body: string | null;
  proof: Proof;
}

const FORMS = new Set(['name', 'acronym', 'capital', 'city', 'seat']);

/** Words between a preposition and a place: "in the Georgian capital, Tbilisi". */
const BEFORE_PLACE = new Set('the city of capital neighbouring neighboring nearby'.split(' '));

/** The country or city that is named at a token, or a few small words later. */
export const placeAt = (
  { tokens, mentions, passage, to }: ReadSentence,
  index: number
): Place | null => {
  for (let at = index; at < to && at < index + 4; at += 1) {
    const mention = mentions
      .get(at)
      ?.find(
        ({ subject, form }) =>
          FORMS.has(form) && (subject.kind === 'country' || subject.kind === 'city')
      );
    if (mention) {
      const { subject } = mention;
      const proof: Proof = { passage: passage.index, from: at, to: mention.to, weight: 20 };
      const words = passage.text.slice(tokens[at]?.start, tokens[mention.to - 1]?.end);
      if (subject.kind === 'city')
        return { country: subject.country, city: words, body: null, proof };
      return subject.kind === 'country'
        ? { country: subject.id, city: null, body: null, proof }
        : null;
    }
    const isAdjective = mentions.get(at)?.some(({ form }) => form === 'adjective') ?? false;
    if (!isAdjective && !BEFORE_PLACE.has(tokens[at]?.key ?? '')) return null;
  }
  return null;
};

const HEADQUARTERS = new Set(['headquarters', 'hq']);

/** What may follow a body that is visited; other words belong to a longer name: "the NATO summit", "UN troops". */
const AFTER_BODY = new Set(
  'in on at for and this next later from where with after to as'.split(' ')
);

/** Where the words for the seat of a body end: "NATO headquarters", "the UN’s headquarters"; null when none stand there. */
export const headquartersEnd = ({ tokens, to }: ReadSentence, body: Body): number | null => {
  const at = tokens[body.to]?.key === 's' ? body.to + 1 : body.to;
  return at < to && HEADQUARTERS.has(tokens[at]?.key ?? '') ? at + 1 : null;
};

/** An international body as a destination: "NATO headquarters in Brussels". */
const bodyAt = (sentence: ReadSentence, index: number): Place | null => {
  const { tokens, bodies, passage, to } = sentence;
  const from = tokens[index]?.key === 'the' ? index + 1 : index;
  const body = from < to ? bodies.get(from) : undefined;
  if (!body) return null;
  const seat = headquartersEnd(sentence, body);
  const end = seat ?? body.to;
  const next = end < to ? tokens[end] : undefined;
  if (!seat && next && !AFTER_BODY.has(next.key) && !/^[,.;:)!?]/.test(next.gap)) return null;
  const city = next?.key === 'in' ? placeAt(sentence, end + 1) : null;
  const last = city?.proof.to ?? end;
  return {
    country: city?.country ?? body.seat,
    city: city?.city ?? null,
    body: body.id,
    proof: { passage: passage.index, from, to: last, weight: 20 },
  };
};

/** The country, city or international body that is named at a token, or a few small words later. */
export const destinationAt = (sentence: ReadSentence, index: number): Place | null =>
  placeAt(sentence, index) ?? bodyAt(sentence, index);

/** The first place after one of some prepositions, within so many words. */
export const placeAfter = (
  sentence: ReadSentence,
  index: number,
  prepositions: ReadonlySet<string>,
  within: number,
  find = placeAt
): (Place & { at: number }) | null => {
  const end = Math.min(sentence.to, index + within);
  for (let at = index; at < end; at += 1) {
    if (!prepositions.has(sentence.tokens[at]?.key ?? '')) continue;
    const place = find(sentence, at + 1);
    if (place) return { ...place, at };
  }
  return null;
};
