import type { ListedStory } from './store/stories';

/** Entries: some 1.5 kB each. A rebuild goes through stories in order, and stories of one time share their candidates. */
const CAPACITY = 16_000;

/** Stories by id, read together and kept as long as there is room; the ones asked for last stay longest. */
export class StoryCache {
  private readonly kept = new Map<number, ListedStory>();

  /** @param read reads stories that are not kept */
  constructor(private readonly read: (ids: number[]) => Promise<ListedStory[]>) {}

  /** Adds a story that is at hand anyway. */
  add(story: ListedStory): void {
    this.kept.delete(story.id);
    this.kept.set(story.id, story);
  }

  /** @returns the stories that there are, by id */
  async get(ids: Iterable<number>): Promise<Map<number, ListedStory>> {
    const found = new Map<number, ListedStory>();
    const missing: number[] = [];
    for (const id of ids) {
      const story = this.kept.get(id);
      if (!story) missing.push(id);
      else {
        this.add(story);
        found.set(id, story);
      }
    }
    for (const story of await this.read(missing)) {
      this.add(story);
      found.set(story.id, story);
    }
    for (const id of this.kept.keys()) {
      if (this.kept.size <= CAPACITY) break;
      this.kept.delete(id);
    }
    return found;
  }
}
