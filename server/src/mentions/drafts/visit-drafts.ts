import type { VisitDraft } from '../../../../shared/suggestions';
import { visitTitle } from '../../content-types/titles';
import { distance, spanOf, type Day } from '../days';
import type { DeskVisit } from '../desk';
import { directionOf, type DeskIndex } from '../desk-index';
import { evidence } from '../evidence';
import type { TextPassage } from '../passages';
import { visibleNames, type Sees, type Sketch } from '../visible';
import type { ReadSentence } from './reading';
import { merged, visitReports, type VisitReport } from './visit-reports';
import { dateFields } from './when';

/*
 * The score of a draft, out of 100: 30 for a visitor whom the desk knows, 26 for one who is named, 14 for a delegation; 20 for
 * the host and 5 for the city; 20 for a day, 10 for a month; 12 when it is called a visit, 6 when it is a journey; 5 for its
 * rank; 8 when the headline or the first paragraph says it.
 */
const scoreOf = ({ actor, city, span, isVisit, type, passage }: VisitReport): number =>
  (actor.official ? 30 : actor.name ? 26 : 14) +
  20 +
  (city ? 5 : 0) +
  (span ? (span.precision === 'day' ? 20 : 10) : 0) +
  (isVisit ? 12 : 6) +
  (type ? 5 : 0) +
  (passage <= 1 ? 8 : 0);

const NEAR = 3;
const ABOUT_NOW = 120;

/** Whether a record is about that visit: the same people or side, the same host, about the same days. */
const fits = (visit: DeskVisit, { host, body, span }: VisitReport, today: Day): boolean => {
  const own = spanOf(visit);
  const isThere =
    (host !== null && visit.hostCountry === host) ||
    (body !== null && visit.hostOrganization === body);
  if (!isThere || !own) return isThere;
  if (span && span.precision === 'day') return distance(own, span) <= NEAR;
  if (span) return distance(own, span) === 0;
  return distance(own, { start: today, end: today, precision: 'day' }) <= ABOUT_NOW;
};

const hasRecord = (report: VisitReport, index: DeskIndex, today: Day): boolean => {
  const { actor, host } = report;
  const ids = [
    ...(actor.official ? (index.visitsBy.get(actor.official) ?? []) : []),
    ...(actor.country && host ? (index.visitsBy.get(directionOf(actor.country, host)) ?? []) : []),
    ...(actor.body ? (index.visitsBy.get(actor.body) ?? []) : []),
  ];
  return ids.some((id) => fits(index.visits.get(id) as DeskVisit, report, today));
};

const drawn = (
  report: VisitReport,
  passages: TextPassage[],
  index: DeskIndex,
  { locale, sees }: { locale: string; sees: Sees }
): VisitDraft => {
  const { actor, host, body, hostedBy, city, span, type, status } = report;
  const names = visibleNames(index, sees);
  const own = <T>(field: string, known: T, told: T): T =>
    names.ofOfficial(actor.official, field, known, told);
  const official = actor.official ? index.officials.get(actor.official) : undefined;
  const known = names.official(actor.official);
  const dates = dateFields(span);
  const hostIsKnown = names.ofOfficial(hostedBy, 'country', true, false);
  // Whom a body receives at its seat is no guest of the country, unless that is named, too.
  const hostCode = body && !report.isCountryNamed ? null : host;
  const hostCountry = names.country(hostIsKnown ? hostCode : null);
  const hostOrganization = names.organization(hostIsKnown ? body : null);
  const visitingCountry = names.country(own('country', actor.country, actor.told.country));
  const visitingOrganization = names.organization(own('organization', actor.body, actor.told.body));
  const visitor =
    known?.name ?? actor.told.name ?? visitingCountry?.name ?? visitingOrganization?.name;
  const place = city ?? hostCountry?.name ?? hostOrganization?.name;
  return {
    kind: 'visit',
    title: visitTitle({ visitor, place, ...dates }, locale) ?? '',
    score: Math.min(100, scoreOf(report)),
    evidence: evidence(passages, report.proofs),
    fields: {
      ...dates,
      eventStatus: status,
      city,
      visitors: known ? [known] : [],
      // Whom the desk knows is not to be made again, even by somebody who may not see it.
      newVisitor:
        official || !actor.name
          ? null
          : { name: actor.name, office: actor.office, level: actor.level },
      officeAtTheTime: actor.office ?? own('office', official?.office ?? null, null),
      visitorLevel: own('level', actor.level, actor.told.level),
      visitType: type,
      visitingCountry,
      visitingOrganization,
      hostCountry,
      hostOrganization,
      counterparts: report.counterparts.flatMap((id) => names.official(id) ?? []),
      venue: report.venue,
      purpose: report.purpose,
      conferences: report.conferences.flatMap((id) => names.conference(id) ?? []),
    },
  };
};

const THRESHOLD = 60;

/** More would be a list to read, not a help. */
export const MOST_DRAFTS = 3;

/** The visits that a story reports and no record of the desk fits. */
export const visitDrafts = (
  sentences: ReadSentence[],
  passages: TextPassage[],
  index: DeskIndex,
  { locale, today }: { locale: string; today: Day }
): Sketch<VisitDraft>[] =>
  merged(visitReports(sentences, index, today))
    .filter((report) => scoreOf(report) >= THRESHOLD && !hasRecord(report, index, today))
    .sort((a, b) => scoreOf(b) - scoreOf(a))
    .slice(0, MOST_DRAFTS)
    .map((report) => ({
      score: Math.min(100, scoreOf(report)),
      draw: (sees) => drawn(report, passages, index, { locale, sees }),
    }));
