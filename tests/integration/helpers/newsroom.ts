import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/types';
import request from 'supertest';
import { FIXTURE, ROOT, setEnvironment } from '../../helpers/environment';
import { ADMIN, boot } from './boot';
import { openDatabase } from './database';

const APPLICATIONS = {
  fixture: FIXTURE,
  playground: path.join(ROOT, 'playground'),
};

export interface BootOptions {
  /** The bare fixture, or the playground with all its stories. */
  application?: keyof typeof APPLICATIONS;
  /** The plugin's configuration; the fixture's schemas opt their types in. */
  config?: object;
  /** Begin with an empty database: for tests of the first boot. Others begin with a copy of one that the fixture has made. */
  empty?: boolean;
  /** Boot without the plugin, which a new newsroom then has never seen. */
  disabled?: boolean;
  /** Boot with Strapi's GraphQL plugin. */
  graphql?: boolean;
  /** The folder of an earlier boot, to go on with its data. */
  folder?: string;
}

export interface Newsroom {
  strapi: Core.Strapi;
  /** Holds the database, or its name on a server; pass it to the next boot to keep the data. */
  folder: string;
  /** The content API, as the public. */
  api: request.Agent;
  /** A request of the admin API as a logged-in super administrator. */
  asAdmin: (method: 'get' | 'post' | 'put' | 'delete', url: string) => request.Test;
  /** The same as a user with another role. */
  asUser: (
    token: string
  ) => (method: 'get' | 'post' | 'put' | 'delete', url: string) => request.Test;
  login: (email: string, password: string) => Promise<string>;
  /** Lets the public call actions of the content API. */
  allowPublic: (actions: string[]) => Promise<void>;
  /** Resolves when the index has caught up with all writes, and the event hub has been told. */
  settled: () => Promise<void>;
  /** Shuts down; the data is removed unless it is to be kept for another boot. */
  stop: (options?: { keep?: boolean }) => Promise<void>;
}

interface Pool {
  numUsed: () => number;
  numPendingAcquires: () => number;
}

/**
 * Strapi tells of a write in the background, for which it reads the document. Begun while the pool is being closed, such a
 * reading would wait for a minute and then fail whatever test is running.
 */
const quiet = async (strapi: Core.Strapi): Promise<void> => {
  const pool = strapi.db.connection.client.pool as Pool;
  for (let looks = 0; looks < 3; looks += 1) {
    await setTimeout(20);
    if (pool.numUsed() + pool.numPendingAcquires() > 0) looks = -1;
  }
};

/** Boots a newsroom: a real Strapi on a temporary database, SQLite unless DATABASE_CLIENT names a server. */
export const openNewsroom = async (options: BootOptions = {}): Promise<Newsroom> => {
  const { application = 'fixture', disabled = false, empty = disabled } = options;
  const folder = options.folder ?? fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-'));
  const template = application === 'fixture' && !empty ? process.env.NEWSROOM_TEMPLATE : undefined;
  const database = await openDatabase(folder, template);
  Object.assign(process.env, database.env);
  setEnvironment(options);
  const discard = async () => {
    await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  };

  // Strapi writes into the modules of the application (routes, schemas): each boot gets fresh ones.
  jest.resetModules();
  const strapi = await boot(APPLICATIONS[application]).catch(async (error) => {
    if (!options.folder) await discard();
    throw error;
  });
  const { httpServer } = strapi.server;
  const plugin = strapi.plugin('diplomacy');

  const login = async (email: string, password: string): Promise<string> => {
    const answer = await request(httpServer).post('/admin/login').send({ email, password });
    return answer.body.data.token as string;
  };
  const asUser = (token: string) => (method: 'get' | 'post' | 'put' | 'delete', url: string) =>
    request(httpServer)[method](url).set('Authorization', `Bearer ${token}`);

  const token = await login(ADMIN.email, ADMIN.password);

  return {
    strapi,
    folder,
    api: request(httpServer) as unknown as request.Agent,
    asAdmin: asUser(token),
    asUser,
    login,
    allowPublic: async (actions) => {
      const role = await strapi.db
        .query('plugin::users-permissions.role')
        .findOne({ where: { type: 'public' } });
      for (const action of actions) {
        await strapi.db
          .query('plugin::users-permissions.permission')
          .create({ data: { action, role: role.id } });
      }
    },
    settled: async () => {
      if (disabled) return;
      await plugin.service('attachments').queue.idle();
      await plugin.service('also-read').queue.idle();
      // Otherwise it reads the database some seconds later, in the middle of another test.
      await plugin.service('also-read').neighbours.announcer.flush();
    },
    stop: async ({ keep = false } = {}) => {
      if (!disabled) await plugin.service('also-read').queue.idle();
      await quiet(strapi);
      await strapi.destroy();
      if (!keep) await discard();
    },
  };
};
