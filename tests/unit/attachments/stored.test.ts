import { attachmentsOf } from '../../../admin/src/attachments/pending';
import { storedRecords, withStates } from '../../../admin/src/attachments/stored';

const rows = ['a', 'b'].map((documentId) => ({ documentId, title: documentId }));
const list = attachmentsOf(storedRecords('visit', rows), { connect: [], disconnect: [] });
const published = (states: Record<string, boolean>) =>
  withStates(list, states).map(({ record }) => record.published);

it('marks as drafts those that are known to be', () => {
  expect(published({ a: false, b: true })).toEqual([false, true]);
});

it('marks nothing of which the user may not know', () => {
  expect(published({})).toEqual([true, true]);
  expect(withStates(list, {})).toEqual(list);
});

it('follows a record that was published meanwhile', () => {
  const drafts = withStates(list, { a: false, b: false });
  expect(withStates(drafts, { a: true }).map(({ record }) => record.published)).toEqual([
    true,
    false,
  ]);
});

it('takes a count, as host types with visible relations have it, for no records', () => {
  expect(storedRecords('visit', { count: 3 })).toEqual([]);
});
