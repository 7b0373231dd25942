import type { FeatureKind } from './signature';

/** What the ranking asks about features. */
export interface Counts {
  kindOf: (id: number) => FeatureKind;
  /** In how many stories a feature occurs, at least 1. */
  storiesOf: (id: number) => number;
}

const KINDS: FeatureKind[] = [
  'word',
  'name',
  'visit',
  'conference',
  'bilateralRelationship',
  'official',
  'organization',
  'countryPair',
  'country',
  'series',
];

/** The counts of all features in five bytes each, for a rebuild that asks for them a million times. */
export class CountTable implements Counts {
  private counts = new Int32Array(1 << 16);
  private kinds = new Uint8Array(1 << 16);

  add(id: number, kind: FeatureKind, stories: number): void {
    if (id >= this.counts.length) this.grow(id);
    this.counts[id] = stories;
    this.kinds[id] = KINDS.indexOf(kind);
  }

  private grow(id: number): void {
    const size = Math.max(id + 1, Math.ceil(this.counts.length * 1.5));
    const counts = new Int32Array(size);
    const kinds = new Uint8Array(size);
    counts.set(this.counts);
    kinds.set(this.kinds);
    this.counts = counts;
    this.kinds = kinds;
  }

  kindOf = (id: number): FeatureKind => KINDS[this.kinds[id] ?? 0] as FeatureKind;

  storiesOf = (id: number): number => Math.max(1, this.counts[id] ?? 1);
}
