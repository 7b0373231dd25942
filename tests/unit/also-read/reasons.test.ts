import { reasonsOf, type NamedFeature } from '../../../server/src/also-read/reasons';
import type { FeatureKind } from '../../../server/src/also-read/signature';

type Shared = [kind: FeatureKind, label: string, share?: number, key?: string];

const explain = (...shared: Shared[]) =>
  reasonsOf(
    shared.map(([, , share = 0.3], index) => [index, share]),
    new Map<number, NamedFeature>(
      shared.map(([kind, label, , key = label], index) => [index, { kind, key, label }])
    )
  );

const kindsOf = (...shared: Shared[]) => explain(...shared).map(({ kind }) => kind);

const COUNTRIES: Shared[] = [
  ['country', 'Azerbaijan'],
  ['country', 'United Kingdom'],
];

describe('the reasons', () => {
  it('name the shared record and lead to it', () => {
    expect(explain(['visit', 'Jeyhun Bayramov in London', 0.8, 'v1'])).toEqual([
      { kind: 'visit', label: 'Jeyhun Bayramov in London', documentId: 'v1' },
    ]);
  });

  it('name records first, then names, then words together', () => {
    expect(
      explain(
        ['visit', 'Jeyhun Bayramov in London', 0.8, 'v1'],
        ['word', 'restoration', 0.2],
        ['name', 'James Cleverly', 0.1],
        ['word', 'donors', 0.05]
      ).map(({ label }) => label)
    ).toEqual(['Jeyhun Bayramov in London', 'James Cleverly', 'restoration, donors']);
  });

  it.each<[FeatureKind, FeatureKind]>([
    ['countryPair', 'country'],
    ['visit', 'countryPair'],
    ['bilateralRelationship', 'countryPair'],
    ['conference', 'series'],
    ['conference', 'country'],
  ])('of a shared %s leave out the %s that it implies', (kind, implied) => {
    expect(kindsOf([kind, 'one'], [implied, 'other'])).toEqual([kind]);
  });

  it('name the countries when nothing implies them', () => {
    expect(explain(...COUNTRIES).map(({ label }) => label)).toEqual([
      'Azerbaijan',
      'United Kingdom',
    ]);
  });

  it('leave out a country that nearly every story has', () => {
    expect(kindsOf(['country', 'Azerbaijan', 0.01], ['word', 'grain'])).toEqual(['words']);
  });

  it('leave out a name that a record has', () => {
    expect(kindsOf(['official', 'Jeyhun Bayramov'], ['name', 'Jeyhun Bayramov'])).toEqual([
      'official',
    ]);
  });

  it('leave out numbers and short words, which explain nothing', () => {
    expect(explain(['word', '2023'], ['word', 'met'])).toEqual([]);
  });

  it('name short words of a script without spaces', () => {
    expect(explain(['word', '伦敦'])).toEqual([{ kind: 'words', label: '伦敦' }]);
  });

  it('are four at most, words among them', () => {
    const many = (kind: FeatureKind): Shared[] =>
      Array.from({ length: 9 }, (_, index) => [kind, `${kind} ${'abcdefghi'[index]}`]);
    const reasons = explain(...many('official'), ...many('name'), ...many('word'));
    expect(reasons).toHaveLength(4);
    expect(reasons.at(-1)?.kind).toBe('words');
  });

  it('pass over a feature that is known no more', () => {
    expect(reasonsOf([[7, 0.5]], new Map())).toEqual([]);
  });
});
