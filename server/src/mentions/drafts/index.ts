import type { RecordDraft } from '../../../../shared/suggestions';
import type { Day } from '../days';
import type { DeskIndex } from '../desk-index';
import type { Observation } from '../observing';
import type { Sees, Sketch } from '../visible';
import { conferenceDrafts } from './conference-drafts';
import { readSentences } from './reading';
import { MOST_DRAFTS, visitDrafts } from './visit-drafts';

/** The events that a story reports and no record fits, the surest first, as somebody may see them. English only: the patterns are those of its news. */
export const draftsOf = (
  observation: Observation,
  index: DeskIndex,
  { locale, today }: { locale: string; today: Day }
): ((sees: Sees) => RecordDraft[]) => {
  if (!/^en\b/i.test(locale)) return () => [];
  const sentences = readSentences(observation, index);
  const { passages } = observation;
  const sketches: Sketch<RecordDraft>[] = [
    ...visitDrafts(sentences, passages, index, { locale, today }),
    ...conferenceDrafts(sentences, passages, index, today),
  ]
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_DRAFTS);
  return (sees) => sketches.map(({ draw }) => draw(sees));
};
