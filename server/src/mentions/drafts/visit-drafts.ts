import type { Named, VisitDraft } from '../../../../shared/suggestions';
import type { EventStatus, VisitType } from '../../../../shared/vocabulary';
import { visitTitle } from '../../content-types/titles';
import { distance, spanOf, type Day, type Span } from '../days';
import type { DeskVisit } from '../desk';
import { directionOf, type DeskIndex } from '../desk-index';
import { evidence, type Proof } from '../evidence';
import type { TextPassage } from '../passages';
import { actorsIn, type Actor } from './actors';
import { namedCountry, placeAfter, type Place, type ReadSentence } from './reading';
import { statusOf } from './status';
import { travelsIn, visitPhrase, type Travel } from './travel';
import { dateFields, isNews, whenOf } from './when';

/** A visit as one sentence reports it. */
interface Report {
  actor: Actor;
  host: string;
  city: string | null;
  span: Span | null;
  type: VisitType | null;
  status: EventStatus;
  isVisit: boolean;
  conferences: string[];
  proofs: Proof[];
  passage: number;
}

/*
 * The score of a draft, out of 100: 30 for a visitor whom the desk knows, 26 for one who is named, 14 for a delegation; 20 for
 * the host and 5 for the city; 20 for a day, 10 for a month; 12 when it is called a visit, 6 when it is a journey; 5 for its
 * rank; 8 when the headline or the first paragraph says it.
 */
const scoreOf = ({ actor, city, span, isVisit, type, passage }: Report): number =>
  (actor.official ? 30 : actor.name ? 26 : 14) +
  20 +
  (city ? 5 : 0) +
  (span ? (span.precision === 'day' ? 20 : 10) : 0) +
  (isVisit ? 12 : 6) +
  (type ? 5 : 0) +
  (passage <= 1 ? 8 : 0);

const PRONOUNS = new Set(['he', 'she', 'they']);
const THE_ONE =
  /^(?:minister|president|premier|chancellor|secretary|king|prime|foreign|leader|envoy)$/;

/** "He", "The minister": the one who was named before. */
const isReference = ({ tokens, from }: ReadSentence): boolean => {
  const first = tokens[from]?.key ?? '';
  return PRONOUNS.has(first) || (first === 'the' && THE_ONE.test(tokens[from + 1]?.key ?? ''));
};

const travellerOf = (
  sentence: ReadSentence,
  travel: Travel,
  actors: Actor[],
  earlier: Actor[]
): Actor | null => {
  if (travel.isHosting) {
    return actors.find(({ from }) => from >= travel.to && from <= travel.to + 8) ?? null;
  }
  const before = actors.filter(({ to }) => to <= travel.from);
  if (before.length > 0) return before.at(-1) as Actor;
  // Of several people before, nobody knows who is meant.
  const [only, ...others] = earlier;
  return isReference(sentence) && others.length === 0 ? (only ?? null) : null;
};

/** Where somebody is received: the place behind, else the country of the one who receives. */
const hostOf = (
  sentence: ReadSentence,
  travel: Travel,
  actors: Actor[],
  visitor: Actor
): Place | null => {
  if (!travel.isHosting) return travel.place;
  const named = placeAfter(sentence, visitor.to, new Set(['in', 'at']), 6);
  if (named) return named;
  const receiver = actors.filter(({ to }) => to <= travel.from).at(-1);
  return receiver?.country ? { country: receiver.country, city: null, proof: travel.proof } : null;
};

const conferencesIn = (sentence: ReadSentence): string[] => {
  const found: string[] = [];
  for (const [at, mentions] of sentence.mentions) {
    if (at < sentence.from || at >= sentence.to) continue;
    for (const { subject } of mentions) if (subject.kind === 'conference') found.push(subject.id);
  }
  return [...new Set(found)];
};

const reportsIn = (sentences: ReadSentence[], index: DeskIndex, today: Day): Report[] => {
  let earlier: Actor[] = [];
  return sentences.flatMap((sentence, place) => {
    const travels = travelsIn(sentence);
    const isVisit = travels.some((travel) => travel.isVisit);
    const actors = actorsIn(sentence, index);
    const reports = travels.flatMap((travel): Report[] => {
      const actor = travellerOf(sentence, travel, actors, earlier);
      const host = actor && hostOf(sentence, travel, actors, actor);
      if (!actor || !host || host.country === actor.country) return [];
      // Nobody knows where they come from: then it must be called a visit, of somebody in office.
      if (!actor.country && !(isVisit && actor.name && actor.office)) return [];
      const { type, days } = visitPhrase(sentence);
      const when = whenOf(sentences, place, travel.from, days);
      if (!isNews(when.span, today)) return [];
      const start = when.span?.precision === 'day' ? when.span.start : null;
      return [
        {
          actor,
          host: host.country,
          city: host.city,
          span: when.span,
          type,
          status: statusOf(sentence, start, today),
          isVisit: travel.isVisit,
          conferences: conferencesIn(sentence),
          proofs: [
            travel.proof,
            { passage: sentence.passage.index, from: actor.from, to: actor.to, weight: 25 },
            host.proof,
            ...(when.date ? [{ ...when.date, weight: 15 }] : []),
          ],
          passage: sentence.passage.index,
        },
      ];
    });
    const named = actors.filter(({ name }) => name !== null);
    if (named.length > 0) earlier = named;
    return reports;
  });
};

