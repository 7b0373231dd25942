import {
  isRecordFeature,
  observe,
  selectSignature,
  SIGNATURE_SIZE,
  type Fact,
  type ObservedFeature,
} from '../../../server/src/also-read/signature';
import { BLOCKS, readBody } from '../../../server/src/also-read/text';
import { paragraph } from '../helpers/blocks';
import { many } from '../helpers/generator';

const story = (title: string, ...paragraphs: string[]) => ({
  title,
  body: readBody(paragraphs.map(paragraph), BLOCKS),
  locale: 'en',
});

const visit: Fact = { kind: 'visit', key: 'v1', label: 'Jeyhun Bayramov in London' };
const azerbaijan: Fact = { kind: 'country', key: 'AZ', label: 'Azerbaijan' };

const weightOf = (features: ObservedFeature[], key: string): number | undefined =>
  features.find((feature) => feature.key === key)?.weight;

describe('observing a story', () => {
  it('sees words, names and records', () => {
    const features = observe(
      story('grain talks', 'they spoke quietly with Jeyhun Bayramov about several other issues'),
      [visit]
    );
    expect(features).toContainEqual({ ...visit, weight: 1 });
    expect(features).toContainEqual(expect.objectContaining({ kind: 'word', key: 'grain' }));
    expect(features).toContainEqual(
      expect.objectContaining({ kind: 'name', label: 'Jeyhun Bayramov' })
    );
  });

  it('sees each feature once, however often it occurs', () => {
    const features = observe(story('grain grain', 'grain', 'grain'), [visit, visit, azerbaijan]);
    const ids = features.map(({ kind, key }) => `${kind} ${key}`);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(['visit v1', 'country AZ', 'word grain']);
  });

  it('weighs a word by 1 + ln of its occurrences', () => {
    const features = observe(story('', 'grain grain bridge'), []);
    expect(weightOf(features, 'grain')).toBeCloseTo(1 + Math.log(2));
    expect(weightOf(features, 'bridg')).toBe(1);
  });

  it('weighs a word of the title more than a word of the body', () => {
    const features = observe(story('grain', 'bridge'), []);
    expect(weightOf(features, 'grain')).toBeGreaterThan(weightOf(features, 'bridg') as number);
  });

  it('weighs a record 1, however often it stands behind the story', () => {
    expect(observe(story(''), [azerbaijan, azerbaijan])).toEqual([{ ...azerbaijan, weight: 1 }]);
  });

  it('keeps a record and a word of the same key apart', () => {
    const series: Fact = { kind: 'series', key: 'grain', label: 'Grain' };
    expect(observe(story('grain'), [series])).toHaveLength(2);
  });

  it('labels a word as the text writes it', () => {
    const [feature] = observe(story('restoration'), []);
    expect(feature?.label).toBe('restoration');
  });

  it('sees nothing in an empty story', () => {
    expect(observe(story(''), [])).toEqual([]);
  });
});

describe('choosing the signature', () => {
  const word = (key: string, weight: number): ObservedFeature => ({
    kind: 'word',
    key,
    label: key,
    weight,
  });
  const rarityOf = () => 1;

  it('keeps the words that weigh most', () => {
    const words = many(SIGNATURE_SIZE + 40, (index) => word(`word${index}`, index));
    const chosen = selectSignature(words, rarityOf);
    expect(chosen).toHaveLength(SIGNATURE_SIZE);
    expect(Math.min(...chosen.map(({ weight }) => weight))).toBe(40);
  });

  it('prefers a rare word to a common one', () => {
    const words = many(SIGNATURE_SIZE + 1, (index) => word(`word${index}`, 1));
    const chosen = selectSignature(words, ({ key }) => (key === 'word7' ? 0.1 : 5));
    expect(chosen.map(({ key }) => key)).not.toContain('word7');
  });

  it('keeps every record, whatever the words', () => {
    const records = many(30, (index): ObservedFeature => ({
      kind: 'country',
      key: `C${index}`,
      label: '',
      weight: 1,
    }));
    const words = many(SIGNATURE_SIZE, (index) => word(`word${index}`, 9));
    const chosen = selectSignature([...words, ...records], ({ kind }) => (kind === 'word' ? 9 : 0));
    expect(chosen.filter(isRecordFeature)).toHaveLength(30);
    expect(chosen).toHaveLength(30 + SIGNATURE_SIZE);
  });

  it('does not depend on the order of the features', () => {
    const words = many(SIGNATURE_SIZE * 2, (index) => word(`word${index}`, index % 3));
    const forwards = selectSignature(words, rarityOf);
    expect(selectSignature([...words].reverse(), rarityOf)).toEqual(forwards);
  });
});
