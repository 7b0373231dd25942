import type { Core } from '@strapi/types';
import request from 'supertest';

/** The first user, a super administrator. */
export const ADMIN = { email: 'chief@example.com', password: 'Chief-of-desk-1' };

/** What every newsroom of the tests has: an administrator, and a second language. */
const furnish = async (strapi: Core.Strapi): Promise<void> => {
  if ((await strapi.db.query('admin::user').count()) === 0) {
    await request(strapi.server.httpServer)
      .post('/admin/register-admin')
      .send({ ...ADMIN, firstname: 'Ada', lastname: 'Chief' });
  }
  const locales = strapi.plugin('i18n').service('locales');
  if (!(await locales.findByCode('fr'))) await locales.create({ code: 'fr', name: 'French (fr)' });
};

/** Boots an application on the database that the environment names. */
export const boot = async (appDir: string): Promise<Core.Strapi> => {
  const { createStrapi } = await import('@strapi/strapi');
  const strapi = createStrapi({ appDir, distDir: appDir, serveAdminPanel: false });
  try {
    await strapi.load();
  } catch (error) {
    // A boot may fail before there is a connection pool, or with one that still holds the database.
    await strapi.db?.destroy().catch(() => {});
    throw error;
  }
  await strapi.server.mount();
  await furnish(strapi);
  return strapi;
};
