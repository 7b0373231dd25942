import { targetText } from '../../../server/src/also-read/keys';
import type { DeskAnswer, PlaceInWords } from '../../../shared/also-read';
import type { AlsoReadItem, Decisions, DecisionTarget } from '../../../shared/contracts';
import { has, NO_DECISIONS } from './decisions';

/** A link as a card of the panel shows it. */
export interface ShownLink extends AlsoReadItem {
  /** What decisions call it. */
  target: DecisionTarget;
  /** Null when it has no place in the text, or none that can be told. */
  place: PlaceInWords | null;
}

/**
 * The links of an answer as the decisions at hand want them, which may be newer than the answer: what was hidden a moment
 * ago is gone, pins come first in their order, links have their own words.
 */
export const shownLinks = (
  { data, meta }: DeskAnswer,
  { pinned, hidden, labels, off }: Decisions = NO_DECISIONS
): ShownLink[] => {
  if (off) return [];
  const words = new Map(labels.map((each) => [targetText(each), each.label]));
  const links = data.items
    .map((item, index): ShownLink => {
      const target = { uid: item.type, documentId: item.documentId };
      return {
        ...item,
        target,
        label: words.get(targetText(target)) ?? item.title,
        source: has(pinned, target) ? 'pinned' : 'automatic',
        place: meta.places[index] ?? null,
      };
    })
    .filter(({ target }) => !has(hidden, target));
  const byTarget = new Map(links.map((link) => [targetText(link.target), link]));
  return [
    ...pinned.flatMap((target) => byTarget.get(targetText(target)) ?? []),
    ...links.filter(({ source }) => source === 'automatic'),
  ];
};

/** Pins that no link of the answer stands for. */
export const unshownPins = (links: ShownLink[], { pinned, off }: Decisions): DecisionTarget[] => {
  if (off) return [];
  const shown = links.map(({ target }) => target);
  return pinned.filter((target) => !has(shown, target));
};
