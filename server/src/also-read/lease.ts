import { randomUUID } from 'node:crypto';
import { noteRebuild, readRebuild, takeRebuild, type Rebuild } from './store/rebuilds';
import type { Store } from './store';

/** A process that gave no sign of life for so long has died, and another one may go on. Milliseconds. */
export const SILENCE = 30_000;

/** Another process has taken over; whoever is told so stops. */
export class LeaseLost extends Error {
  constructor() {
    super('another process has taken over the rebuild');
  }
}

/** This process shuts down; another one, or the next boot, goes on. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted by a shutdown');
  }
}

export interface Lease {
  /** Where an interrupted rebuild stood; null for a new one. */
  interrupted: Rebuild | null;
  /** Notes progress and gives a sign of life. @throws LeaseLost, Interrupted */
  note: (changes: Partial<Omit<Rebuild, 'owner'>>) => Promise<void>;
  /** Whether the next note ends the work. */
  isEnding: () => boolean;
}

/**
 * Takes the newsroom's one right to rebuild.
 * @returns null when another process is at it
 */
export const takeLease = async (store: Store): Promise<Lease | null> => {
  const owner = randomUUID();
  const before = await store.read(readRebuild);
  const now = Date.now();
  if (!(await store.read((db) => takeRebuild(db, owner, { now, silence: SILENCE })))) return null;
  return {
    interrupted:
      before && ['running', 'interrupted', 'failed'].includes(before.state) ? before : null,
    note: async (changes) => {
      if (!(await store.read((db) => noteRebuild(db, owner, changes)))) throw new LeaseLost();
    },
    isEnding: () => false,
  };
};
