import type { Day } from './days';
import type { DeskConference } from './desk';
import { describedConferences } from './described-conferences';
import type { DeskIndex } from './desk-index';
import type { Proof } from './evidence';
import type { Findings } from './findings';
import { momentOf, type Moment } from './moments';
import type { Mention } from './observing';
import type { TextPassage } from './passages';
import { keysOf, type Token } from './tokens';
import type { Weighed } from './weighing-visits';

/*
 * The score of a conference, out of 100:
 *
 *   name   52 by the title of this edition, 44 by its series, 36 by its acronym;
 *           6 more in the headline
 *   edition 20 when its year or number stands beside the name; another one beside it means another edition
 *   when    up to 36, down to −30 when far: see `momentOf`
 *   where   12 its city, or 6 its host
 *   who      6 a speaker
 *
 * One that is described instead of named ("a summit in Hiroshima", on its very days): see `described-conferences.ts`.
 */
const NAME = { title: 52, series: 44, acronym: 36 };
const HEADLINE = 6;
const EDITION = 20;

/** What stands beside the name: this edition's year or number, another's, or neither. */
const editionBeside = (
  { startDate, edition }: DeskConference,
  { tokens }: TextPassage,
  { from, to }: Mention
): 'this' | 'other' | null => {
  const before = tokens[from - 1];
  const after = tokens[to];
  const year = startDate?.slice(0, 4) ?? null;
  const written = [before, after].find((token) => token && /^(?:19|20)\d\d$/.test(token.key));
  if (written) return written.key === year ? 'this' : 'other';
  const number = [before, after].map(ordinalOf).find((each) => each !== null);
  const own = edition ? /^\d{1,3}/.exec(edition.trim())?.[0] : undefined;
  if (number === undefined || own === undefined || /^(?:19|20)\d\d/.test(edition ?? ''))
    return null;
  return number === Number(own) ? 'this' : 'other';
};

const ordinalOf = (token: Token | undefined): number | null => {
  const digits = token && /^(\d{1,3})(?:st|nd|rd|th)$/.exec(token.key);
  return digits ? Number(digits[1]) : null;
};

interface Edition extends Weighed {
  conference: DeskConference;
  /** Its own year, number or title stand in the text. */
  isNamed: boolean;
  when: Moment;
}

const weigh = (
  conference: DeskConference,
  mentions: Mention[],
  { findings, passages, today }: { findings: Findings; passages: TextPassage[]; today: Day }
): Edition | null => {
  const read = mentions.map((mention) => ({
    mention,
    beside: editionBeside(conference, passages[mention.passage] as TextPassage, mention),
  }));
  const own = read.filter(({ beside, mention }) => beside !== 'other' || mention.form === 'title');
  if (own.length === 0) return null;
  const forms = own.map(({ mention: { form } }) => NAME[form as keyof typeof NAME] ?? NAME.series);
  const name = Math.max(...forms);
  const isEdition = own.some(({ beside }) => beside === 'this');
  const isNamed = isEdition || own.some(({ mention }) => mention.form === 'title');
  const sentences = new Set(own.map(({ mention }) => findings.sentenceOf(mention)));
  const when = momentOf(conference, findings.dates, today, (date) =>
    sentences.has(findings.sentenceOf(date))
  );
  const city = conference.city
    ? (findings.cities.get(keysOf(conference.city).join(' ')) ?? [])
    : [];
  const hosts = conference.hostCountries.flatMap(
    (code) => findings.countries.get(code)?.mentions ?? []
  );
  const speakers = conference.speakers.flatMap((id) => findings.officials.get(id) ?? []);
  const score =
    name +
    (own.some(({ mention }) => mention.passage === 0) ? HEADLINE : 0) +
    (isNamed ? EDITION : 0) +
    // A name with its year is no matter of days.
    (isNamed ? Math.max(0, when.score) : when.score) +
    (city.length > 0 ? 12 : hosts.length > 0 ? 6 : 0) +
    (speakers.length > 0 ? 6 : 0);
  const prove = (found: Mention[], weight: number): Proof[] =>
    found.map(({ passage, from, to }) => ({ passage, from, to, weight: weight - passage / 1000 }));
  return {
    conference,
    isNamed,
    when,
    documentId: conference.documentId,
    score: Math.max(0, Math.min(100, score)),
    proofs: [
      ...prove(
        own.map(({ mention }) => mention),
        name
      ),
      ...(when.date ? [{ ...when.date, weight: when.score }] : []),
      ...prove(city, 12),
      ...prove(speakers, 6),
    ],
  };
};

const seriesOf = ({ series, titles }: DeskConference): string =>
  keysOf(series ?? titles[0] ?? '')
    .filter((key) => !/^(?:19|20)\d\d$/.test(key))
    .join(' ');

/** Weighs every conference that is named. Of a series only one edition is meant, unless others are named by themselves. */
export const weighConferences = (
  findings: Findings,
  passages: TextPassage[],
  index: DeskIndex,
  today: Day
): Weighed[] => {
  const editions = [...findings.conferences].flatMap(([id, mentions]) => {
    const conference = index.conferences.get(id);
    const edition = conference && weigh(conference, mentions, { findings, passages, today });
    return edition ? [edition] : [];
  });
  const best = new Map<string, Edition>();
  for (const edition of editions) {
    const series = seriesOf(edition.conference);
    const known = best.get(series);
    if (!known || edition.score > known.score) best.set(series, edition);
  }
  const named = editions
    .filter((edition) => edition.isNamed || best.get(seriesOf(edition.conference)) === edition)
    .map(({ documentId, score, proofs }) => ({ documentId, score, proofs }));
  const known = new Set(named.map(({ documentId }) => documentId));
  const described = describedConferences(findings, passages, index, today);
  return [...named, ...described.filter(({ documentId }) => !known.has(documentId))];
};
