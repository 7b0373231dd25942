import { CountTable } from '../../../server/src/also-read/counts';

it('knows kind and count of each feature, also beyond its first size', () => {
  const table = new CountTable();
  table.add(3, 'visit', 12);
  table.add(2_000_000, 'name', 7);
  expect([table.kindOf(3), table.storiesOf(3)]).toEqual(['visit', 12]);
  expect([table.kindOf(2_000_000), table.storiesOf(2_000_000)]).toEqual(['name', 7]);
});

it('takes a feature that it does not know for a word of one story', () => {
  const table = new CountTable();
  expect([table.kindOf(99), table.storiesOf(99)]).toEqual(['word', 1]);
});
