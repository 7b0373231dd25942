import type { Decisions } from '../../../shared/contracts';
import { targetText, type Target } from './keys';
import type { Neighbour } from './store/neighbours';

/** A story that may be shown in a list, in the order of the list. */
export interface Choice {
  target: Target;
  source: 'pinned' | 'automatic';
  /** Absent for a pinned story that the ranking does not know as related. */
  neighbour?: Neighbour;
}

/**
 * The order in which stories are offered: what editors pinned, in their order, then what the ranking found. What they hid
 * never comes, nor what is never to be suggested; a pin outweighs the latter.
 */
export const choicesOf = (
  neighbours: Neighbour[],
  { pinned, hidden }: Pick<Decisions, 'pinned' | 'hidden'>
): Choice[] => {
  const out = new Set(hidden.map(targetText));
  const byTarget = new Map(neighbours.map((each) => [targetText(each.target), each]));
  const first: Choice[] = pinned
    .filter((target) => !out.has(targetText(target)))
    .map((target) => ({ target, source: 'pinned', neighbour: byTarget.get(targetText(target)) }));
  const taken = new Set(first.map(({ target }) => targetText(target)));
  const rest = neighbours
    .filter(({ target, never }) => {
      const text = targetText(target);
      return !never && !taken.has(text) && !out.has(text);
    })
    .map((neighbour): Choice => ({ target: neighbour.target, source: 'automatic', neighbour }));
  return [...first, ...rest];
};

/** Takes the stories of an own report, and of one that is in the list already, out one after the other. */
export const createFold = (own: number | null): ((choice: Choice) => boolean) => {
  const groups = new Set<number>(own === null ? [] : [own]);
  return ({ source, neighbour }) => {
    if (!neighbour) return true;
    const isNew = !groups.has(neighbour.group);
    groups.add(neighbour.group);
    return isNew || source === 'pinned';
  };
};
