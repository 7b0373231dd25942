import { createHash } from 'node:crypto';
import { readBlock, type BlockNode } from '../also-read/bodies/blocks';
import type { BodyShape } from '../also-read/bodies/shapes';
import { readBody } from '../also-read/text';
import { blocksBelowHeading } from './content';

/** The passages of a background by their digests: enough to find it again in a body, without keeping its text twice. */
export type Version = string[];

/** A background counts as used when more than this share of its passages stand in the body. */
const MOST = 0.5;

/** Text as it is compared: white space of any kind is one space, accents are written in one way. */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

export const digestOfPassage = (text: string): string =>
  createHash('sha1').update(fold(text)).digest('hex').slice(0, 16);

/** The version that a background is, without the heading above it, which stories word as they like. */
export const versionOf = (blocks: BlockNode[]): Version =>
  blocksBelowHeading(blocks).flatMap((block) => {
    const { text } = readBlock(block);
    return text.trim() === '' ? [] : [digestOfPassage(text)];
  });

export const sameVersion = (a: Version, b: Version): boolean => a.join() === b.join();

/** The digests of a body's passages. */
export const passagesOf = (body: unknown, shape: BodyShape): ReadonlySet<string> =>
  new Set(
    readBody(body, shape).passages.flatMap(({ text }) =>
      text.trim() === '' ? [] : [digestOfPassage(text)]
    )
  );

/** Whether so many passages of a background are enough to say that it stands there. */
export const isMost = (found: number, size: number): boolean => found / Math.max(size, 1) > MOST;

const shareIn = (passages: ReadonlySet<string>, version: Version): number =>
  version.filter((digest) => passages.has(digest)).length / Math.max(version.length, 1);

/**
 * Which version of a background stands in a body: the one with most of its passages there.
 * @param versions the present one first; of two that fit alike the first counts
 * @returns null when none of them stands there
 */
export const versionIn = (
  passages: ReadonlySet<string>,
  versions: readonly Version[]
): Version | null => {
  let best: { version: Version; share: number } | null = null;
  for (const version of versions) {
    const share = shareIn(passages, version);
    if (share > MOST && share > (best?.share ?? 0)) best = { version, share };
  }
  return best?.version ?? null;
};
