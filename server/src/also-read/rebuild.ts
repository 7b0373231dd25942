import type { Core } from '@strapi/types';
import { articleType, articleTypes, type ArticleType } from '../config/article-types';
import { articlesAfter, countArticles, publishedAmong } from './articles';
import { keyText } from './keys';
import { countStories } from './counting';
import { DigestMemory } from './digest-memory';
import { Interrupted, LeaseLost, takeLease, type Lease } from './lease';
import { BATCH, breathe } from './batches';
import { createListMaker, loadPart } from './listing';
import type { Neighbours } from './neighbours';
import type { Observation } from './reading';
import { readRebuild } from './store/rebuilds';
import { noteListed, readArchive, readArchives, type Archive } from './store/archives';
import { dropUnused } from './store/features';
import type { Db } from './store/sql';
import { findStories, keysAfter } from './store/stories';
import { loadCounts, signStories } from './signing';

/** The phase of one who only makes lists again. */
const RELISTING = 'relisting';

/** How often a rebuild notes where it stands. Milliseconds. */
const NOTE = 500;

/** How often a process gives a sign of life while it rebuilds. Milliseconds. */
const BEAT = 5000;

/** How often one who waits for that asks whether it is done. Milliseconds. */
const TURN = 50;

export interface RebuildProgress {
  phase: 'reading' | 'listing';
  /** Steps done, and in all; a story takes three: it is read, its signature is made, its list is made. */
  done: number;
  total: number;
}

export interface RebuildOptions {
  /** One type, or all. */
  uid?: string;
  onProgress?: (progress: RebuildProgress) => void;
}

export type RebuildResult =
  /** `stories` were read and have their lists. */
  | { state: 'done'; stories: number; resumed: boolean }
  /** Another rebuild is at work, in this process or another one. */
  | { state: 'busy' };

/** Where a rebuild stands, so that another process can go on. */
interface Position {
  /** Types that are read. */
  read: string[];
  /** The row of the type in hand that was read last. */
  row: number;
  /** Stories read so far. */
  stories: number;
  /** Locales whose lists are made. */
  listed: string[];
  listing: ListingPosition;
}

/** How far the lists of the locale in hand are made, by ids of stories. */
interface ListingPosition {
  /** The one whose signature was made last. */
  signed: number;
  /** The last one of the parts that are done. */
  part: number;
  /** The one whose list was made last from the part in hand. */
  made: number;
}

const LISTING_START: ListingPosition = { signed: 0, part: 0, made: 0 };

const START: Position = { read: [], row: 0, stories: 0, listed: [], listing: LISTING_START };

