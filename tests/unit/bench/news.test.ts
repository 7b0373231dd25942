import { storyOf, type NewsStory } from '../../bench/news';
import { anyRank, wordOf } from '../../bench/words';
import { many, seeded } from '../helpers/generator';

const NEWSROOM = { seed: 1, articles: 400 };

const words = (text: string): string[] => text.toLowerCase().match(/\w+/g) ?? [];

describe('a generated archive', () => {
  const stories = many(400, (index) => storyOf(NEWSROOM, index));

  it('is the same for the same seed, whichever story comes first', () => {
    expect(storyOf(NEWSROOM, 399)).toEqual(stories[399]);
    expect(storyOf({ ...NEWSROOM, seed: 2 }, 399).body).not.toBe(stories[399]?.body);
  });

  it('goes through time', () => {
    const times = stories.map(({ publishedAt }) => publishedAt as string);
    expect([...times].sort()).toEqual(times);
    expect(times[0]).toMatch(/^2019/);
    expect(times.at(-1)).toMatch(/^2024/);
  });

  it('has stories of 300 to 600 words in about ten paragraphs', () => {
    for (const { body } of stories) {
      // A name counts as one word of the plan and two of the text.
      expect(words(body).length).toBeGreaterThan(280);
      expect(words(body).length).toBeLessThan(680);
      expect(body.split('\n\n').length).toBeGreaterThanOrEqual(8);
      expect(body.split('\n\n').length).toBeLessThanOrEqual(12);
    }
  });

  it('has a record behind about one story in three', () => {
    const attached = stories.filter(({ record }) => record !== null).length / stories.length;
    expect(attached).toBeGreaterThan(0.2);
    expect(attached).toBeLessThan(0.5);
  });

  it('has a vocabulary that grows more slowly than the text, and half of which occurs once', () => {
    const counts = (list: NewsStory[]) => {
      const found = new Map<string, number>();
      for (const { body } of list) {
        for (const word of words(body)) found.set(word, (found.get(word) ?? 0) + 1);
      }
      return found;
    };
    const all = counts(stories);
    const tenth = counts(stories.slice(0, 40));
    const exponent = Math.log10(all.size / tenth.size);
    expect(exponent).toBeGreaterThan(0.4);
    expect(exponent).toBeLessThan(0.8);
    const once = [...all.values()].filter((count) => count === 1).length / all.size;
    expect(once).toBeGreaterThan(0.35);
    expect(once).toBeLessThan(0.65);
  });
});

describe('the words of the generated language', () => {
  it('are one per rank', () => {
    const ranks = [...many(20_000, (rank) => rank), 500_000, 5_000_000, 20_000_000];
    expect(new Set(ranks.map(wordOf)).size).toBe(ranks.length);
  });

  it('are drawn so that the first is the most frequent', () => {
    const random = seeded(1);
    const ranks = many(5_000, () => anyRank(random));
    const share = (rank: number) => ranks.filter((each) => each === rank).length;
    expect(share(0)).toBeGreaterThan(share(1));
    expect(share(1)).toBeGreaterThan(share(9));
  });
});
