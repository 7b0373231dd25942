import type { ConferenceDraft } from '../../../../shared/suggestions';
import type { ConferenceType } from '../../../../shared/vocabulary';
import { calendarWords } from '../calendar-words';
import { distance, spanOf, yearOf, type Day, type Span } from '../days';
import type { DeskIndex } from '../desk-index';
import { evidence, type Proof } from '../evidence';
import { withoutEdition } from '../names';
import type { TextPassage } from '../passages';
import { isJoined, keysOf, type Token } from '../tokens';
import { namedCountry, placeAfter, type Place, type ReadSentence } from './reading';
import { statusOf } from './status';
import { dateFields, isNews, whenOf } from './when';

/** What gatherings are called, and what they are then. */
const KINDS = new Map<string, ConferenceType>([
  ['summit', 'summit'],
  ['conference', 'conference'],
  ['forum', 'forum'],
  ['assembly', 'assembly'],
  ['congress', 'conference'],
  ['ministerial', 'ministerial'],
  ['symposium', 'symposium'],
]);

/** Small words inside a title: "Summit for a New Global Financing Pact". */
const INSIDE = new Set('of on for the and a de'.split(' '));

/** A gathering by the name that it has in a sentence. */
interface Title {
  from: number;
  to: number;
  type: ConferenceType;
}

const isCapital = ({ shape }: Token): boolean => shape === 'capital' || shape === 'upper';

const isNumber = ({ key }: Token): boolean => /^\d{1,3}(?:st|nd|rd|th)$|^(?:19|20)\d\d$/.test(key);

const { months, weekdays } = calendarWords('en');

/** The run of capitalised words that begins at a token. */
const runFrom = ({ tokens, to }: ReadSentence, from: number): number => {
  let end = from;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at] as Token;
    if (at > from && !isJoined(token)) break;
    if (months.has(token.key) || weekdays.has(token.key)) break;
    if (isCapital(token) || isNumber(token)) end = at + 1;
    else if (at === from || !INSIDE.has(token.key)) break;
  }
  return end;
};

const titleIn = (sentence: ReadSentence, from: number, to: number): Title | null => {
  const { tokens } = sentence;
  let start = from;
  // "The Paris Peace Forum" is called Paris Peace Forum.
  while (start < to && INSIDE.has((tokens[start] as Token).key)) start += 1;
  const words = tokens.slice(start, to);
  const noun = words.find(({ key }) => KINDS.has(key));
  const distinct = words.filter((token) => isCapital(token) && !KINDS.has(token.key));
  if (!noun || distinct.length === 0 || words.length < 2 || words.length > 12) return null;
  return { from: start, to, type: KINDS.get(noun.key) as ConferenceType };
};

const titlesIn = (sentence: ReadSentence): Title[] => {
  const titles: Title[] = [];
  let at = sentence.from;
  while (at < sentence.to) {
    const end = runFrom(sentence, at);
    const title = end > at + 1 ? titleIn(sentence, at, end) : null;
    if (title) titles.push(title);
    at = Math.max(end, at + 1);
  }
  return titles;
};

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
        return { country: subject.country, city: nameOf(sentence, at, to), proof };
      if (subject.kind === 'country' && form === 'name')
        return { country: subject.id, city: null, proof };
    }
  }
  return null;
};

const nameOf = ({ passage, tokens }: ReadSentence, from: number, to: number): string =>
  passage.text.slice(tokens[from]?.start, tokens[to - 1]?.end);

const editionOf = ({ tokens }: ReadSentence, { from, to }: Title): string | null => {
  const found = tokens.slice(from, to).find(isNumber);
  return found ? found.key.replace(/\D+$/, '') : null;
};

const NEAR = 10;

/** Whether the desk has a record: of this name, and of about this time or this edition. */
const hasRecord = (
  name: string,
  edition: string | null,
  span: Span | null,
  index: DeskIndex,
  today: Day
) => {
  const key = keysOf(withoutEdition(name)).join(' ');
  const when: Span = span ?? { start: today, end: today, precision: 'month' };
  return [...index.conferences.values()].some((conference) => {
    const names = [...conference.titles, conference.series ?? '', conference.acronym ?? ''];
    const same = names.some((each) => keysOf(withoutEdition(each)).join(' ') === key);
    const own = spanOf(conference);
    if (!same || !own) return same;
    const isEdition =
      edition !== null && (edition === conference.edition || Number(edition) === yearOf(own.start));
    return isEdition || distance(own, when) <= (span?.precision === 'day' ? NEAR : 200);
  });
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
): ConferenceDraft | null => {
  const sentence = sentences[place] as ReadSentence;
  const name = nameOf(sentence, title.from, title.to);
  const when = whenOf(sentences, place, title.to, null);
  const edition = editionOf(sentence, title);
  // A year inside the title is no date of its own.
  const span = when.span?.precision === 'year' ? null : when.span;
  if (!isNews(span, today) || hasRecord(name, edition, span, index, today)) return null;
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
  const host = namedCountry(where?.country ?? null, index);
  const start = span?.precision === 'day' ? span.start : null;
  const series = withoutEdition(name);
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
      acronym: acronymBehind(sentence, title),
      conferenceType: title.type,
      series: edition ? series : null,
      edition,
      eventStatus: statusOf(sentence, start, today),
      city: where?.city ?? null,
      hostCountries: host ? [host] : [],
    },
  };
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
): ConferenceDraft[] => {
  const drafts = new Map<string, ConferenceDraft>();
  for (const [place, sentence] of sentences.entries()) {
    // In a headline Of Capitals every word could be part of a name.
    if (sentence.passage.casing !== 'prose') continue;
    for (const title of titlesIn(sentence)) {
      const draft = draftIn(sentences, place, title, { passages, index, today });
      const key = draft && keysOf(withoutEdition(draft.title)).join(' ');
      if (draft && key && draft.score > (drafts.get(key)?.score ?? 0)) drafts.set(key, draft);
    }
  }
  return [...drafts.values()];
};
