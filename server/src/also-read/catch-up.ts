import type { Core } from '@strapi/types';
import { articleTypes } from '../config/article-types';
import { hostTable } from './articles';
import type { Neighbours } from './neighbours';
import type { Queue } from './queue';
import type { createRebuild } from './rebuild';
import { SILENCE } from './lease';
import { readArchives, type Archive } from './store/archives';
import { goneStories, missingStories, strayStories } from './store/differences';
import { readRebuild } from './store/rebuilds';

/** So many stories are brought up to date one by one; more of them by a rebuild, which is faster. */
const SINGLY = 500;

/** Up to this size all lists are made again after each change: it takes a moment, and what is rare among so few changes. */
const SMALL = 200;

/** Rebuilds that another process, or the next boot, goes on with. */
const UNFINISHED = ['running', 'interrupted', 'failed'];

/** Lists are made again when the archive has grown or shrunk by this factor since. */
const GROWTH = 1.25;

/** How long what cannot be done while a rebuild is at work waits before it is tried again. Milliseconds. */
const PATIENCE = 1000;

const isDue = ({ stories, changes, listed, listedChanges }: Archive): boolean =>
  stories <= SMALL
    ? changes > listedChanges
    : stories > listed * GROWTH || stories * GROWTH < listed;

/** How long a boot may take before the comparison begins all the same. Milliseconds. */
const BOOT = 60_000;

/** Resolves when the boot is over: comparing a large archive with its index would make it longer. */
const loaded = async (strapi: Core.Strapi): Promise<void> => {
  const begun = Date.now();
  while (!strapi.isLoaded && Date.now() - begun < BOOT) {
    await new Promise((resolve) => setTimeout(resolve, 50).unref());
  }
};

export interface CatchUpContext {
  neighbours: Neighbours;
  /** Of its own: what is published meanwhile must not wait for a rebuild. */
  background: Queue;
  rebuilds: ReturnType<typeof createRebuild>;
}

/** Brings the index in step with what happened while nobody watched, and the lists with how the archive has grown. */
export const createCatchUp = (
  strapi: Core.Strapi,
  { neighbours, background, rebuilds }: CatchUpContext
) => {
  const { store } = neighbours;

  /** Published stories that the index lacks or knows from an earlier publication, and stored ones that are published no more. */
  const differences = async () => {
    const limit = SINGLY + 1;
    const lists = [];
    for (const type of articleTypes()) {
      const host = hostTable(strapi, type);
      lists.push(await store.read((db) => missingStories(db, host, limit)));
      lists.push(await store.read((db) => goneStories(db, host, limit)));
    }
    const known = articleTypes().map(({ uid, isLocalized }) => ({ uid, isLocalized }));
    lists.push(await store.read((db) => strayStories(db, known, limit)));
    return lists.flat();
  };

  const archiveSize = async (): Promise<number> =>
    (await store.read(readArchives)).reduce((sum, { stories }) => sum + stories, 0);

  const waiting = new Set<string>();

  /**
   * Does work that a rebuild keeps from being done, afterwards if need be: what the rebuild began with may have changed.
   * @param name work of the same name that waits already is not asked for twice
   * @param work answers whether it was done
   */
  const insist = async (name: string, work: () => Promise<boolean>): Promise<void> => {
    if (waiting.has(name) || (await work())) return;
    waiting.add(name);
    const again = (): void => {
      waiting.delete(name);
      background.push(() => insist(name, work));
    };
    setTimeout(again, PATIENCE).unref();
  };

  /** Makes the lists of some locales again. @returns whether all of them were made */
  const relistAll = async (which: (archive: Archive) => boolean): Promise<boolean> => {
    let all = true;
    for (const archive of await store.read(readArchives)) {
      if (which(archive) && !(await rebuilds.relist(archive.locale))) all = false;
    }
    return all;
  };

  /** Makes the lists of the locales again whose archives have changed much. */
  const relistWhereDue = (): Promise<void> => insist('due lists', () => relistAll(isDue));

  /** @returns false when another rebuild is at work */
  const rebuildAll = async (why: string, uid?: string): Promise<boolean> => {
    strapi.log.info(`[diplomacy] also-read: ${why}, in the background`);
    const result = await rebuilds.rebuild({ uid: uid || undefined });
    if (result.state === 'done') {
      strapi.log.info(`[diplomacy] also-read: ${result.stories} stories read, lists are ready`);
    } else {
      strapi.log.info('[diplomacy] also-read: a rebuild is at work already');
    }
    return result.state === 'done';
  };

  const compare = async (): Promise<void> => {
    const keys = await differences();
    if (keys.length > SINGLY || (keys.length > 0 && (await archiveSize()) === 0)) {
      await rebuildAll(
        (await archiveSize()) === 0
          ? 'reading the published stories of the archive'
          : 'many stories were published or taken back while nobody watched; reading all of them'
      );
      return;
    }
    for (const key of keys) await neighbours.refresh(key);
    if (keys.length > 0) {
      strapi.log.info(`[diplomacy] also-read: ${keys.length} stories brought up to date`);
    }
    await relistWhereDue();
  };

  const resume = async (): Promise<void> => {
    const rebuild = await store.read(readRebuild);
    if (!rebuild || !UNFINISHED.includes(rebuild.state)) return compare();
    if (rebuild.state === 'running' && Date.now() - (rebuild.beatAt ?? 0) < SILENCE) {
      // Another process is at it, or died a moment ago; which of the two will show.
      const timer = setTimeout(() => background.push(resume), SILENCE);
      timer.unref();
      return;
    }
    // It may have been a rebuild of one type; what else has happened since is compared afterwards.
    if (rebuild.position) {
      await rebuildAll('going on with a rebuild that was interrupted', rebuild.uid);
    } else await relistAll(() => true);
    await compare();
  };

  let begun: Promise<unknown> = Promise.resolve();

  return {
    /** Compares the index with what is published, in the background; at boot, and after writes that go around documents. */
    start: (): void => {
      begun = loaded(strapi).then(() => background.push(resume));
    },

    /** Resolves when the comparison after the boot is among the jobs. Not to be waited for during the boot itself. */
    begun: (): Promise<unknown> => begun,

    /** To be called after the last of several publications. */
    afterChanges: (): boolean => background.push(relistWhereDue),

    /** To be called after rows were removed; when the transaction that removed them is committed. */
    compare: (): Promise<void> => background.afterCommit(compare),

    /** Makes all lists again from what the index holds. */
    relist: (): boolean => background.push(() => insist('all lists', () => relistAll(() => true))),

    /** Reads all stories again. @param why for the log */
    rebuild: (why: string): boolean =>
      background.push(() => insist('rebuild', () => rebuildAll(why))),
  };
};

export type CatchUp = ReturnType<typeof createCatchUp>;
