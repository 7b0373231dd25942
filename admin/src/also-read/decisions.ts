import { targetText } from '../../../server/src/also-read/keys';
import type { Decisions, DecisionTarget } from '../../../shared/contracts';
import { NO_DECISIONS } from '../../../shared/decisions';

/** What an editor does to the decisions, whatever they are by the time it is stored. */
export type Change = (decisions: Decisions) => Decisions;

const KEYS = Object.keys(NO_DECISIONS) as (keyof Decisions)[];

const plain = ({ uid, documentId }: DecisionTarget): DecisionTarget => ({ uid, documentId });

const without = <Item extends DecisionTarget>(list: Item[], target: DecisionTarget): Item[] =>
  list.filter((each) => targetText(each) !== targetText(target));

export const has = (list: DecisionTarget[], target: DecisionTarget): boolean =>
  list.some((each) => targetText(each) === targetText(target));

/** Puts a story behind those that are pinned already; one that was hidden is shown again. */
export const pin =
  (target: DecisionTarget): Change =>
  (now) => ({
    ...now,
    pinned: has(now.pinned, target) ? now.pinned : [...now.pinned, plain(target)],
    hidden: without(now.hidden, target),
  });

export const unpin =
  (target: DecisionTarget): Change =>
  (now) => ({ ...now, pinned: without(now.pinned, target) });

/** A pin beside a hide would only look as if it did something; the server refuses it. */
export const hide =
  (target: DecisionTarget): Change =>
  (now) => ({
    ...now,
    pinned: without(now.pinned, target),
    hidden: has(now.hidden, target) ? now.hidden : [...now.hidden, plain(target)],
  });

export const showAgain =
  (target: DecisionTarget): Change =>
  (now) => ({ ...now, hidden: without(now.hidden, target) });

/** @param label empty for the story's own headline */
export const reword =
  (target: DecisionTarget, label: string): Change =>
  (now) => ({
    ...now,
    labels: [
      ...without(now.labels, target),
      ...(label.trim() ? [{ ...plain(target), label: label.trim() }] : []),
    ],
  });

/** Pins stories in an order; pins that are not among them come after, as they were. */
export const arrange =
  (order: DecisionTarget[]): Change =>
  (now) => ({
    ...now,
    pinned: [...order.map(plain), ...now.pinned.filter((each) => !has(order, each))],
    hidden: now.hidden.filter((each) => !has(order, each)),
  });

/**
 * The pins that a move in the list makes. Only pins keep a place, so the moved story is pinned together with all above it;
 * what was pinned stays pinned.
 */
export const orderAfterMove = (
  shown: (DecisionTarget & { pinned: boolean })[],
  from: number,
  to: number
): DecisionTarget[] => {
  const moved = [...shown];
  moved.splice(to, 0, ...moved.splice(from, 1));
  const last = moved.reduce((found, { pinned }, index) => (pinned ? index : found), -1);
  return moved.slice(0, Math.max(last, to) + 1).map(plain);
};

/** The decisions that differ, as the server takes them. */
export const changesBetween = (before: Decisions, after: Decisions): Partial<Decisions> =>
  Object.fromEntries(
    KEYS.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])).map((key) => [
      key,
      after[key],
    ])
  );

/**
 * A list with one change taken back: what it added goes, what it took away is where it was, what it reordered or reworded
 * is as before. What others have added since stays.
 */
const revertList = <Item>(
  now: Item[],
  before: Item[],
  after: Item[],
  nameOf: (item: Item) => string
): Item[] => {
  if (JSON.stringify(before) === JSON.stringify(after)) return now;
  const names = (list: Item[]) => new Set(list.map(nameOf));
  const [old, made] = [names(before), names(after)];
  const left = now.filter((item) => old.has(nameOf(item)) || !made.has(nameOf(item)));
  const here = names(left);
  const back = before.filter((item) => here.has(nameOf(item)) || !made.has(nameOf(item)));
  const strange = left.filter((item) => !old.has(nameOf(item)));
  return [...back, ...strange];
};

/** Takes one change back, and nothing else that was decided since. */
export const revert =
  (before: Decisions, after: Decisions): Change =>
  (now) => {
    const flag = (key: 'off' | 'neverSuggest') =>
      before[key] === after[key] ? now[key] : before[key];
    const same = (word: string) => word;
    return {
      pinned: revertList(now.pinned, before.pinned, after.pinned, targetText),
      hidden: revertList(now.hidden, before.hidden, after.hidden, targetText),
      labels: revertList(now.labels, before.labels, after.labels, targetText),
      off: flag('off'),
      neverSuggest: flag('neverSuggest'),
      keywords: revertList(now.keywords, before.keywords, after.keywords, same),
    };
  };
