import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/types';
import { Interrupted, LeaseLost } from './lease';
import { PLUGIN_ID } from '../../../shared/plugin';

type Job = () => Promise<unknown>;

/**
 * Work that follows an editor's write: one job after the other, outside the write's transaction, so that it can neither
 * fail the save nor hold its locks.
 * @param room whose work it is, for the log
 */
export const createQueue = (strapi: Core.Strapi, room = 'also-read') => {
  // Strapi finds the current transaction through async context; jobs must not inherit the one of the save.
  const outside = AsyncLocalStorage.snapshot();
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let closed = false;

  const report = (error: unknown): void => {
    // A rebuild that ends with the process, or with the right to it, goes on elsewhere.
    if (error instanceof Interrupted || error instanceof LeaseLost) return;
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    strapi.log.error(`[${PLUGIN_ID}] ${room}: ${message}`);
  };

  /** @returns false when no more jobs are taken */
  const push = (job: Job): boolean => {
    if (closed) return false;
    waiting += 1;
    last = outside(() =>
      last
        .then(job)
        .catch(report)
        .finally(() => {
          waiting -= 1;
        })
    );
    return true;
  };

  /** Resolves when every job so far, and every job that one of them has asked for, is done. */
  const idle = async (): Promise<void> => {
    for (let seen: unknown; seen !== last;) {
      seen = last;
      await last;
    }
  };

  return {
    push,
    idle,

    /** Takes no more jobs, and resolves when those that wait are done. */
    close: async (): Promise<void> => {
      closed = true;
      await idle();
    },

    /** Whether no other job waits behind the present one. */
    isLast: (): boolean => waiting <= 1,

    /** Runs a job when the write that asks for it is safely stored. */
    async afterCommit(job: Job): Promise<void> {
      if (!strapi.db.inTransaction()) {
        push(job);
        return;
      }
      await strapi.db.transaction(async ({ onCommit }) => {
        onCommit(() => void push(job));
      });
    },
  };
};

export type Queue = ReturnType<typeof createQueue>;