export const createRebuild = (strapi: Core.Strapi, neighbours: Neighbours) => {
  const { store, settings } = neighbours;

  /**
   * What of a batch still holds. Nobody else has written since it was read as long as the archive's version is the next
   * one; otherwise stories that were published again, or taken back, meanwhile are left to their own publication.
   */
  const stillTrue = async (
    db: Db,
    list: Observation[],
    { archive, seen }: { archive: Archive; seen: number }
  ): Promise<Observation[]> => {
    const [first] = list;
    const type = first && articleType(first.key.uid);
    if (!first || !type || archive.version === seen + 1) return list;
    const documentIds = list.map(({ key }) => key.documentId);
    const stored = await findStories(db, first.key, documentIds);
    const keys = list.map(({ key }) => key);
    const published = await publishedAmong(strapi, type, keys);
    return list.filter(
      ({ key }) => published.has(keyText(key)) && (stored.get(key.documentId)?.version ?? 0) <= seen
    );
  };

  const countBatch = async (
    observed: Observation[],
    memory: DigestMemory,
    seen: ReadonlyMap<string, number>
  ): Promise<void> => {
    const byLocale = new Map<string, Observation[]>();
    // Two publications at the same moment leave two published rows; the later one counts.
    const latest = new Map(observed.map((each) => [keyText(each.key), each]));
    for (const each of latest.values()) {
      const list = byLocale.get(each.key.locale);
      if (list) list.push(each);
      else byLocale.set(each.key.locale, [each]);
    }
    for (const [locale, list] of byLocale) {
      const learned = await store.write(locale, async (db, archive) => {
        const fresh = await stillTrue(db, list, { archive, seen: seen.get(locale) ?? 0 });
        return fresh.length > 0 ? (await countStories(db, archive, fresh, memory)).learned : null;
      });
      for (const [digest, { id }] of learned ?? []) memory.set(digest, id);
    }
  };

  /** Reads every published article of a type into the index. */
  const readType = async (
    type: ArticleType,
    position: Position,
    step: (position: Position, stories: number) => Promise<void>
  ): Promise<Position> => {
    const memory = new DigestMemory();
    let at = position;
    for (;;) {
      const archives = await store.read(readArchives);
      const seen = new Map(archives.map(({ locale, version }) => [locale, version]));
      const articles = await articlesAfter(strapi, type, at.row, BATCH);
      const last = articles[articles.length - 1];
      if (!last) return { ...at, row: 0, read: [...at.read, type.uid] };
      await countBatch(await neighbours.observe(type, articles), memory, seen);
      at = { ...at, row: last.id, stories: at.stories + articles.length };
      await step(at, articles.length);
      await breathe();
    }
  };

  /** Takes out of the index what is published no more. */
  const sweep = async (type: ArticleType, beat: () => Promise<void>): Promise<void> => {
    let after = 0;
    for (;;) {
      const keys = await store.read((db) => keysAfter(db, type.uid, after, 4 * BATCH));
      const last = keys[keys.length - 1];
      if (!last) return;
      const published = await publishedAmong(strapi, type, keys);
      for (const key of keys) {
        if (!published.has(keyText(key))) await neighbours.refresh(key);
      }
      await beat();
      after = last.id;
      await breathe();
    }
  };

  /** Makes the signatures and lists of a locale. */
  const listLocale = async (
    locale: string,
    start: ListingPosition,
    step: (position: ListingPosition, stories: number) => Promise<void>
  ): Promise<void> => {
    let at = start;
    const move = (changes: Partial<ListingPosition>, stories: number): Promise<void> => {
      at = { ...at, ...changes };
      return step(at, stories);
    };
    const before = await store.read((db) => readArchive(db, locale));
    const counts = await loadCounts(store, locale);
    await signStories(store, locale, counts, at.signed, (signed, stories) =>
      move({ signed }, stories)
    );
    // After the signatures: what is published from now on has a later version, and is left to its own publication.
    const archive = await store.read((db) => readArchive(db, locale));
    const gathering = neighbours.announcer.gather(locale);
    const maker = createListMaker(store, {
      locale,
      counts,
      archive,
      settings: await settings(),
      onChange: gathering.add,
    });
    try {
      for (let end = false; !end;) {
        const part = await loadPart(store, locale, at.part);
        await maker.makeLists(part, at.made, (made, stories) => move({ made }, stories));
        await move({ part: part.last, made: 0 }, 0);
        end = part.end;
      }
    } finally {
      gathering.end();
    }
    await store.write(locale, async (db) => {
      await noteListed(db, before);
      await dropUnused(db, locale);
    });
  };

  const run = async (
    lease: Lease,
    { uid, onProgress }: RebuildOptions,
    start: Position
  ): Promise<number> => {
    const types = articleTypes().filter((type) => !uid || type.uid === uid);
    const counts = await Promise.all(types.map((type) => countArticles(strapi, type)));
    const toRead = counts.reduce((sum, count) => sum + count, 0);
    let toList = toRead;
    let position = start;
    let done = position.stories;
    let noted = 0;
    const report = async (phase: RebuildProgress['phase'], more: number): Promise<void> => {
      const total = toRead + 2 * toList;
      done = Math.min(total, done + more);
      onProgress?.({ phase, done, total });
      // Each note is a commit; what is done after the last one is done again when the work is interrupted.
      if (lease.isEnding() || Date.now() - noted >= NOTE) {
        await lease.note({ phase, position, done, total });
        noted = Date.now();
      }
    };
    await report('reading', 0);
    for (const type of types.filter((each) => !position.read.includes(each.uid))) {
      position = await readType(type, position, (at, stories) => {
        position = at;
        return report('reading', stories);
      });
      await sweep(type, () => lease.note({}));
    }
    // Lists of one type name stories of the others, so those of all types are made again.
    const archives = await store.read(readArchives);
    toList = archives.reduce((sum, { stories }) => sum + stories, 0);
    for (const { locale } of archives.filter((each) => !position.listed.includes(each.locale))) {
      await listLocale(locale, position.listing, (listing, stories) => {
        position = { ...position, listing };
        return report('listing', stories);
      });
      position = { ...position, listed: [...position.listed, locale], listing: LISTING_START };
    }
    await report('listing', toRead + 2 * toList);
    const total = toRead + 2 * toList;
    await lease.note({ phase: 'listing', position, done: total, total });
    return position.stories;
  };

  let stopped = false;

  /** Waits for lists that are being made again, which takes a moment; not for a rebuild. */
  const takeTurn = async (): Promise<Lease | null> => {
    for (;;) {
      const lease = await takeLease(store);
      if (lease) return lease;
      const holder = await store.read(readRebuild);
      if (stopped || (holder?.state === 'running' && holder.phase !== RELISTING)) return null;
      await new Promise((resolve) => setTimeout(resolve, TURN));
    }
  };

  /** Runs work that holds the newsroom's one right to rebuild. @returns null when a rebuild holds it */
  const leased = async <T>(work: (lease: Lease) => Promise<T>): Promise<T | null> => {
    const lease = await takeTurn();
    if (!lease) return null;
    const note: Lease['note'] = async (changes) => {
      if (stopped) throw new Interrupted();
      await lease.note(changes);
    };
    // Some steps have no batches to note: reading all counts, or a sweep in which much has gone.
    const beat = setInterval(() => void lease.note({}).catch(() => {}), BEAT).unref();
    try {
      return await work({ ...lease, note, isEnding: () => stopped });
    } catch (error) {
      if (error instanceof Interrupted) await lease.note({ state: 'interrupted' });
      else if (!(error instanceof LeaseLost)) {
        await lease.note({ state: 'failed', error: String(error), endedAt: Date.now() });
      }
      throw error;
    } finally {
      clearInterval(beat);
    }
  };

  return {
    /** Ends a rebuild after the batch in hand; the next one goes on from there. */
    stop: (): void => {
      stopped = true;
    },

    /**
     * Reads every published story again and makes all lists. Goes on where an interrupted rebuild of the same types
     * stopped; editors may publish meanwhile. One at a time in a newsroom, however many processes it has.
     */
    async rebuild(options: RebuildOptions = {}): Promise<RebuildResult> {
      const uid = options.uid ?? '';
      const result = await leased(async (lease) => {
        const { interrupted } = lease;
        // Who only made lists again has no position.
        const position =
          interrupted?.uid === uid ? (interrupted.position as Position | null) : null;
        const start = position ?? START;
        const resumed = position !== null;
        if (!resumed) {
          const begun = { startedAt: Date.now(), endedAt: null, error: null };
          await lease.note({ uid, phase: '', position: START, done: 0, total: 0, ...begun });
        }
        const stories = await run(lease, options, start);
        await lease.note({ state: 'done', phase: '', endedAt: Date.now(), error: null });
        return { stories, resumed };
      });
      return result ? { state: 'done', ...result } : { state: 'busy' };
    },

    /**
     * Makes the lists of one locale again from what the index holds. Does nothing while a rebuild is at work; one that was
     * interrupted is finished instead.
     * @returns whether the lists were made
     */
    async relist(locale: string): Promise<boolean> {
      const result = await leased(async (lease) => {
        const { interrupted } = lease;
        if (interrupted?.position) {
          await run(lease, { uid: interrupted.uid }, interrupted.position as Position);
          await lease.note({ position: null });
        }
        await lease.note({ phase: RELISTING, position: null });
        await listLocale(locale, LISTING_START, () => lease.note({}));
        await lease.note({ state: 'done', phase: '', endedAt: Date.now(), error: null });
        return true;
      });
      return result ?? false;
    },
  };
};