const travellerKey = ({ official, name, country }: Actor): string =>
  official ?? name ?? `${country}`;

/** What several sentences say of one visit. */
const merged = (reports: Report[]): Report[] => {
  const byVisit = new Map<string, Report>();
  for (const report of reports) {
    const key = `${travellerKey(report.actor)}>${report.host}`;
    const known = byVisit.get(key);
    if (!known) {
      byVisit.set(key, report);
      continue;
    }
    const exact = known.span?.precision === 'day' ? known : report.span ? report : known;
    byVisit.set(key, {
      ...known,
      actor: known.actor.office ? known.actor : report.actor,
      city: known.city ?? report.city,
      span: exact.span,
      status: exact.status,
      type: known.type ?? report.type,
      isVisit: known.isVisit || report.isVisit,
      conferences: [...new Set([...known.conferences, ...report.conferences])],
      proofs: [...known.proofs, ...report.proofs],
    });
  }
  return [...byVisit.values()];
};

const NEAR = 3;
const ABOUT_NOW = 120;

/** Whether a record is about that visit: the same people or side, the same host, about the same days. */
const fits = (visit: DeskVisit, { host, span }: Report, today: Day): boolean => {
  const own = spanOf(visit);
  if (visit.hostCountry !== host || !own) return visit.hostCountry === host;
  if (span && span.precision === 'day') return distance(own, span) <= NEAR;
  if (span) return distance(own, span) === 0;
  return distance(own, { start: today, end: today, precision: 'day' }) <= ABOUT_NOW;
};

const hasRecord = (report: Report, index: DeskIndex, today: Day): boolean => {
  const { actor, host } = report;
  const ids = [
    ...(actor.official ? (index.visitsBy.get(actor.official) ?? []) : []),
    ...(actor.country ? (index.visitsBy.get(directionOf(actor.country, host)) ?? []) : []),
  ];
  return ids.some((id) => fits(index.visits.get(id) as DeskVisit, report, today));
};

const draftOf = (
  report: Report,
  passages: TextPassage[],
  index: DeskIndex,
  locale: string
): VisitDraft => {
  const { actor, host, city, span, type, status } = report;
  const official = actor.official ? index.officials.get(actor.official) : undefined;
  const visitors: Named[] = official
    ? [{ documentId: official.documentId, name: official.name }]
    : [];
  const dates = dateFields(span);
  const hostCountry = namedCountry(host, index);
  const visitingCountry = namedCountry(actor.country, index);
  const visitor = visitors[0]?.name ?? actor.name ?? visitingCountry?.name;
  const place = city ?? hostCountry?.name;
  return {
    kind: 'visit',
    title: visitTitle({ visitor, place, ...dates }, locale) ?? '',
    score: Math.min(100, scoreOf(report)),
    evidence: evidence(passages, report.proofs),
    fields: {
      ...dates,
      eventStatus: status,
      city,
      visitors,
      newVisitor:
        official || !actor.name
          ? null
          : { name: actor.name, office: actor.office, level: actor.level },
      officeAtTheTime: actor.office ?? official?.office ?? null,
      visitorLevel: actor.level,
      visitType: type,
      visitingCountry,
      visitingOrganization: null,
      hostCountry,
      hostOrganization: null,
      conferences: report.conferences.flatMap((id) => {
        const title = index.conferences.get(id)?.titles[0];
        return title === undefined ? [] : [{ documentId: id, name: title }];
      }),
    },
  };
};

const THRESHOLD = 60;

/** The visits that a story reports and no record of the desk fits. */
export const visitDrafts = (
  sentences: ReadSentence[],
  passages: TextPassage[],
  index: DeskIndex,
  { locale, today }: { locale: string; today: Day }
): VisitDraft[] =>
  merged(reportsIn(sentences, index, today))
    .filter((report) => scoreOf(report) >= THRESHOLD && !hasRecord(report, index, today))
    .map((report) => draftOf(report, passages, index, locale));
