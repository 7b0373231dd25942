import { putBack } from '../../../admin/src/fields/entries';
import type { TimelineEntry } from '../../../shared/vocabulary';

const entry = (title: string): TimelineEntry => ({
  date: '2023',
  precision: 'year',
  kind: 'other',
  title,
});

it('puts an entry that was taken out back in its place', () => {
  const all = ['a', 'b', 'c'].map(entry);
  for (const [index, taken] of all.entries()) {
    const rest = all.filter((each) => each !== taken);
    expect(putBack(rest, taken, index)).toEqual(all);
  }
});
