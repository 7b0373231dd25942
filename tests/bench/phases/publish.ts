import type { Core } from '@strapi/types';
import { articleData } from '../../measure/articles';
import type { Phase } from '../../measure/phase';
import { summarize, type Summary } from '../../measure/statistics';
import { alsoRead, ARTICLE, bootStrapi } from '../../measure/strapi';
import { recordFor, relationTo } from '../attach';
import { storyOf, type Newsroom, type NewsStory } from '../news';
import type { StoredRecord } from '../records';

export interface PublishInput {
  newsroom: Newsroom;
  publishes: number;
  disabled: boolean;
  /** How many stories after the archive the first one is. */
  skip: number;
  /** The records to attach; empty for stories without any. */
  records: StoredRecord[];
}

export interface PublishResult {
  /** Milliseconds until the write answers. */
  answered: Summary;
  /** Milliseconds until the lists are fresh; the same as `answered` without the plugin. */
  fresh: Summary;
  /** Work of the processor per story, with all that follows in the background. */
  cpu: number;
}

/** The first writes after a boot compile and fill caches. */
export const WARM_UP = 10;

/** The fields of a story with its record attached. */
const dataOf = (
  strapi: Core.Strapi,
  story: NewsStory,
  { records, disabled }: PublishInput
): object => {
  const record = records.length > 0 ? recordFor(story, records) : undefined;
  // The same story is published with and without the plugin, and Strapi wants slugs to be unique.
  const slug = `${story.documentId}-${disabled ? 'without' : 'with'}`;
  const data = { ...articleData(story), slug };
  if (!record) return data;
  return {
    ...data,
    [relationTo(strapi, record.kind).name]: { connect: [{ documentId: record.documentId }] },
  };
};

/** Publishes new stories through the document service, each when the lists of the one before are fresh. */
export const phase: Phase<PublishInput, PublishResult> = async (input) => {
  const { newsroom, publishes, disabled, skip } = input;
  const { strapi } = await bootStrapi({ disabled });
  const settled = async () => {
    if (!disabled) await alsoRead(strapi).queue.idle();
  };
  await settled();
  const answered: number[] = [];
  const fresh: number[] = [];
  let worked = process.cpuUsage();
  for (let index = -WARM_UP; index < publishes; index += 1) {
    if (index === 0) worked = process.cpuUsage();
    const story = storyOf(newsroom, newsroom.articles + skip + WARM_UP + index);
    const data = dataOf(strapi, story, input);
    const started = performance.now();
    await strapi.documents(ARTICLE).create({
      data,
      locale: story.locale,
      status: 'published',
    } as never);
    const answeredAfter = performance.now() - started;
    await settled();
    if (index < 0) continue;
    answered.push(answeredAfter);
    fresh.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(worked);
  const cpu = (user + system) / 1000 / publishes;
  return { answered: summarize(answered), fresh: summarize(fresh), cpu };
};
