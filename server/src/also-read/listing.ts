import { BATCH, breathe, PAGE, type Step } from './batches';
import type { CountTable } from './counts';
import type { EngineSettings } from './engine-settings';
import { InvertedIndex } from './inverted';
import { candidateDays, changesOf, LIST_SIZE, originalIn, ownList, type Ranking } from './lists';
import { featuresOf, queryOf } from './portrait';
import { rank } from './ranking';
import type { Store } from './store';
import { applyChanges, readLists, type Entry } from './store/neighbours';
import type { Db } from './store/sql';
import {
  postedAfter,
  saveListed,
  storiesAfter,
  storiesById,
  storiesUnchanged,
  touch,
  type ListedStory,
} from './store/stories';
import { StoryCache } from './story-cache';

/** Candidates that are ranked for each story. */
const CANDIDATES = 48;

/** Ranked beyond the size of a list, for those that the rules leave out. */
const SPARE = 10;

/** Postings held in memory at a time, some 40 MB; a larger archive is gone through in parts. */
const PART = 4_000_000;

/** The stories with ids above `after`, up to `last`, by what they are found by. */
export interface Part {
  index: InvertedIndex;
  after: number;
  last: number;
  /** No stories come after it. */
  end: boolean;
}

/** Loads the postings of the stories after one, as many as fit. @param size how much is held and how much read at a time */
export const loadPart = async (
  store: Store,
  locale: string,
  after: number,
  size = { postings: PART, page: PAGE }
): Promise<Part> => {
  const index = new InvertedIndex();
  let last = after;
  for (;;) {
    const page = await store.read((db) => postedAfter(db, locale, last, size.page));
    for (const { id, posted } of page) if (posted) index.add(id, posted);
    last = page[page.length - 1]?.id ?? last;
    const end = page.length < size.page;
    if (end || index.postings >= size.postings) return { index: index.seal(), after, last, end };
    await breathe();
  }
};

interface Made {
  story: ListedStory;
  entries: Entry[];
  original: number | null;
}

/** Beside the entries of a part those of other parts, which are made already or still from the time before. */
const withOtherParts = (
  entries: Entry[],
  stored: Iterable<Entry>,
  inPart: (target: number) => boolean
): Entry[] => {
  const others = [...stored].filter(({ target }) => !inPart(target));
  if (others.length === 0) return entries;
  return [...entries, ...others]
    .sort((a, b) => b.score - a.score || a.target - b.target)
    .slice(0, LIST_SIZE);
};

export interface ListMakerOptions {
  locale: string;
  counts: CountTable;
  settings: EngineSettings;
  /** The archive as it is when the first list is made. */
  archive: { stories: number; version: number };
  /** Told of each batch whose lists changed. */
  onChange?: (stories: number[]) => void;
}

/** Makes the lists of all stories of a locale, from one part of its stories after the other. */
export const createListMaker = (
  store: Store,
  { locale, counts, settings, archive, onChange }: ListMakerOptions
) => {
  /** Which stories say nearly the same as others, as found out in this run; those in the cache know it already. */
  const originals = new Map<number, number>();
  const cache = new StoryCache(async (ids) => {
    const stories = await store.read((db) => storiesById(db, ids));
    for (const story of stories) story.original = originals.get(story.id) ?? story.original;
    return stories;
  });

  /** What to rank for each story of a batch, before any vector of a candidate is read. */
  const ask = (part: Part, story: ListedStory, now: number) => {
    const features = featuresOf(story.vector, counts);
    const posted = story.posted?.vector ?? { ids: new Int32Array(0) };
    const query = queryOf({ features, norm: story.norm, posted }, archive.stories);
    const days = candidateDays(story.publishedAt, settings.rules, now);
    const ids = part.index.find(query, { story: story.id, limit: CANDIDATES, ...days });
    return { story, features, ids };
  };

  const make = async (part: Part, batch: ListedStory[]): Promise<Made[]> => {
    const now = Date.now();
    for (const story of batch) cache.add(story);
    const asked = batch.map((story) => ask(part, story, now));
    const found = await cache.get(new Set(asked.flatMap(({ ids }) => ids)));
    return asked.map(({ story, features, ids }) => {
      const candidates = ids.flatMap((id) => found.get(id) ?? []);
      const ranking: Ranking = {
        story: { ...story, features },
        ranked: rank(
          {
            features,
            pairs: story.vector.pairs,
            norm: story.norm,
            publishedAt: story.publishedAt,
          },
          candidates,
          archive.stories,
          settings,
          LIST_SIZE + SPARE
        ),
        members: found,
        rules: settings.rules,
        now,
      };
      // A later part cannot know of the twins that an earlier one has found.
      const original = originalIn(ranking) ?? (part.after > 0 ? story.original : null);
      const made = { story, entries: ownList(ranking), original };
      if (original !== null) originals.set(story.id, original);
      story.original = original;
      return made;
    });
  };

  /** @returns ids of the stories whose lists are other ones now */
  const save = async (db: Db, part: Part, made: Made[]): Promise<number[]> => {
    const stored = await readLists(
      db,
      made.map(({ story }) => story.id)
    );
    const ids = new Set<number>();
    for (const { story, entries } of made) {
      ids.add(story.id);
      for (const { target } of entries) ids.add(target);
      for (const target of stored.get(story.id)?.keys() ?? []) ids.add(target);
    }
    // Publications of the last moments know better than what was read before them: their entries stay.
    const unchanged = await storiesUnchanged(db, ids, archive.version);
    // The first part begins the lists anew; entries of the time before would push out better ones.
    const inPart = (target: number): boolean =>
      unchanged.has(target) && (part.after === 0 || (target > part.after && target <= part.last));
    const fresh = made.filter(({ story }) => unchanged.has(story.id));
    const wanted = new Map(
      fresh.map(({ story, entries }) => [
        story.id,
        withOtherParts(
          entries.filter(({ target }) => unchanged.has(target)),
          stored.get(story.id)?.values() ?? [],
          inPart
        ),
      ])
    );
    const { changed, ...changes } = changesOf(stored, wanted);
    await applyChanges(db, changes);
    await touch(db, changed);
    await saveListed(
      db,
      fresh.map(({ story, original }) => ({
        id: story.id,
        original,
        kept: wanted.get(story.id)?.length ?? 0,
      }))
    );
    return changed;
  };

  return {
    /** @param after the story whose list was made last */
    async makeLists(part: Part, after: number, step: Step): Promise<void> {
      let last = after;
      for (;;) {
        const batch = await store.read((db) => storiesAfter(db, locale, last, BATCH));
        if (batch.length === 0) return;
        const made = await make(part, batch);
        const changed = await store.write(locale, (db) => save(db, part, made));
        onChange?.(changed);
        last = batch[batch.length - 1]?.id as number;
        await step(last, batch.length);
        await breathe();
      }
    },
  };
};
