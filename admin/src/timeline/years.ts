import type { TimelineItem, TimelineYear } from '../../../shared/timeline';

/** Pages of a timeline as one: a year that was cut in two by a page's end is whole again. */
export const joinYears = (before: TimelineYear[], after: TimelineYear[]): TimelineYear[] => {
  const last = before.at(-1);
  const [first, ...rest] = after;
  if (!last || !first || last.year !== first.year) return [...before, ...after];
  return [
    ...before.slice(0, -1),
    { year: last.year, items: [...last.items, ...first.items] },
    ...rest,
  ];
};

/** A key for each item of a year; the same event may have brought about several agreements of one title. */
export const keysOf = (items: TimelineItem[]): string[] => {
  const seen = new Map<string, number>();
  return items.map(({ kind, date, title, document }) => {
    const key = [kind, date, document?.documentId ?? '', title].join(' ');
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return times === 0 ? key : `${key} ${times}`;
  });
};
