/** A news archive that nobody wrote: the same seed and number give the same story on every machine. */
import { createHash } from 'node:crypto';
import type { Story } from '../measure/articles';
import { between, many, type Random } from '../unit/helpers/generator';
import { anyName, oneOfNames, randomFor, topicOf, type Topic } from './topics';
import { anyRank, capitalized, contentRank, wordOf, zipf } from './words';

export interface NewsStory extends Story {
  /** Decides which record is attached; null when none is. */
  record: number | null;
}

export interface Newsroom {
  seed: number;
  /** How many stories the archive has: they spread over the years. */
  articles: number;
}

const FIRST_DAY = Date.UTC(2019, 0, 1);
const YEARS = 6;
const PERIOD = YEARS * 365.25 * 24 * 3600 * 1000;

export const documentIdOf = (seed: number, story: number): string =>
  createHash('sha1').update(`${seed} ${story}`).digest('hex').slice(0, 24);

const wordFrom = (random: Random, words: string[]): string =>
  words[zipf(random, 0, words.length)] as string;

/** A running word of a story: of the topic, of its beat, a name, or any word of the language. */
const nextWord = (random: Random, topic: Topic): string => {
  const chance = random();
  if (chance < 0.1) return wordFrom(random, topic.words);
  if (chance < 0.18) return wordFrom(random, topic.beatWords);
  if (chance < 0.205) return oneOfNames(random, topic);
  if (chance < 0.215) return anyName(random);
  return wordOf(anyRank(random));
};

const sentence = (random: Random, topic: Topic, words: number): string =>
  `${capitalized(many(words, () => nextWord(random, topic)).join(' '))}.`;

const paragraph = (random: Random, topic: Topic, words: number): string => {
  const sentences: string[] = [];
  for (let left = words; left > 0;) {
    const length = Math.min(left, between(random, 9, 26));
    sentences.push(sentence(random, topic, length));
    left -= length;
  }
  return sentences.join(' ');
};

const headline = (random: Random, topic: Topic): string => {
  const words = [
    ...many(between(random, 2, 4), () => wordFrom(random, topic.words)),
    ...many(between(random, 2, 4), () => wordOf(contentRank(random))),
  ];
  return capitalized([oneOfNames(random, topic), ...words].join(' '));
};

/** The story of a number; numbers from the size of the archive on are those that come after it. */
export const storyOf = ({ seed, articles }: Newsroom, story: number): NewsStory => {
  const random = randomFor(seed, 'story', story);
  const topic = topicOf(seed, story, random);
  const paragraphs = between(random, 8, 12);
  const words = between(random, 300, 600);
  return {
    documentId: documentIdOf(seed, story),
    locale: 'en',
    title: headline(random, topic),
    body: many(paragraphs, () => paragraph(random, topic, Math.round(words / paragraphs))).join(
      '\n\n'
    ),
    publishedAt: new Date(FIRST_DAY + ((story + random()) / articles) * PERIOD).toISOString(),
    record: topic.record,
  };
};
