import { UID } from '../../../../shared/plugin';
import type { ConferenceDraft } from '../../../../shared/suggestions';
import { distance, spanOf, yearOf, type Day, type Span } from '../days';
import type { DeskConference } from '../desk';
import type { DeskIndex } from '../desk-index';
import { evidence, type Proof } from '../evidence';
import { editionlessKey, withoutEdition } from '../names';
import { visibleNames, type Sees, type Sketch } from '../visible';
import type { TextPassage } from '../passages';
import { sidesOf } from './conference-sides';
import { isNumber, KINDS, titlesIn, type Title } from './conference-titles';
import { placeAfter, type Place, type ReadSentence } from './reading';
import { statusOf } from './status';
import { venueIn } from './venues';
import { dateFields, isNews, whenOf } from './when';

const HELD = new Set(
  'open opens opened opening host hosts hosted hosting hold holds held attend attends attended attending begin begins began start starts started takes take took convene convenes convened meet meets gather gathers gathered join joined addressed'.split(
    ' '
  )
);

const IN = new Set(['in', 'at']);

/** The place behind the title, else the country or city that hosts: "Egypt will host the …". */
const placeOf = (sentence: ReadSentence, title: Title): Place | null => {
  const behind = placeAfter(sentence, title.to, IN, 10);
  if (behind) return behind;
  const host = sentence.tokens
    .slice(sentence.from, title.from)
    .some(({ key }) => /^host(?:s|ed)?$/.test(key));
  if (!host) return null;
  for (let at = sentence.from; at < title.from; at += 1) {
    for (const { subject, form, to } of sentence.mentions.get(at) ?? []) {
      const proof: Proof = { passage: sentence.passage.index, from: at, to, weight: 10 };
      if (subject.kind === 'city')
        return { country: subject.country, city: nameOf(sentence, at, to), body: null, proof };
      if (subject.kind === 'country' && form === 'name')
        return { country: subject.id, city: null, body: null, proof };
    }
  }
  return null;
};

const nameOf = ({ passage, tokens }: ReadSentence, from: number, to: number): string =>
  passage.text.slice(tokens[from]?.start, tokens[to - 1]?.end);

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** "29th", "2024" in the title, or "the third" before it. */
const editionOf = ({ tokens }: ReadSentence, { from, to }: Title): string | null => {
  const found = tokens.slice(from, to).find(isNumber);
  if (found) return found.key.replace(/\D+$/, '');
  const ordinal = ORDINALS.indexOf(tokens[from - 1]?.key ?? '') + 1;
  return ordinal > 0 && tokens[from - 2]?.key === 'the' ? String(ordinal) : null;
};

const NEAR = 10;

/** Whether one of the editions is meant: of about this time, or of this number. */
const isAmong = (
  editions: DeskConference[],
  edition: string | null,
  span: Span | null,
  today: Day
): boolean => {
  const when: Span = span ?? { start: today, end: today, precision: 'month' };
  return editions.some((conference) => {
    const own = spanOf(conference);
    if (!own) return true;
    const isEdition =
      edition !== null && (edition === conference.edition || Number(edition) === yearOf(own.start));
    return isEdition || distance(own, when) <= (span?.precision === 'day' ? NEAR : 200);
  });
};

/** What all editions have in common; an acronym with a number is of one. */
const seriesOf = (editions: DeskConference[], sees: Sees) => {
  const seen = (field: 'series' | 'acronym') =>
    editions.flatMap(({ documentId, [field]: value }) =>
      value !== null && sees(UID.conference, documentId, field) ? [value] : []
    );
  return {
    series: seen('series')[0] ?? null,
    acronym: seen('acronym').find((acronym) => !/\d/.test(acronym)) ?? null,
  };
};

const THRESHOLD = 65;

/*
 * The score of a draft, out of 100: 35 for a title, 25 for a day or 10 for a month, 15 for a place, 15 for words such as
 * "opens" or "hosts", 8 in the headline or the first paragraph.
 */
