import { CountTable } from './counts';
import { portraitOf } from './portrait';
import type { Store } from './store';
import { featuresAfter } from './store/features';
import { dayOf } from './lists';
import { movePostings } from './store/postings';
import { saveSignatures, storiesAfter } from './store/stories';
import { BATCH, breathe, PAGE, type Step } from './batches';

/** The counts of all features of a locale. */
export const loadCounts = async (store: Store, locale: string): Promise<CountTable> => {
  const table = new CountTable();
  let after = 0;
  for (;;) {
    const features = await store.read((db) => featuresAfter(db, locale, after, PAGE));
    for (const { id, kind, stories } of features) table.add(id, kind, stories);
    const last = features[features.length - 1];
    if (!last || features.length < PAGE) return table;
    after = last.id;
    await breathe();
  }
};

/**
 * Selects what the stories of a locale are compared and found by, now that all of them are counted.
 * @param after the story that was done last
 */
export const signStories = async (
  store: Store,
  locale: string,
  counts: CountTable,
  after: number,
  step: Step
): Promise<void> => {
  let last = after;
  for (;;) {
    const batch = await store.write(locale, async (db, archive) => {
      const stories = await storiesAfter(db, locale, last, BATCH);
      const signatures = stories.map((story) => {
        const portrait = portraitOf(story.vector, counts, archive.stories);
        const posted = { day: dayOf(story.publishedAt), vector: portrait.posted };
        return { ...portrait, id: story.id, posted };
      });
      await movePostings(
        db,
        signatures.map(({ id, posted }, index) => ({
          story: id,
          before: stories[index]?.posted ?? null,
          after: posted,
        }))
      );
      await saveSignatures(db, signatures);
      return stories;
    });
    if (batch.length === 0) return;
    last = batch[batch.length - 1]?.id as number;
    await step(last, batch.length);
    await breathe();
  }
};
