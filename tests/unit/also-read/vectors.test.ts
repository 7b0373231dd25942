import fc from 'fast-check';
import type { ObservedFeature } from '../../../server/src/also-read/signature';
import { termIdsOf } from '../../../server/src/also-read/terms';
import {
  idsOfPair,
  pack,
  packIds,
  pairOf,
  restrict,
  STEP,
  stepsOf,
  unpack,
  unpackIds,
  vectorOf as vectorWith,
} from '../../../server/src/also-read/vectors';

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 26 - 1 }), { maxLength: 200 });

const word = (id: number, weight = 1, before: number[] = []) => ({
  id,
  kind: 'word' as const,
  key: `w${id}`,
  label: `w${id}`,
  weight,
  stories: 2,
  before: before.map((next) => `w${next}`),
});

type Known = ObservedFeature & { id: number; stories: number };

const vectorOf = (list: Known[]) => {
  const idOf = (index: number) => (list[index] as Known).id;
  return vectorWith(list, idOf, termIdsOf(list, idOf).word);
};

const features: fc.Arbitrary<Known[]> = ids.chain((list) =>
  fc.tuple(
    ...list.map((id) =>
      fc
        .double({ min: 0, max: 9, noNaN: true })
        .map((weight) => word(id, weight, [list[0] as number]))
    )
  )
);

describe('a packed vector', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(features, (list) => {
        const vector = vectorOf(list);
        expect(unpack(pack(vector))).toEqual(vector);
      })
    );
  });

  it('takes about 570 bytes, 760 characters, for 160 features of a large archive', () => {
    const list = Array.from({ length: 160 }, (_, index) =>
      word(1 + index * 3_000, 1 + (index % 9) / 2, [1 + ((index * 37) % 160) * 3_000])
    );
    const vector = vectorOf(list);
    expect(pack(restrict(vector, vector.ids, () => 2)).length).toBeLessThanOrEqual(760);
  });

  it('of a story without words is short', () => {
    expect(unpack(pack(vectorOf([])))).toEqual(vectorOf([]));
  });
});

describe('a vector', () => {
  it('has its ids in ascending order, each with its weight', () => {
    const { ids: sorted, weights } = vectorOf([word(9, 2), word(3, 1.5)]);
    expect([...sorted]).toEqual([3, 9]);
    expect([...weights].map((steps) => steps * STEP)).toEqual([1.5, 2]);
  });

  it('keeps weights from 1 to 4.75 in quarters', () => {
    expect([0, 1, 1.41, 2, 30].map((weight) => stepsOf(weight) * STEP)).toEqual([
      1, 1, 1.5, 2, 4.75,
    ]);
  });

  it('pairs words that stand side by side, as far as both belong to it', () => {
    const { pairs } = vectorOf([word(1, 1, [2, 7]), word(2)]);
    expect([...pairs].map(idsOfPair)).toEqual([[1, 2]]);
  });

  it('keeps some of its features, with the pairs between them', () => {
    const whole = vectorOf([word(1, 2, [2, 3]), word(2, 1, [3]), word(3, 4)]);
    const some = restrict(whole, Int32Array.of(1, 3), () => 2);
    expect([...some.ids]).toEqual([1, 3]);
    expect([...some.weights].map((steps) => steps * STEP)).toEqual([2, 4]);
    expect([...some.pairs].map(idsOfPair)).toEqual([[1, 3]]);
  });

  it('keeps the rarest of many pairs', () => {
    const list = Array.from({ length: 100 }, (_, index) => word(index + 1, 1, [index + 2]));
    const vector = vectorOf(list);
    const some = restrict(vector, vector.ids, (id) => (id > 90 ? 1 : 50));
    expect(some.pairs.length).toBeLessThan(vector.pairs.length);
    const rare = [...some.pairs].map(idsOfPair).filter(([, second]) => second > 90);
    expect(rare).toHaveLength(10);
  });

  it('tells a pair from the same words in the other order', () => {
    expect(pairOf(1, 2)).not.toBe(pairOf(2, 1));
  });
});

describe('packed ids', () => {
  it('come back sorted', () => {
    fc.assert(
      fc.property(ids, (list) => {
        expect([...unpackIds(packIds(list))]).toEqual([...list].sort((a, b) => a - b));
      })
    );
  });
});
