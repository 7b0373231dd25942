import * as pending from '../../../admin/src/attachments/pending';
import type { RecordSummary } from '../../../shared/contracts';

const NOTHING: pending.Pending = { connect: [], disconnect: [] };

const record = (documentId: string): RecordSummary => ({
  kind: 'visit',
  documentId,
  title: `Visit ${documentId}`,
  startDate: '2024-05-01',
  endDate: null,
  state: 'concluded',
  published: true,
});

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(record) as [
  RecordSummary,
  RecordSummary,
  RecordSummary,
  RecordSummary,
];
const stored = [a, b, c];

const shown = (changes: pending.Pending | undefined) =>
  pending
    .attachmentsOf(stored, changes ?? NOTHING)
    .map(({ record: { documentId }, change }) =>
      change === 'none' ? documentId : `${documentId} ${change}`
    );

describe('attaching', () => {
  it('adds at the end, all at once', () => {
    const changes = pending.attach(stored, NOTHING, [d, record('e')]);
    expect(shown(changes)).toEqual(['a', 'b', 'c', 'd added', 'e added']);
    expect(changes?.connect.map(({ apiData }) => apiData)).toEqual([
      { documentId: 'd' },
      { documentId: 'e' },
    ]);
  });

  it('changes nothing for a record that is there', () => {
    expect(pending.attach(stored, NOTHING, [b])).toBeUndefined();
  });

  it('takes back a removal, in its old place', () => {
    const removed = pending.detach(stored, NOTHING, b);
    expect(pending.attach(stored, removed ?? NOTHING, [b])).toBeUndefined();
  });
});

describe('detaching', () => {
  it('shows the record in its place until the save', () => {
    expect(shown(pending.detach(stored, NOTHING, b))).toEqual(['a', 'b removed', 'c']);
  });

  it('forgets a record that was never saved', () => {
    const added = pending.attach(stored, NOTHING, [d]);
    expect(pending.detach(stored, added ?? NOTHING, d)).toBeUndefined();
  });
});

describe('moving', () => {
  it('makes another record the first', () => {
    const changes = pending.move(stored, NOTHING, 2, 0);
    expect(shown(changes)).toEqual(['c', 'a', 'b']);
    expect(changes?.connect[0]?.apiData).toEqual({ documentId: 'c', position: { start: true } });
  });

  it('is forgotten when the order is the stored one again', () => {
    const moved = pending.move(stored, NOTHING, 2, 0);
    expect(pending.move(stored, moved ?? NOTHING, 0, 2)).toBeUndefined();
  });

  it('keeps additions and removals', () => {
    const added = pending.attach(stored, NOTHING, [d]);
    const removed = pending.detach(stored, added ?? NOTHING, a);
    expect(shown(removed)).toEqual(['a removed', 'b', 'c', 'd added']);
    const moved = pending.move(stored, removed ?? NOTHING, 3, 1);
    expect(pending.idsAfterSave(['a', 'b', 'c'], moved)).toEqual(['d', 'b', 'c']);
    expect(shown(moved)).toContain('d added');
    expect(shown(moved)).toContain('a removed');
  });
});

it('shows no change once the document has what the form still holds', () => {
  const changes = pending.attach([a, b], NOTHING, [c]) as pending.Pending;
  expect(shown(changes)).toEqual(['a', 'b', 'c']);
});
