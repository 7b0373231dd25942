/** Slots; a power of two. Twelve bytes each. */
const SLOTS = 1 << 20;

/** More than this and looking up takes longer than it should: everything is forgotten, and learned again. */
const FULL = SLOTS * 0.7;

/**
 * Ids of features by digest, for a rebuild that meets the same words a million times: a hash table with open addressing,
 * a third of the size of a `Map` of numbers.
 */
export class DigestMemory {
  /** Digests plus one, so that 0 means free. */
  private readonly digests = new Float64Array(SLOTS);
  private readonly ids = new Int32Array(SLOTS);
  private size = 0;

  /** Where a digest stands, or would stand. */
  private slotOf(digest: number): number {
    let slot = digest % SLOTS;
    for (;;) {
      const found = this.digests[slot] as number;
      if (found === 0 || found === digest + 1) return slot;
      slot = (slot + 1) % SLOTS;
    }
  }

  get(digest: number): number | undefined {
    const slot = this.slotOf(digest);
    return this.digests[slot] === 0 ? undefined : this.ids[slot];
  }

  set(digest: number, id: number): void {
    if (this.size >= FULL) {
      this.digests.fill(0);
      this.size = 0;
    }
    const slot = this.slotOf(digest);
    if (this.digests[slot] === 0) this.size += 1;
    this.digests[slot] = digest + 1;
    this.ids[slot] = id;
  }
}
