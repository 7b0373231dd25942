import {
  isRecordFeature,
  observe,
  POSTED_SIZE,
  selectPosted,
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

  it('weighs a word by the square root of its occurrences, and those of the lead double', () => {
    const lead = 'quiet '.repeat(60);
    const features = observe(story('', lead, 'grain grain bridge'), []);
    expect(weightOf(features, 'grain')).toBeCloseTo(Math.sqrt(2));
    expect(weightOf(features, 'bridg')).toBe(1);
    expect(weightOf(features, 'quiet')).toBeCloseTo(Math.sqrt(120));
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

describe('observing for a newsroom', () => {
  it('leaves out the terms that it ignores', () => {
    const features = observe(story('grain', 'bridge'), [], { ignored: new Set(['grain']) });
    expect(features.map(({ key }) => key)).toEqual(['bridg']);
  });

  it("counts an editor's keywords like the title", () => {
    const titled = observe(story('grain', 'bridge'), []);
    const tagged = observe({ ...story('', 'bridge'), keywords: ['grain'] }, []);
    expect(weightOf(tagged, 'grain')).toBe(weightOf(titled, 'grain'));
  });

  it('notes which words stand side by side', () => {
    const [grain] = observe(story('grain deal', 'grain exports'), []);
    expect(grain?.before).toEqual(['deal', 'export']);
  });
});

const ARCHIVE = 1_000;

describe('choosing the signature', () => {
  const word = (id: number, weight: number, stories = 5) => ({
    id,
    kind: 'word' as const,
    weight,
    stories,
  });

  it('keeps the words that weigh most', () => {
    const words = many(SIGNATURE_SIZE + 40, (index) => word(index, index));
    const chosen = selectSignature(words, ARCHIVE);
    expect(chosen).toHaveLength(SIGNATURE_SIZE);
    expect(Math.min(...chosen.map(({ weight }) => weight))).toBe(40);
  });

  it('prefers a rare word to a common one', () => {
    const words = many(SIGNATURE_SIZE + 1, (index) => word(index, 1, index === 7 ? 900 : 5));
    expect(selectSignature(words, ARCHIVE).map(({ id }) => id)).not.toContain(7);
  });

  it('keeps every record, whatever the words', () => {
    const records = many(30, (index) => ({
      id: 1000 + index,
      kind: 'country' as const,
      weight: 1,
      stories: 900,
    }));
    const words = many(SIGNATURE_SIZE + 1, (index) => word(index, 9));
    const chosen = selectSignature([...words, ...records], ARCHIVE);
    expect(chosen.filter(isRecordFeature)).toHaveLength(30);
    expect(chosen).toHaveLength(30 + SIGNATURE_SIZE);
  });

  it('does not depend on the order of the features', () => {
    const words = many(SIGNATURE_SIZE * 2, (index) => word(index, index % 3));
    const forwards = selectSignature(words, ARCHIVE);
    expect(selectSignature([...words].reverse(), ARCHIVE)).toEqual(forwards);
  });

  it('finds a story by the most telling part of its signature', () => {
    const words = many(SIGNATURE_SIZE, (index) => word(index, index));
    const posted = selectPosted(words, ARCHIVE);
    expect(posted).toHaveLength(POSTED_SIZE);
    expect(Math.min(...posted.map(({ weight }) => weight))).toBe(SIGNATURE_SIZE - POSTED_SIZE);
  });
});
