import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/types';
import { PLUGIN_ID } from '../../../shared/plugin';

type Job = () => Promise<unknown>;

/**
 * Work that follows an editor's write: one job after the other, outside the write's transaction, so that it can neither
 * fail the save nor hold its locks.
 */
export const createQueue = (strapi: Core.Strapi) => {
  // Strapi finds the current transaction through async context; jobs must not inherit the one of the save.
  const outside = AsyncLocalStorage.snapshot();
  let last: Promise<unknown> = Promise.resolve();

  const push = (job: Job): void => {
    last = outside(() =>
      last.then(job).catch((error: unknown) => {
        const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
        strapi.log.error(`[${PLUGIN_ID}] also-read: ${message}`);
      })
    );
  };

  return {
    /** Runs a job when the write that asks for it is safely stored. */
    async afterCommit(job: Job): Promise<void> {
      if (!strapi.db.inTransaction()) return push(job);
      await strapi.db.transaction(async ({ onCommit }) => {
        onCommit(() => push(job));
      });
    },
    /** Resolves when every job so far is done. */
    idle: async (): Promise<void> => {
      await last;
    },
  };
};

export type Queue = ReturnType<typeof createQueue>;
