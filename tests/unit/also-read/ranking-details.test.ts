import { normOf, rank, type RankedFeature } from '../../../server/src/also-read/ranking';
import type { FeatureKind } from '../../../server/src/also-read/signature';
import { between, forEachCase, many, pick, type Random } from '../helpers/generator';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2023, 5, 21);
const STORIES = 1_000;
const SETTINGS = { halfLifeDays: 90 };

interface Story {
  story: number;
  publishedAt: number;
  features: RankedFeature[];
}

let nextId = 1;

const feature = (
  kind: FeatureKind,
  label: string,
  { stories = 3, weight = 1, key = label.toLowerCase() } = {}
): RankedFeature => ({ id: nextId++, kind, key, label, weight, stories });

const story = (
  features: RankedFeature[],
  { number = 1, days = 0 }: { number?: number; days?: number } = {}
): Story => ({ story: number, publishedAt: NOW - days * DAY, features });

/** Ranks stories as the engine would: with what each shares with the asking one. */
const rankAll = (asking: Story, others: Story[], stories = STORIES, settings = SETTINGS) =>
  rank(
    asking,
    others.map(({ story: number, publishedAt, features }) => ({
      story: number,
      publishedAt,
      norm: normOf(features, stories),
      shared: new Map(
        features
          .filter(({ id }) => asking.features.some((own) => own.id === id))
          .map(({ id, weight }) => [id, weight])
      ),
    })),
    stories,
    settings
  );

const scoreOf = (asking: Story, other: Story, stories = STORIES): number =>
  rankAll(asking, [other], stories)[0]?.score as number;

/** What one shared feature is worth between two stories of the same day. */
const worthOf = (shared: RankedFeature): number =>
  scoreOf(story([shared]), story([shared], { number: 2 }));

const reasonsOf = (...shared: RankedFeature[]) =>
  rankAll(story(shared), [story(shared, { number: 2 })])[0]?.reasons ?? [];

const KINDS: FeatureKind[] = [
  'visit',
  'conference',
  'bilateralRelationship',
  'official',
  'organization',
  'countryPair',
  'country',
  'series',
  'name',
  'word',
];

/** A desk's features; every story draws from the same ones. */
const randomFeatures = (random: Random): RankedFeature[] =>
  many(30, (index) =>
    feature(pick(random, KINDS), `feature${index}`, { stories: between(random, 1, STORIES) })
  );

const randomStory = (random: Random, from: RankedFeature[], number: number): Story =>
  story(
    from
      .filter(() => random() < 0.4)
      .map((own) => ({
        ...own,
        weight: own.kind === 'word' || own.kind === 'name' ? 1 + 2 * random() : 1,
      })),
    { number, days: between(random, 0, 2_000) }
  );

describe('a score', () => {
  it('is the same whichever story asks', () => {
    forEachCase(300, (random) => {
      const features = randomFeatures(random);
      const a = randomStory(random, features, 1);
      const b = randomStory(random, features, 2);
      expect(scoreOf(a, b)).toBeCloseTo(scoreOf(b, a), 1);
    });
  });

  it('lies between 0 and 100', () => {
    forEachCase(300, (random) => {
      const features = randomFeatures(random);
      const score = scoreOf(
        randomStory(random, features, 1),
        randomStory(random, features, 2),
        between(random, 1, STORIES)
      );
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
    });
  });

  it('is 100 for the same text on the same day', () => {
    const words = ['grain', 'bridge', 'donors'].map((word) => feature('word', word));
    expect(scoreOf(story(words), story(words, { number: 2 }))).toBe(100);
  });

  it('is 0 when nothing is shared', () => {
    const a = story([feature('word', 'grain')]);
    const b = story([feature('word', 'bridge')], { number: 2 });
    expect(scoreOf(a, b)).toBe(0);
  });

  it('never falls with another shared record', () => {
    forEachCase(200, (random) => {
      const features = randomFeatures(random);
      const a = randomStory(random, features, 1);
      const b = randomStory(random, features, 2);
      const more = feature('official', 'Jeyhun Bayramov', { stories: between(random, 2, STORIES) });
      const richer = scoreOf(
        { ...a, features: [...a.features, more] },
        { ...b, features: [...b.features, more] }
      );
      expect(richer).toBeGreaterThanOrEqual(scoreOf(a, b));
    });
  });
});

