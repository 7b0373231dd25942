import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/types';
import request from 'supertest';
import { FIXTURE, ROOT, setEnvironment } from '../../helpers/environment';
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
  /** Boot without the plugin. */
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
  /** Resolves when the index has caught up with all writes. */
  settled: () => Promise<void>;
  /** Shuts down; the data is removed unless it is to be kept for another boot. */
  stop: (options?: { keep?: boolean }) => Promise<void>;
}

const ADMIN = { email: 'chief@example.com', password: 'Chief-of-desk-1' };

/** Boots a newsroom: a real Strapi on a temporary database, SQLite unless DATABASE_CLIENT names a server. */
export const openNewsroom = async (options: BootOptions = {}): Promise<Newsroom> => {
  const folder = options.folder ?? fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-'));
  const database = await openDatabase(folder);
  Object.assign(process.env, database.env);
  setEnvironment(options);
  const appDir = APPLICATIONS[options.application ?? 'fixture'];

  // Strapi writes into the modules of the application (routes, schemas): each boot gets fresh ones.
  jest.resetModules();
  const { createStrapi } = await import('@strapi/strapi');
  const strapi = createStrapi({ appDir, distDir: appDir, serveAdminPanel: false });
  const discard = async () => {
    await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await strapi.load();
  } catch (error) {
    // A boot may fail before there is a connection pool, or with one that still holds the database.
    await strapi.db?.destroy().catch(() => {});
    if (!options.folder) await discard();
    throw error;
  }
  await strapi.server.mount();
  const { httpServer } = strapi.server;

  const login = async (email: string, password: string): Promise<string> => {
    const answer = await request(httpServer).post('/admin/login').send({ email, password });
    return answer.body.data.token as string;
  };
  const asUser = (token: string) => (method: 'get' | 'post' | 'put' | 'delete', url: string) =>
    request(httpServer)[method](url).set('Authorization', `Bearer ${token}`);

  const exists = await strapi.db.query('admin::user').count();
  if (exists === 0) {
    await request(httpServer)
      .post('/admin/register-admin')
      .send({ ...ADMIN, firstname: 'Ada', lastname: 'Chief' });
  }
  const locales = strapi.plugin('i18n').service('locales');
  if (!(await locales.findByCode('fr'))) await locales.create({ code: 'fr', name: 'French (fr)' });
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
      await strapi.plugin('diplomacy').service('attachments').queue.idle();
      await strapi.plugin('diplomacy').service('also-read').queue.idle();
    },
    stop: async ({ keep = false } = {}) => {
      if (!options.disabled) await strapi.plugin('diplomacy').service('also-read').queue.idle();
      await strapi.destroy();
      if (!keep) await discard();
    },
  };
};
