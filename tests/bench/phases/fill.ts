import { insertArticles } from '../../measure/articles';
import type { Phase } from '../../measure/phase';
import { bootStrapi } from '../../measure/strapi';
import { many } from '../../unit/helpers/generator';
import { linkRecords } from '../attach';
import { storyOf, type Newsroom } from '../news';
import { insertRecords, type StoredRecord } from '../records';

const BATCH = 1000;

export interface FillResult {
  records: StoredRecord[];
  seconds: number;
}

/** An archive from before the plugin, not yet published: the next boot must find nothing to index. */
export const phase: Phase<Newsroom, FillResult> = async (newsroom, { progress }) => {
  const { strapi } = await bootStrapi();
  const started = performance.now();
  const records = await insertRecords(strapi, newsroom);
  for (let done = 0; done < newsroom.articles; done += BATCH) {
    const stories = many(Math.min(BATCH, newsroom.articles - done), (index) =>
      storyOf(newsroom, done + index)
    );
    await insertArticles(strapi, stories, { hold: true });
    await linkRecords(strapi, stories, records);
    if (done % (10 * BATCH) === 0) progress(`${done + stories.length} articles stored`);
  }
  return { records, seconds: (performance.now() - started) / 1000 };
};
