import type { RecordKind } from '../../../shared/plugin';
import type { Evidence, RecordDraft } from '../../../shared/suggestions';
import type { ReadBody } from '../also-read/text';
import { dayOf, type Day } from './days';
import { directionOf, type DeskIndex } from './desk-index';
import { draftsOf } from './drafts';
import { evidence } from './evidence';
import { findingsOf } from './findings';
import { observe } from './observing';
import { passagesOf } from './passages';
import type { Sees } from './visible';
import { weighConferences } from './weighing-conferences';
import { weighRelationships } from './weighing-relationships';
import { weighVisits, type Weighed } from './weighing-visits';

/** A story, read. */
export interface Story {
  title: string;
  body: ReadBody;
  locale: string;
  /** `YYYY-MM-DD`, from which "on Monday" counts. */
  date: string;
}

export interface Suggested {
  kind: RecordKind;
  documentId: string;
  /** 0 to 100. */
  score: number;
  evidence: Evidence[];
}

/** What is shown is worth a click: below these scores more suggestions are wrong than right. */
const THRESHOLD: Record<RecordKind, number> = {
  visit: 55,
  conference: 45,
  bilateralRelationship: 45,
};

/** At most so many of a kind. */
const MOST: Record<RecordKind, number> = { visit: 5, conference: 4, bilateralRelationship: 3 };

const best = (kind: RecordKind, weighed: Weighed[]): Weighed[] =>
  weighed
    .filter(({ score }) => score >= THRESHOLD[kind])
    .sort((a, b) => b.score - a.score || (a.documentId < b.documentId ? -1 : 1))
    .slice(0, MOST[kind]);

const directions = (visits: Weighed[], index: DeskIndex): Set<string> =>
  new Set(
    visits.flatMap(({ documentId }) => {
      const visit = index.visits.get(documentId);
      return visit?.visitingCountry && visit.hostCountry
        ? [directionOf(visit.visitingCountry, visit.hostCountry)]
        : [];
    })
  );

/**
 * What a story is about: records of the desk, the best first, and events of which the desk has no record, as somebody may
 * see them.
 */
export const suggest = (
  { title, body, locale, date }: Story,
  index: DeskIndex
): { suggestions: Suggested[]; draftsFor: (sees: Sees) => RecordDraft[] } => {
  const today: Day = dayOf(date);
  const passages = passagesOf(title, body);
  const observation = observe(passages, index, { locale, today });
  const findings = findingsOf(observation, index);
  const visits = best('visit', weighVisits(findings, index, today));
  const conferences = best('conference', weighConferences(findings, passages, index, today));
  const relationships = best(
    'bilateralRelationship',
    weighRelationships(findings, passages, index, directions(visits, index))
  );
  const suggested = (kind: RecordKind, found: Weighed[]): Suggested[] =>
    found.map(({ documentId, score, proofs }) => ({
      kind,
      documentId,
      score: Math.round(score),
      evidence: evidence(passages, proofs()),
    }));
  return {
    suggestions: [
      ...suggested('visit', visits),
      ...suggested('conference', conferences),
      ...suggested('bilateralRelationship', relationships),
    ].sort((a, b) => b.score - a.score),
    draftsFor: draftsOf(observation, index, { locale, today }),
  };
};