describe('closer are', () => {
  it('two stories of one visit than two on one country', () => {
    expect(worthOf(feature('visit', 'v'))).toBeGreaterThan(worthOf(feature('country', 'AZ')));
  });

  it.each<[FeatureKind, FeatureKind]>([
    ['visit', 'bilateralRelationship'],
    ['conference', 'official'],
    ['bilateralRelationship', 'countryPair'],
    ['official', 'country'],
    ['countryPair', 'country'],
  ])('two stories that share a %s than two that share a %s', (nearer, farther) => {
    expect(worthOf(feature(nearer, 'x'))).toBeGreaterThan(worthOf(feature(farther, 'x')));
  });

  it.each<FeatureKind>(['visit', 'conference', 'official', 'country'])(
    'two stories that share a rare %s than two that share a common one',
    (kind) => {
      const rare = worthOf(feature(kind, 'rare', { stories: 3 }));
      expect(rare).toBeGreaterThan(worthOf(feature(kind, 'common', { stories: 600 })));
    }
  );

  it('two stories that share a rare word than two that share a common one', () => {
    const rare = feature('word', 'restoration', { stories: 3 });
    const common = feature('word', 'minister', { stories: 700 });
    const asking = story([rare, common]);
    const order = rankAll(asking, [
      story([common, feature('word', 'grain')], { number: 1 }),
      story([rare, feature('word', 'bridge')], { number: 2 }),
    ]);
    expect(order.map(({ story: number }) => number)).toEqual([2, 1]);
  });

  it('two stories that share a name than two that share a word as rare', () => {
    const name = feature('name', 'Jeyhun Bayramov');
    const word = feature('word', 'restoration');
    const order = rankAll(story([name, word]), [
      story([word, feature('word', 'grain')], { number: 1 }),
      story([name, feature('word', 'bridge')], { number: 2 }),
    ]);
    expect(order[0]?.story).toBe(2);
  });

  it('two stories of one visit than many shared countries make them', () => {
    const countries = many(4, (index) => feature('country', `C${index}`, { stories: 200 }));
    const visit = feature('visit', 'v');
    const order = rankAll(story([visit, ...countries]), [
      story(countries, { number: 1 }),
      story([visit], { number: 2 }),
    ]);
    expect(order[0]?.story).toBe(2);
  });
});

describe('time between two stories', () => {
  const words = [feature('word', 'grain'), feature('word', 'bridge')];
  const after = (days: number) => scoreOf(story(words), story(words, { number: 2, days }));

  it('lowers the score step by step', () => {
    const scores = [0, 1, 10, 90, 365, 3_650].map(after);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });

  it('lowers it gently: background of years ago keeps more than half', () => {
    expect(after(7)).toBeGreaterThan(95);
    expect(after(3_650)).toBeGreaterThan(50);
  });

  it('halves what ages after the half-life', () => {
    const [fresh, half, old] = [after(0), after(SETTINGS.halfLifeDays), after(100_000)] as const;
    expect(half - old).toBeCloseTo((fresh - old) / 2, 1);
  });

  it('never puts a fresh story on one country before an old one of the same visit', () => {
    const visit = feature('visit', 'v');
    const country = feature('country', 'AZ');
    const order = rankAll(story([visit, country]), [
      story([country], { number: 1 }),
      story([visit], { number: 2, days: 3_650 }),
    ]);
    expect(order[0]?.story).toBe(2);
  });
});

describe('the order', () => {
  it('is best first', () => {
    forEachCase(100, (random) => {
      const features = randomFeatures(random);
      const others = many(12, (index) => randomStory(random, features, index + 2));
      const scores = rankAll(randomStory(random, features, 1), others).map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    });
  });

  it('does not depend on the order in which candidates or features come', () => {
    forEachCase(100, (random) => {
      const features = randomFeatures(random);
      const asking = randomStory(random, features, 1);
      const others = many(12, (index) => randomStory(random, features, index + 2));
      const turned = { ...asking, features: [...asking.features].reverse() };
      const plain = rankAll(asking, others);
      const reversed = rankAll(turned, [...others].reverse());
      expect(reversed.map(({ story: number, reasons }) => ({ number, reasons }))).toEqual(
        plain.map(({ story: number, reasons }) => ({ number, reasons }))
      );
    });
  });

  it('of equal scores is newest first, then by number', () => {
    const visit = [feature('visit', 'v')];
    const around = (number: number, days: number) => story(visit, { number, days });
    // One day before and one day after the asking story age the same.
    const order = rankAll(story(visit), [around(4, 1), around(3, 1), around(5, -1)]);
    expect(new Set(order.map(({ score }) => score)).size).toBe(1);
    expect(order.map(({ story: number }) => number)).toEqual([5, 3, 4]);
  });

  it('of no candidates is empty', () => {
    expect(rankAll(story([feature('visit', 'v')]), [])).toEqual([]);
  });
});

