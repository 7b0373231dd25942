import type { Fact, FactBox } from '../../../shared/facts';
import type { RecordKind } from '../../../shared/plugin';
import { textOf } from '../content-types/rules';
import type { Shown } from '../shown';
import { conferenceFacts, stateOf, visitFacts, type Making } from './events';
import { relationshipFacts } from './relationships';
import { wordsFor } from './words';

const FACTS: Record<RecordKind, (record: Shown, making: Making) => Fact[]> = {
  visit: visitFacts,
  conference: conferenceFacts,
  bilateralRelationship: relationshipFacts,
};

/**
 * What can be printed of a record.
 * @param record a published row as its reader sees it, populated as `boxPopulate` says
 */
export const factBox = (
  kind: RecordKind,
  record: Shown & { documentId: string },
  { primary, locale, now }: { primary: boolean; locale: string; now: Date }
): FactBox => {
  const words = wordsFor(locale);
  return {
    kind,
    label: words.kind[kind],
    documentId: record.documentId,
    title: textOf(record, 'title') ?? '',
    slug: textOf(record, 'slug'),
    summary: textOf(record, 'summary'),
    primary,
    state: kind === 'bilateralRelationship' ? null : stateOf(record, now),
    facts: FACTS[kind](record, { locale, words, now }),
  };
};
