import fc from 'fast-check';
import { anniversariesIn } from '../../../server/src/calendar/anniversaries';
import {
  addDays,
  daysBetween,
  isDay,
  isLeapYear,
  lastDayOf,
} from '../../../server/src/calendar/days';
import { holds, same } from '../helpers/properties';

const START = '1816-01-01';
const DAYS = daysBetween(START, '2200-12-31');

const day = fc.integer({ min: 0, max: DAYS }).map((days) => addDays(START, days));
const range = fc
  .tuple(day, fc.integer({ min: 0, max: 1500 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }));
const fact = day.map((since) => ({ of: 'establishment' as const, title: null, since }));

it('an anniversary lies in its range, after its event, on the same day but for 29 February', () => {
  holds(fc.tuple(fact, range), ([each, within]) => {
    for (const { date, years, since } of anniversariesIn([each], within)) {
      same(isDay(date), true);
      same(date >= within.from && date <= within.to, true);
      same(Number(date.slice(0, 4)) - Number(since.slice(0, 4)), years);
      same(years > 0, true);
      const moved = since.endsWith('-02-29') && !isLeapYear(Number(date.slice(0, 4)));
      same(date.slice(4), moved ? '-02-28' : since.slice(4));
    }
  });
});

it('every day of a range is looked at once: its parts have what the whole has', () => {
  holds(fc.tuple(fact, range, fc.integer({ min: 0, max: 1500 })), ([each, within, days]) => {
    const cut = addDays(within.from, days);
    if (cut >= within.to) return;
    const dates = (from: string, to: string) =>
      anniversariesIn([each], { from, to }).map(({ date }) => date);
    const parts = [...dates(within.from, cut), ...dates(addDays(cut, 1), within.to)];
    same(parts.join(), dates(within.from, within.to).join());
  });
});

it('a year from any day has one anniversary of what began before it', () => {
  holds(fc.tuple(fact, day), ([each, from]) => {
    const to = addDays(`${Number(from.slice(0, 4)) + 1}${from.slice(4, 7)}-01`, -1);
    // From the first of a month, so that no 29 February cuts a year short.
    const count = anniversariesIn([each], { from: `${from.slice(0, 7)}-01`, to }).length;
    const began = each.since.slice(0, 7);
    if (began < from.slice(0, 7)) same(count, 1);
    if (each.since > to) same(count, 0);
  });
});

it('a month’s anniversary is in every range that touches the month, and in no other', () => {
  holds(fc.tuple(day, range), ([began, within]) => {
    const since = began.slice(0, 7);
    const dates = anniversariesIn([{ of: 'milestone', title: null, since }], within);
    for (const { date } of dates) {
      same(`${date}-01` <= within.to && lastDayOf(date) >= within.from, true);
      same(date.slice(5), since.slice(5));
    }
  });
});
