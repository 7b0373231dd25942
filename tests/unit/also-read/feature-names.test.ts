import { createFeatureNames, type Features } from '../../../server/src/also-read/feature-names';

/** An index whose labels tell how often each feature has been read. */
const index = (options: {
  capacity?: number;
  now?: () => number;
  inTransaction?: () => boolean;
}) => {
  const asked: number[][] = [];
  const read = async (ids: Iterable<number>): Promise<Features> => {
    const list = [...ids];
    asked.push(list);
    const named = list.filter((id) => id < 100);
    return new Map(
      named.map((id) => [
        id,
        { id, kind: 'word', key: `k${id}`, label: `${id} at ${asked.length}` },
      ])
    );
  };
  const names = createFeatureNames({ read, inTransaction: () => false, ...options });
  const labels = async (version: number | null, ...ids: number[]): Promise<string[]> =>
    [...(await names([{ version, ids }])).values()].map(({ label }) => label);
  return { asked, names, labels };
};

it('reads what is new alone, and nothing when it knows all', async () => {
  const { asked, labels } = index({});
  expect(await labels(1, 1, 2)).toEqual(['1 at 1', '2 at 1']);
  expect(await labels(1, 2, 3)).toEqual(['2 at 1', '3 at 2']);
  expect(await labels(1, 1, 2, 3)).toHaveLength(3);
  expect(asked).toEqual([[1, 2], [3]]);
});

it('reads for several lists at once, each feature once', async () => {
  const { asked, names } = index({});
  const found = await names([
    { version: 1, ids: [1, 2] },
    { version: 1, ids: [2, 3] },
  ]);
  expect([...found.keys()].sort()).toEqual([1, 2, 3]);
  expect(asked).toEqual([[1, 2, 3]]);
});

it('reads again what was read before a name changed, whichever way the count goes', async () => {
  const { labels } = index({});
  await labels(1, 1);
  expect(await labels(2, 1)).toEqual(['1 at 2']);
  expect(await labels(2, 1)).toEqual(['1 at 2']);
  expect(await labels(1, 1)).toEqual(['1 at 3']);
});

it('trusts nothing when the count is not known, and keeps nothing from a transaction', async () => {
  let inTransaction = false;
  const { asked, labels } = index({ inTransaction: () => inTransaction });
  await labels(1, 1);
  expect(await labels(null, 1)).toEqual(['1 at 2']);
  inTransaction = true;
  expect(await labels(1, 1, 2)).toEqual(['1 at 3', '2 at 3']);
  inTransaction = false;
  expect(await labels(1, 1, 2)).toEqual(expect.arrayContaining(['1 at 1', '2 at 4']));
  expect(asked.at(-1)).toEqual([2]);
});

it('forgets after ten minutes, and what was read longest ago when there is no room', async () => {
  let now = 0;
  const { asked, labels } = index({ capacity: 3, now: () => now });
  await labels(1, 1, 2, 3);
  await labels(1, 4);
  await labels(1, 2, 3, 4);
  expect(asked).toEqual([[1, 2, 3], [4]]);
  expect(await labels(1, 1)).toEqual(['1 at 3']);
  now = 10 * 60 * 1000;
  expect(await labels(1, 4)).toEqual(['4 at 4']);
});

it('leaves out features that are gone', async () => {
  const { labels } = index({});
  expect(await labels(1, 1, 100)).toEqual(['1 at 1']);
});