describe('the reasons', () => {
  it('name the shared record and lead to it', () => {
    expect(reasonsOf(feature('visit', 'Jeyhun Bayramov in London', { key: 'v1' }))).toEqual([
      { kind: 'visit', label: 'Jeyhun Bayramov in London', documentId: 'v1' },
    ]);
  });

  it('name shared words together, the most telling first', () => {
    expect(
      reasonsOf(
        feature('word', 'donors', { stories: 20 }),
        feature('word', 'restoration', { stories: 3 })
      )
    ).toEqual([{ kind: 'words', label: 'restoration, donors' }]);
  });

  it('name a shared name', () => {
    expect(reasonsOf(feature('name', 'James Cleverly'))).toEqual([
      { kind: 'name', label: 'James Cleverly' },
    ]);
  });

  it('name only what is shared', () => {
    const grain = feature('word', 'grain');
    const own = feature('visit', 'v');
    const ranked = rankAll(story([grain, own]), [
      story([grain, feature('official', 'o')], { number: 2 }),
    ]);
    expect(ranked[0]?.reasons).toEqual([{ kind: 'words', label: 'grain' }]);
  });

  it('put what says most first', () => {
    const reasons = reasonsOf(
      feature('word', 'restoration'),
      feature('official', 'Jeyhun Bayramov'),
      feature('visit', 'Jeyhun Bayramov in London')
    );
    expect(reasons.map(({ kind }) => kind)).toEqual(['visit', 'official', 'words']);
  });

  const pair = () => feature('countryPair', 'Azerbaijan and United Kingdom', { key: 'AZ-GB' });
  const countries = () => [
    feature('country', 'Azerbaijan', { key: 'AZ' }),
    feature('country', 'United Kingdom', { key: 'GB' }),
  ];

  it('leave out the countries that the pair implies', () => {
    expect(reasonsOf(pair(), ...countries()).map(({ kind }) => kind)).toEqual(['countryPair']);
  });

  it.each<FeatureKind>(['visit', 'bilateralRelationship'])(
    'leave out the countries and the pair that the %s implies',
    (kind) => {
      const reasons = reasonsOf(feature(kind, 'record'), pair(), ...countries());
      expect(reasons.map((reason) => reason.kind)).toEqual([kind]);
    }
  );

  it('leave out the series of a shared conference', () => {
    const reasons = reasonsOf(feature('conference', 'URC 2023'), feature('series', 'URC'));
    expect(reasons.map(({ kind }) => kind)).toEqual(['conference']);
  });

  it('leave out a name that an official has', () => {
    const reasons = reasonsOf(
      feature('official', 'Jeyhun Bayramov', { key: 'o1' }),
      feature('name', 'Jeyhun Bayramov')
    );
    expect(reasons).toEqual([{ kind: 'official', label: 'Jeyhun Bayramov', documentId: 'o1' }]);
  });

  it('name the countries when nothing implies them', () => {
    expect(reasonsOf(...countries()).map(({ label }) => label)).toEqual([
      'Azerbaijan',
      'United Kingdom',
    ]);
  });

  it('leave out a country that nearly every story has', () => {
    const reasons = reasonsOf(
      feature('country', 'Azerbaijan', { stories: 950 }),
      feature('word', 'grain')
    );
    expect(reasons.map(({ kind }) => kind)).toEqual(['words']);
  });

  it('leave out numbers and short words, which explain nothing', () => {
    expect(reasonsOf(feature('word', '2023'), feature('word', 'met'))).toEqual([]);
  });

  it('name short words of a script without spaces', () => {
    expect(reasonsOf(feature('word', '伦敦'))).toEqual([{ kind: 'words', label: '伦敦' }]);
  });

  it('stay few', () => {
    const officials = many(9, (index) => feature('official', `Official ${index}`));
    const names = many(9, (index) => feature('name', `Name ${index}`));
    const words = ['restoration', 'donors', 'grain', 'bridge', 'treaty'].map((word) =>
      feature('word', word)
    );
    const reasons = reasonsOf(...officials, ...names, ...words);
    expect(reasons.length).toBeLessThanOrEqual(4);
    expect(reasons.at(-1)?.kind).toBe('words');
  });
});

describe('the evidence', () => {
  it('holds shared words and names only, the strongest first', () => {
    const rare = feature('name', 'Jeyhun Bayramov');
    const common = feature('word', 'minister', { stories: 500 });
    const shared = [common, feature('visit', 'v'), rare];
    const [ranked] = rankAll(story(shared), [story(shared, { number: 2 })]);
    expect(ranked?.evidence.map(([id]) => id)).toEqual([rare.id, common.id]);
  });
});
