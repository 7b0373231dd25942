import { indexDesk } from '../../../server/src/mentions/desk-index';
import { suggest } from '../../../server/src/mentions/suggesting';
import { readStory } from '../../../server/src/mentions/bodies';
import { DESK } from '../../fixtures/mentions/desk';
import { SENTENCES, type Sentence } from '../../fixtures/mentions/sentences';

const indexes = new Map<string, ReturnType<typeof indexDesk>>();

const indexFor = (locale: string) => {
  const index = indexes.get(locale) ?? indexDesk(DESK, locale);
  indexes.set(locale, index);
  return index;
};

interface Count {
  right: number;
  wrong: number;
  missed: number;
}

const suggested = ({ title = '', body = '', date, locale = 'en' }: Sentence) =>
  suggest({ title, body: readStory(body, { format: 'markdown' }), locale, date }, indexFor(locale))
    .suggestions;

const count = (sentences: Sentence[]): Count => {
  const total = { right: 0, wrong: 0, missed: 0 };
  for (const sentence of sentences) {
    const found = suggested(sentence).map(({ documentId }) => documentId);
    const { want, may = [] } = sentence;
    const wrong = found.filter((id) => !want.includes(id) && !may.includes(id));
    const missed = want.filter((id) => !found.includes(id));
    total.right += want.length - missed.length;
    total.wrong += wrong.length;
    total.missed += missed.length;
    if (process.env.SHOW && wrong.length + missed.length > 0) {
      const scores = suggested(sentence).map(({ documentId, score }) => `${documentId} ${score}`);
      process.stdout.write(
        `${sentence.title ?? ''} ${sentence.body ?? ''}\n  missed ${missed.join()} wrong ${wrong.join()} (${scores.join(', ')})\n`
      );
    }
  }
  return total;
};

const precision = ({ right, wrong }: Count): number => right / (right + wrong);
const recall = ({ right, missed }: Count): number => right / (right + missed);

const line = (name: string, sentences: Sentence[], found: Count): string =>
  `${name.padEnd(9)} ${String(sentences.length).padStart(4)} stories  precision ${precision(found).toFixed(3)}  recall ${recall(found).toFixed(3)}\n`;

const tuned = SENTENCES.filter((_, index) => index % 3 !== 2);
const heldOut = SENTENCES.filter((_, index) => index % 3 === 2);

it.each([
  ['tuned', tuned],
  ['held out', heldOut],
  ['all', SENTENCES],
])('finds the records that stories are about, and few others (%s)', (name, sentences) => {
  const found = count(sentences);
  process.stdout.write(line(name, sentences, found));
  expect(precision(found)).toBeGreaterThanOrEqual(0.9);
  expect(recall(found)).toBeGreaterThanOrEqual(0.8);
});

it('shows words that stand in the story for every suggestion', () => {
  for (const sentence of SENTENCES) {
    for (const { evidence, score } of suggested(sentence)) {
      expect(evidence.length).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(100);
      for (const { words } of evidence) {
        expect(`${sentence.title ?? ''}\n${sentence.body ?? ''}`).toContain(words);
      }
    }
  }
});
