import { between, many, pick, seeded, type Random } from '../unit/helpers/generator';
import { anyRank, capitalized, contentRank, FIRST_CONTENT_RANK, wordOf } from './words';

/** A new topic comes up every so many stories … */
const STORIES_PER_TOPIC = 12;

/** … and is written about for so many stories to come, less and less. */
const TOPIC_LIFE = 150;

/** Lasting subjects that topics belong to. */
const BEATS = 60;

/** So many stories in a hundred stand alone. */
const LONERS = 0.15;

/** So many topics in a hundred are about a record, which their stories have attached. */
const ON_RECORD = 0.4;

export interface Topic {
  /** What is particular to it, the most telling word first. */
  words: string[];
  /** What it shares with other topics of its beat. */
  beatWords: string[];
  names: string[];
  /** Decides which record its stories have attached; null for most topics. */
  record: number | null;
}

/** A generator for one thing of one newsroom, independent of all others. */
export const randomFor = (seed: number, what: string, index: number): Random => {
  let hash = seed;
  for (const character of `${what} ${index}`) {
    hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0;
  }
  return seeded(Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d));
};

/** "Lanete Rosugi"; the same index gives the same person, place or body. */
export const nameOf = (index: number): string =>
  `${capitalized(wordOf(1000 + (index % 211)))} ${capitalized(wordOf(2000 + index))}`;

/** A name that may occur in any story; some are in the news all the time. */
export const anyName = (random: Random): string => nameOf(anyRank(random));

/** Words that are particular to something are none of the common ones. */
const TELLING = FIRST_CONTENT_RANK + 150;

const tellingWords = (random: Random, count: number): string[] =>
  many(count, () => wordOf(contentRank(random, TELLING)));

const topics = new Map<string, Topic>();

const makeTopic = (seed: number, kind: string, index: number): Topic => {
  const random = randomFor(seed, kind, index);
  const beat = randomFor(seed, 'beat', between(random, 0, BEATS - 1));
  return {
    words: tellingWords(random, 30),
    beatWords: tellingWords(beat, 40),
    names: many(5, () => anyName(random)),
    record: kind === 'topic' && random() < ON_RECORD ? between(random, 0, 1_000_000) : null,
  };
};

/** The topic of a story: one that came up lately, or one of its own. */
export const topicOf = (seed: number, story: number, random: Random): Topic => {
  const alone = random() < LONERS;
  const age = -Math.log(1 - random()) * TOPIC_LIFE;
  const since = age <= story ? story - age : random() * story;
  const index = alone ? story : Math.floor(since / STORIES_PER_TOPIC);
  const kind = alone ? 'loner' : 'topic';
  const key = `${seed} ${kind} ${index}`;
  let topic = topics.get(key);
  if (!topic) {
    topic = makeTopic(seed, kind, index);
    if (!alone) topics.set(key, topic);
  }
  return topic;
};

export const oneOfNames = (random: Random, topic: Topic): string => pick(random, topic.names);
