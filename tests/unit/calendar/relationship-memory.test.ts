import { ByMonth } from '../../../server/src/calendar/relationship-memory';
import type { DatedRow } from '../../../server/src/calendar/store';

const row = (documentId: string, fields: Partial<DatedRow>): DatedRow => ({
  id: 1,
  documentId,
  locale: 'en',
  publishedAt: null,
  ...fields,
});

const relationships = new ByMonth([
  row('az-gb', { recognisedOn: '1991-12-26', establishedOn: '1992-03-11' }),
  row('ua-gb', { establishedOn: '1992-01-01', establishedOnPrecision: 'year' }),
  row('az-tr', { milestones: [{ date: '2021-06-01', precision: 'month', kind: 'treatySigned' }] }),
  row('fr-gb', {}),
]);

const dueIn = (from: string, to: string) =>
  relationships
    .dueIn({ from, to })
    .map(({ row: { documentId }, facts }) => [documentId, ...facts.map(({ since }) => since)]);

it('tells what may be due in a month, and what has no month in every one', () => {
  expect(dueIn('2026-03-01', '2026-03-31')).toEqual([
    ['az-gb', '1992-03-11'],
    ['ua-gb', '1992'],
  ]);
  expect(dueIn('2026-06-30', '2026-07-02')).toEqual([
    ['az-tr', '2021-06'],
    ['ua-gb', '1992'],
  ]);
});

it('tells of a relationship in each of its months', () => {
  expect(dueIn('2026-12-31', '2027-03-31').map(([name]) => name)).toEqual([
    'az-gb',
    'az-gb',
    'ua-gb',
  ]);
});
