import { hide, pin } from '../../../../admin/src/also-read/decisions';
import { NO_DECISIONS } from '../../../../shared/decisions';
import { createCurationQueue } from '../../../../admin/src/also-read/queue';
import type { Decisions, DecisionsAnswer } from '../../../../shared/contracts';

const story = (documentId: string) => ({ uid: 'api::article.article', documentId });
const ids = (list: { documentId: string }[] = []) =>
  list.map(({ documentId }) => documentId).join('');

/** A server that holds decisions; what is written may be refused. */
const server = () => {
  const held = { decisions: NO_DECISIONS, refuses: false, writes: [] as Partial<Decisions>[] };
  const answer = (): DecisionsAnswer => ({
    data: held.decisions,
    meta: { updatedAt: null, targets: [] },
  });
  const queue = createCurationQueue({
    read: async () => answer(),
    write: async (changes) => {
      if (held.refuses) throw { status: 400, message: 'no' };
      held.writes.push(changes);
      held.decisions = { ...held.decisions, ...changes };
      return answer();
    },
  });
  const settled = async () => {
    while (queue.getState().saving) await new Promise(setImmediate);
  };
  return { held, queue, settled };
};

it('shows a decision at once, and stores it', async () => {
  const { held, queue, settled } = server();
  await queue.load();
  queue.decide(pin(story('a')), 'Pinned: A');
  expect(ids(queue.getState().decisions?.pinned)).toBe('a');
  expect(ids(held.decisions.pinned)).toBe('');
  await settled();
  expect(ids(held.decisions.pinned)).toBe('a');
  expect(queue.getState()).toMatchObject({ stored: 1, history: [{ said: 'Pinned: A' }] });
});

it('loses neither of two quick decisions', async () => {
  const { held, queue, settled } = server();
  await queue.load();
  queue.decide(pin(story('a')), 'a');
  queue.decide(pin(story('b')), 'b');
  queue.decide(hide(story('a')), 'c');
  await settled();
  expect([ids(held.decisions.pinned), ids(held.decisions.hidden)]).toEqual(['b', 'a']);
});

it('keeps what a colleague decided meanwhile', async () => {
  const { held, queue, settled } = server();
  await queue.load();
  held.decisions = { ...NO_DECISIONS, pinned: [story('x')], off: true };
  queue.decide(pin(story('a')), 'a');
  await settled();
  expect(held.decisions).toMatchObject({ pinned: [story('x'), story('a')], off: true });
  expect(held.writes).toEqual([{ pinned: [story('x'), story('a')] }]);
  expect(ids(queue.getState().decisions?.pinned)).toBe('xa');
});

it('takes a refused decision back by itself, says so, and goes on with the next', async () => {
  const { held, queue, settled } = server();
  await queue.load();
  held.refuses = true;
  queue.decide(pin(story('a')), 'Pinned: A');
  expect(ids(queue.getState().decisions?.pinned)).toBe('a');
  await settled();
  expect(queue.getState()).toMatchObject({
    decisions: NO_DECISIONS,
    history: [],
    refused: { said: 'Pinned: A', isUndo: false, error: { status: 400 } },
  });
  held.refuses = false;
  queue.decide(pin(story('b')), 'b');
  expect(queue.getState().refused).toBeNull();
  await settled();
  expect(ids(held.decisions.pinned)).toBe('b');
});

it('takes decisions back step by step', async () => {
  const { held, queue, settled } = server();
  await queue.load();
  for (const letter of 'abc') queue.decide(pin(story(letter)), letter);
  await settled();
  queue.undo();
  queue.undo();
  await settled();
  expect(ids(held.decisions.pinned)).toBe('a');
  expect(queue.getState()).toMatchObject({ undone: 'b', history: [{ said: 'a' }] });
  queue.undo();
  queue.undo();
  await settled();
  expect(held.decisions).toEqual(NO_DECISIONS);
});

it('keeps the way back when the server refuses to take something back', async () => {
  const { held, queue, settled } = server();
  await queue.load();
  for (const letter of 'abc') queue.decide(pin(story(letter)), letter);
  await settled();
  held.refuses = true;
  queue.undo();
  queue.undo();
  await settled();
  expect(queue.getState()).toMatchObject({
    history: [{ said: 'a' }, { said: 'b' }, { said: 'c' }],
    undone: null,
    refused: { said: 'b', isUndo: true },
  });
  expect(ids(queue.getState().decisions?.pinned)).toBe('abc');
  held.refuses = false;
  queue.undo();
  await settled();
  expect(ids(held.decisions.pinned)).toBe('ab');
});

it('keeps it in its place among what was decided since', async () => {
  const { held, queue, settled } = server();
  await queue.load();
  for (const letter of 'abc') queue.decide(pin(story(letter)), letter);
  await settled();
  held.refuses = true;
  queue.subscribe(() => {
    if (queue.getState().refused) held.refuses = false;
  });
  queue.undo();
  queue.undo();
  queue.decide(pin(story('d')), 'd');
  await settled();
  expect(queue.getState().history.map(({ said }) => said)).toEqual(['a', 'c', 'd']);
});

it('does not bring back what was put away meanwhile', async () => {
  const { held, queue, settled } = server();
  await queue.load();
  for (const letter of 'ab') queue.decide(pin(story(letter)), letter);
  await settled();
  held.refuses = true;
  queue.undo();
  queue.forget();
  await settled();
  expect(queue.getState()).toMatchObject({ history: [], refused: { said: 'b', isUndo: true } });
});

it('has nothing to take back of what was never stored', async () => {
  const { held, queue, settled } = server();
  await queue.load();
  held.refuses = true;
  queue.decide(pin(story('a')), 'a');
  queue.undo();
  await settled();
  expect(queue.getState()).toMatchObject({
    decisions: NO_DECISIONS,
    history: [],
    undone: null,
    refused: { said: 'a', isUndo: false },
  });
});

it('sends nothing that is as wanted already', async () => {
  const { held, queue, settled } = server();
  await queue.load();
  held.decisions = { ...NO_DECISIONS, off: true };
  queue.decide((now) => ({ ...now, off: true }), 'off');
  await settled();
  expect(held.writes).toEqual([]);
  expect(queue.getState().decisions?.off).toBe(true);
});

it('says when decisions cannot be read, until they can', async () => {
  let fails = true;
  const answer = { data: NO_DECISIONS, meta: { updatedAt: null, targets: [] } };
  const queue = createCurationQueue({
    read: () => (fails ? Promise.reject({ status: 500 }) : Promise.resolve(answer)),
    write: async () => answer,
  });
  await queue.load();
  expect(queue.getState()).toMatchObject({ decisions: null, failed: { status: 500 } });
  fails = false;
  await queue.load();
  expect(queue.getState()).toMatchObject({ decisions: NO_DECISIONS, failed: null });
});
