import type { EventStatus, VisitType } from '../../../../shared/vocabulary';
import type { Day, Span } from '../days';
import type { DeskIndex } from '../desk-index';
import type { Proof } from '../evidence';
import { actorsIn, type Actor } from './actors';
import { detailsOf, isReference } from './details';
import { destinationAt, placeAfter, type Place, type ReadSentence } from './reading';
import { statusOf } from './status';
import { travelsIn, visitPhrase, type Travel } from './travel';
import { isNews, whenOf } from './when';

/** A visit as one sentence reports it. */
export interface VisitReport {
  actor: Actor;
  /** Code of the country; null for a body of which nobody knows where it sits. */
  host: string | null;
  /** The international body that is visited. */
  body: string | null;
  /** DocumentId of the official who receives, when the host is known by that one alone. */
  hostedBy: string | null;
  /** The country is named as the destination, and not only the city or the seat of a body. */
  isCountryNamed: boolean;
  city: string | null;
  span: Span | null;
  type: VisitType | null;
  status: EventStatus;
  isVisit: boolean;
  conferences: string[];
  venue: string | null;
  purpose: string | null;
  /** DocumentIds of officials. */
  counterparts: string[];
  proofs: Proof[];
  passage: number;
}

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

/** Where somebody is received: the place behind, else the country or the body of the one who receives. */
const hostOf = (
  sentence: ReadSentence,
  travel: Travel,
  actors: Actor[],
  visitor: Actor,
  { organizations }: DeskIndex
): (Place & { hostedBy: string | null }) | null => {
  if (!travel.isHosting) return travel.place && { ...travel.place, hostedBy: null };
  const receiver = actors.filter(({ to }) => to <= travel.from).at(-1);
  const body = receiver?.body ?? null;
  const seat = (body && organizations.get(body)?.country) ?? null;
  const named = placeAfter(sentence, visitor.to, new Set(['in', 'at']), 6, destinationAt);
  // Who speaks for a body receives for it at its seat only: elsewhere he is a guest.
  if (named) {
    const isSeat = !named.body && named.country === seat;
    return { ...named, body: isSeat ? body : named.body, hostedBy: null };
  }
  const country = receiver?.country ?? seat;
  const hostedBy = receiver?.told.country || receiver?.told.body ? null : receiver?.official;
  return country || body
    ? { country, city: null, body, proof: travel.proof, hostedBy: hostedBy ?? null }
    : null;
};

/** Nobody visits his own country; and who is at the seat of his own body is there for work, unless it is called a visit. */
const isAtHome = (
  { country, body }: Actor,
  host: Place,
  isVisit: boolean,
  { organizations }: DeskIndex
): boolean => {
  if (country !== null && host.country === country) return true;
  if (body === null) return false;
  return host.body === body || (!isVisit && organizations.get(body)?.country === host.country);
};

export const visitReports = (
  sentences: ReadSentence[],
  index: DeskIndex,
  today: Day
): VisitReport[] => {
  let earlier: Actor[] = [];
  const read = sentences.map((sentence) => ({
    sentence,
    travels: travelsIn(sentence),
    actors: actorsIn(sentence, index),
  }));
  return read.flatMap(({ sentence, travels, actors }, place) => {
    const isVisit = travels.some((travel) => travel.isVisit);
    const reports = travels.flatMap((travel): VisitReport[] => {
      const actor = travellerOf(sentence, travel, actors, earlier);
      const host = actor && hostOf(sentence, travel, actors, actor, index);
      if (!actor || !host || isAtHome(actor, host, travel.isVisit, index)) return [];
      // Nobody knows where they come from: then it must be called a visit, of somebody in office.
      if (!actor.country && !actor.body && !(isVisit && actor.name && actor.office)) return [];
      const { type, days } = visitPhrase(sentence);
      const when = whenOf(sentences, place, travel.from, days);
      if (!isNews(when.span, today)) return [];
      const start = when.span?.precision === 'day' ? when.span.start : null;
      return [
        {
          actor,
          host: host.country,
          body: host.body,
          hostedBy: host.hostedBy,
          isCountryNamed: host.city === null && host.body === null,
          city: host.city,
          span: when.span,
          type,
          status: statusOf(sentence, start, today),
          isVisit: travel.isVisit,
          ...detailsOf(read, place, travel, actor),
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

const travellerKey = ({ official, name, country, body }: Actor): string =>
  official ?? name ?? `${country ?? body}`;

/** What several sentences say of one visit. */
export const merged = (reports: VisitReport[]): VisitReport[] => {
  const byVisit = new Map<string, VisitReport>();
  for (const report of reports) {
    const key = `${travellerKey(report.actor)}>${report.host ?? report.body}`;
    const known = byVisit.get(key);
    if (!known) {
      byVisit.set(key, report);
      continue;
    }
    const exact = known.span?.precision === 'day' ? known : report.span ? report : known;
    byVisit.set(key, {
      ...known,
      actor: known.actor.office ? known.actor : report.actor,
      body: known.body ?? report.body,
      hostedBy: known.hostedBy && report.hostedBy,
      isCountryNamed: known.isCountryNamed || report.isCountryNamed,
      city: known.city ?? report.city,
      span: exact.span,
      status: exact.status,
      type: known.type ?? report.type,
      isVisit: known.isVisit || report.isVisit,
      conferences: [...new Set([...known.conferences, ...report.conferences])],
      venue: known.venue ?? report.venue,
      purpose: known.purpose ?? report.purpose,
      counterparts: [...new Set([...known.counterparts, ...report.counterparts])],
      proofs: [...known.proofs, ...report.proofs],
    });
  }
  return [...byVisit.values()];
};
