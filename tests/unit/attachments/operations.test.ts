import {
  insertedLike,
  operationsOf,
  operationsTo,
  orderAfter,
} from '../../../server/src/attachments/operations';

const order = (text: string) => text.split('').filter((letter) => letter !== ' ');

describe('operationsTo', () => {
  it('is nothing when nothing changes', () => {
    expect(operationsTo(order('abc'), order('abc'))).toBeUndefined();
    expect(operationsTo([], [])).toBeUndefined();
  });

  it('adds and removes without places while the rest keeps its order', () => {
    expect(operationsTo(order('abc'), order('acd'))).toEqual({
      connect: [{ documentId: 'd' }],
      disconnect: [{ documentId: 'b' }],
    });
  });

  it('names every place when the order changes', () => {
    expect(operationsTo(order('abc'), order('cab'))).toEqual({
      connect: [
        { documentId: 'c', position: { start: true } },
        { documentId: 'a', position: { after: 'c' } },
        { documentId: 'b', position: { after: 'a' } },
      ],
      disconnect: [],
    });
  });

  it.each([
    ['abc', 'cba'],
    ['abc', 'dacb'],
    ['abcd', 'db'],
    ['abc', ''],
    ['', 'ba'],
    ['abc', 'xayc'],
  ])('leads from %p to %p', (from, to) => {
    const operations = operationsTo(order(from), order(to));
    expect(operations && orderAfter(order(from), operations)).toEqual(order(to));
  });
});

describe('orderAfter', () => {
  it('leaves what somebody else attached meanwhile, after what was ordered', () => {
    const operations = operationsTo(order('ab'), order('ba'));
    expect(operations && orderAfter(order('abx'), operations)).toEqual(order('bax'));
  });

  it('puts a record last whose neighbour is gone', () => {
    const connect = [{ documentId: 'c', position: { after: 'gone' } }];
    expect(orderAfter(order('ab'), { connect, disconnect: [] })).toEqual(order('abc'));
  });

  it('goes before a neighbour as well', () => {
    const connect = [{ documentId: 'c', position: { before: 'b' } }];
    expect(orderAfter(order('ab'), { connect, disconnect: [] })).toEqual(order('acb'));
  });
});

describe('insertedLike', () => {
  it('puts a record back where it was', () => {
    expect(insertedLike(order('abcd'), order('ad'), 'c')).toEqual(order('acd'));
    expect(insertedLike(order('abcd'), order('bc'), 'a')).toEqual(order('abc'));
  });

  it('follows its former neighbour when the others were moved', () => {
    expect(insertedLike(order('abc'), order('ca'), 'b')).toEqual(order('cab'));
  });

  it('puts an unknown one last, and a present one nowhere', () => {
    expect(insertedLike(order('ab'), order('ba'), 'x')).toEqual(order('bax'));
    expect(insertedLike(order('ab'), order('ba'), 'a')).toEqual(order('ba'));
  });
});

describe('operationsOf', () => {
  it('reads what the form sends, and nothing at all', () => {
    expect(operationsOf(undefined)).toEqual({ connect: [], disconnect: [] });
    expect(operationsOf({ connect: [{ documentId: 'a' }] })).toEqual({
      connect: [{ documentId: 'a' }],
      disconnect: [],
    });
    expect(operationsOf({ connect: 'a', disconnect: null })).toEqual({
      connect: [{ documentId: 'a' }],
      disconnect: [],
    });
  });

  it('leaves inputs alone that replace everything or name rows', () => {
    expect(operationsOf({ set: [] })).toBeUndefined();
    expect(operationsOf(['a'])).toBeUndefined();
    expect(operationsOf(null)).toBeUndefined();
    expect(operationsOf({ connect: [{ id: 7 }] })).toBeUndefined();
    expect(operationsOf({ connect: [7] })).toBeUndefined();
  });
});
