import { targetText } from '../../../server/src/also-read/keys';
import type { DeskAnswer, PlaceInWords } from '../../../shared/also-read';
import type { AlsoReadItem, Decisions, DecisionTarget } from '../../../shared/contracts';
import { has } from './decisions';

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
 * @param decisions null where they are not known: the answer stands as it is
 */
export const shownLinks = (
  { data, meta }: DeskAnswer,
  decisions: Decisions | null
): ShownLink[] => {
  const links = data.items.map((item, index): ShownLink => ({
    ...item,
    target: { uid: item.type, documentId: item.documentId },
    place: meta.places[index] ?? null,
  }));
  return decisions ? decided(links, decisions) : links;
};

const decided = (links: ShownLink[], { pinned, hidden, labels, off }: Decisions): ShownLink[] => {
  if (off) return [];
  const words = new Map(labels.map((each) => [targetText(each), each.label]));
  const left = links
    .filter(({ target }) => !has(hidden, target))
    .map((link): ShownLink => ({
      ...link,
      label: words.get(targetText(link.target)) ?? link.title,
      source: has(pinned, link.target) ? 'pinned' : 'automatic',
    }));
  const byTarget = new Map(left.map((link) => [targetText(link.target), link]));
  return [
    ...pinned.flatMap((target) => byTarget.get(targetText(target)) ?? []),
    ...left.filter(({ source }) => source === 'automatic'),
  ];
};

/** Pins that no link of the answer stands for. */
export const unshownPins = (links: ShownLink[], { pinned, off }: Decisions): DecisionTarget[] => {
  if (off) return [];
  const shown = links.map(({ target }) => target);
  return pinned.filter((target) => !has(shown, target));
};
