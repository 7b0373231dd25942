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
  dates: DateMention[];
}

/** Cuts a story into its sentences, each with its names and dates, in one pass. */
export const readSentences = ({ passages, mentions, dates }: Observation): ReadSentence[] => {
  const mentionsOf = passages.map(() => new Map<number, Mention[]>());
  for (const mention of mentions) {
    const own = mentionsOf[mention.passage] as Map<number, Mention[]>;
    own.set(mention.from, [...(own.get(mention.from) ?? []), mention]);
  }
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
      return { passage, from, to, tokens: passage.tokens, mentions: found, dates: own };
    })
  );
};

/** A place as a destination. */
export interface Place {
  country: string;
  /** As it stands in the text; null when only the country is named. */
  city: string | null;
  proof: Proof;
}

const FORMS = new Set(['name', 'acronym', 'capital', 'city', 'seat']);

/** Words between a preposition and a place: "in the Georgian capital, Tbilisi". */
const BEFORE_PLACE = new Set('the city of capital neighbouring neighboring nearby'.split(' '));

/** The place that is named at a token, or a few small words later. */
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
      if (subject.kind === 'city') return { country: subject.country, city: words, proof };
      return subject.kind === 'country' ? { country: subject.id, city: null, proof } : null;
    }
    const isAdjective = mentions.get(at)?.some(({ form }) => form === 'adjective') ?? false;
    if (!isAdjective && !BEFORE_PLACE.has(tokens[at]?.key ?? '')) return null;
  }
  return null;
};

/** The first place after one of some prepositions, within so many words. */
export const placeAfter = (
  sentence: ReadSentence,
  index: number,
  prepositions: ReadonlySet<string>,
  within: number
): (Place & { at: number }) | null => {
  const end = Math.min(sentence.to, index + within);
  for (let at = index; at < end; at += 1) {
    if (!prepositions.has(sentence.tokens[at]?.key ?? '')) continue;
    const place = placeAt(sentence, at + 1);
    if (place) return { ...place, at };
  }
  return null;
};

/** The name of a country, for titles and fields. */
export const namedCountry = (code: string | null, { countries }: DeskIndex) => {
  const country = code === null ? undefined : countries.get(code);
  return country
    ? { documentId: country.documentId, name: country.name, code: country.code }
    : null;
};
