import { hide } from '../../../../admin/src/also-read/decisions';
import { NO_DECISIONS } from '../../../../shared/decisions';
import type { Wire } from '../../../../admin/src/also-read/queue';
import { createQueues } from '../../../../admin/src/also-read/queues';

const answer = { data: NO_DECISIONS, meta: { updatedAt: null, targets: [] } };
const wire = (): Wire => ({
  read: jest.fn(async () => answer),
  write: jest.fn(async () => answer),
});
const story = { uid: 'api::article.article', documentId: 'b' };

it('gives a panel that is made anew what the one before it can take back', () => {
  const queueOf = createQueues();
  queueOf('story a', wire()).decide(hide(story), 'Hidden: B');
  expect(
    queueOf('story a', wire())
      .getState()
      .history.map(({ said }) => said)
  ).toEqual(['Hidden: B']);
});

it('keeps the stories apart', () => {
  const queueOf = createQueues();
  queueOf('story a', wire()).decide(hide(story), 'Hidden: B');
  expect(queueOf('story c', wire()).getState().history).toEqual([]);
});

it('asks by the requests of the panel that is there', async () => {
  const queueOf = createQueues();
  const [gone, present] = [wire(), wire()];
  const queue = queueOf('story a', gone);
  queueOf('story a', present);
  await queue.load();
  expect(gone.read).not.toHaveBeenCalled();
  expect(present.read).toHaveBeenCalledTimes(1);
});

it('forgets the story that was left longest ago', () => {
  const queueOf = createQueues(2);
  const a = queueOf('a', wire());
  const b = queueOf('b', wire());
  expect(queueOf('a', wire())).toBe(a);
  queueOf('c', wire());
  expect(queueOf('a', wire())).toBe(a);
  expect(queueOf('b', wire())).not.toBe(b);
});
