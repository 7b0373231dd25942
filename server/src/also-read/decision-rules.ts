import { z } from '@strapi/utils';
import type { Decisions, DecisionTarget } from '../../../shared/contracts';
import { problem, type Problem } from '../content-types/problems';
import { unknownKeys } from '../input';
import { targetText } from './keys';

export const MOST = {
  pinned: 20,
  hidden: 200,
  labels: 220,
  keywords: 20,
  labelLetters: 200,
  keywordLetters: 80,
} as const;

const text = (max: number) => z.string().trim().min(1, 'must not be empty').max(max);

const target = { uid: z.string().min(1).max(255), documentId: z.string().min(1).max(255) };

const strict = <T extends Record<string, z.ZodType>>(shape: T, noun: string) =>
  z.strictObject(shape, { error: unknownKeys(noun, Object.keys(shape)) });

const fields = {
  pinned: z.array(strict(target, 'field')).max(MOST.pinned),
  hidden: z.array(strict(target, 'field')).max(MOST.hidden),
  labels: z.array(strict({ ...target, label: text(MOST.labelLetters) }, 'field')).max(MOST.labels),
  off: z.boolean(),
  neverSuggest: z.boolean(),
  keywords: z
    .array(text(MOST.keywordLetters))
    .max(MOST.keywords)
    .transform((words) => [...new Set(words)]),
};

export const decisionsInput = strict(fields, 'decision');

/** Those that are left out stay as they are. */
export const decisionChanges = decisionsInput.partial();

/** The stories that decisions are about, each once. */
export const targetsOf = ({ pinned, hidden, labels }: Decisions): DecisionTarget[] => [
  ...new Map(
    [...pinned, ...hidden, ...labels].map(({ uid, documentId }) => [
      targetText({ uid, documentId }),
      { uid, documentId },
    ])
  ).values(),
];

const LISTS = ['pinned', 'hidden', 'labels'] as const;

/** What contradicts itself in decisions about an article, whatever the database holds. */
export const contradictions = (article: DecisionTarget, decisions: Decisions): Problem[] => {
  const hidden = new Set(decisions.hidden.map(targetText));
  const itself = targetText(article);
  return LISTS.flatMap((list) => {
    const seen = new Set<string>();
    return decisions[list].flatMap((each, index) => {
      const name = targetText(each);
      const twice = seen.has(name);
      seen.add(name);
      const at = (reason: string) => [problem([list, String(index)], reason)];
      if (name === itself) return at('is the article itself');
      if (twice) return at(`is there twice: "${each.documentId}"`);
      // A hide beats everything, so a pin beside it would only look as if it did something.
      if (list === 'pinned' && hidden.has(name))
        return at('is hidden as well; choose one of the two');
      return [];
    });
  });
};

/** Where a target stands in decisions, for problems that the database knows of. */
export const placesOf = (decisions: Decisions, wanted: DecisionTarget): string[][] =>
  LISTS.flatMap((list) =>
    decisions[list].flatMap((each, index) =>
      targetText(each) === targetText(wanted) ? [[list, String(index)]] : []
    )
  );

/** What a version in another language starts with: not the words, which are in the language they were written for. */
export const forAnotherLanguage = (decisions: Decisions): Decisions => ({
  ...decisions,
  labels: [],
  keywords: [],
});

/** Whether nothing is decided. */
export const isEmpty = (decisions: Decisions): boolean =>
  !decisions.off &&
  !decisions.neverSuggest &&
  targetsOf(decisions).length + decisions.keywords.length === 0;