const draftIn = (
  sentences: ReadSentence[],
  place: number,
  title: Title,
  { passages, index, today }: { passages: TextPassage[]; index: DeskIndex; today: Day }
): (Sketch<ConferenceDraft> & { name: string }) | null => {
  const sentence = sentences[place] as ReadSentence;
  const name = nameOf(sentence, title.from, title.to);
  const when = whenOf(sentences, place, title.to, null);
  const edition = editionOf(sentence, title);
  // A year inside the title is no date of its own.
  const span = when.span?.precision === 'year' ? null : when.span;
  if (!isNews(span, today)) return null;
  const editions = index.editions.get(editionlessKey(name)) ?? [];
  if (isAmong(editions, edition, span, today)) return null;
  const where = placeOf(sentence, title);
  const isHeld = sentence.tokens.slice(sentence.from, sentence.to).some(({ key }) => HELD.has(key));
  const passage = sentence.passage.index;
  const score =
    35 +
    (span ? (span.precision === 'day' ? 25 : 10) : 0) +
    (where ? 15 : 0) +
    (isHeld ? 15 : 0) +
    (passage <= 1 ? 8 : 0);
  if (score < THRESHOLD || (!span && !where)) return null;
  const sides = sidesOf(sentence, title);
  const hosts = new Set([...(where?.country ? [where.country] : []), ...sides.hosts]);
  const start = span?.precision === 'day' ? span.start : null;
  const draw = (sees: Sees): ConferenceDraft => {
    const names = visibleNames(index, sees);
    const known = seriesOf(editions, sees);
    return {
      kind: 'conference',
      title: name,
      score: Math.min(100, score),
      evidence: evidence(passages, [
        { passage, from: title.from, to: title.to, weight: 30 },
        ...(where ? [where.proof] : []),
        ...(when.date ? [{ ...when.date, weight: 15 }] : []),
      ]),
      fields: {
        ...dateFields(span),
        title: name,
        acronym: acronymBehind(sentence, title) ?? known.acronym,
        conferenceType: title.type,
        series: known.series ?? (edition ? withoutEdition(name) : null),
        edition,
        eventStatus: statusOf(sentence, start, today),
        city: where?.city ?? null,
        venue: venueOf(sentences, place, title),
        hostCountries: [...hosts].flatMap((code) => names.country(code) ?? []),
        organizers: sides.organizers.flatMap((id) => names.organization(id) ?? []),
      },
    };
  };
  return { name, score: Math.min(100, score), draw };
};

/** Behind the title, or in the next sentence: "It takes place at Lancaster House." */
const venueOf = (sentences: ReadSentence[], place: number, { to }: Title): string | null => {
  const sentence = sentences[place] as ReadSentence;
  const own = venueIn(sentence, to, sentence.to);
  const next = sentences[place + 1];
  if (own || !next) return own;
  const [first, second] = [
    next.tokens[next.from]?.key ?? '',
    next.tokens[next.from + 1]?.key ?? '',
  ];
  const goesOn = first === 'it' || (first === 'the' && (KINDS.has(second) || second === 'event'));
  return goesOn ? venueIn(next, next.from, next.to) : null;
};

/** "the Ukraine Recovery Conference (URC)" */
const acronymBehind = ({ tokens }: ReadSentence, { to }: Title): string | null => {
  const token = tokens[to];
  return token && token.gap === ' (' && token.shape === 'upper' ? token.text : null;
};

/** The conferences that a story reports and no record of the desk fits, each once. */
export const conferenceDrafts = (
  sentences: ReadSentence[],
  passages: TextPassage[],
  index: DeskIndex,
  today: Day
): Sketch<ConferenceDraft>[] => {
  const drafts = new Map<string, Sketch<ConferenceDraft>>();
  for (const [place, sentence] of sentences.entries()) {
    // In a headline Of Capitals every word could be part of a name.
    if (sentence.passage.casing !== 'prose') continue;
    for (const title of titlesIn(sentence)) {
      const draft = draftIn(sentences, place, title, { passages, index, today });
      const key = draft && editionlessKey(draft.name);
      if (draft && key && draft.score > (drafts.get(key)?.score ?? 0)) drafts.set(key, draft);
    }
  }
  return [...drafts.values()];
};
