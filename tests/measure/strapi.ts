import { createStrapi } from '@strapi/strapi';
import type { Core } from '@strapi/types';
import type { Settings } from '../../shared/settings';
import { FIXTURE, setEnvironment } from '../helpers/environment';

/** The parts of the plugin's services that measurements use. */
export interface AlsoRead {
  find: (options: { uid: string; documentId: string; locale?: string; limit?: number }) => Promise<{
    data: { items: { documentId: string; reasons: { kind: string }[] }[] };
    meta: { reason?: string };
  } | null>;
  rebuild: (options?: {
    onProgress?: (progress: { done: number; total: number }) => void;
  }) => Promise<unknown>;
  status: () => Promise<{ stories: number }>;
  queue: { idle: () => Promise<void> };
}

export interface SettingsService {
  get: () => Promise<Settings>;
  set: (changes: Partial<Settings>) => Promise<unknown>;
}

export const ARTICLE = 'api::article.article';

/** How long `strapi.load()` took, in milliseconds. */
export interface LoadTime {
  wall: number;
  /** Work of the processor, which other programs on the machine do not prolong. */
  cpu: number;
}

/** Boots the fixture with the built plugin, as in production, on the database that the environment names. */
export const bootStrapi = async ({ disabled = false }: { disabled?: boolean } = {}): Promise<{
  strapi: Core.Strapi;
  load: LoadTime;
}> => {
  setEnvironment({ disabled, mode: 'production' });
  const strapi = createStrapi({ appDir: FIXTURE, distDir: FIXTURE, serveAdminPanel: false });
  const started = performance.now();
  const worked = process.cpuUsage();
  await strapi.load();
  const { user, system } = process.cpuUsage(worked);
  return { strapi, load: { wall: performance.now() - started, cpu: (user + system) / 1000 } };
};

export const alsoRead = (strapi: Core.Strapi): AlsoRead =>
  strapi.plugin('diplomacy').service('also-read') as AlsoRead;

/** The settings of the editors-in-chief. */
export const settingsOf = (strapi: Core.Strapi): SettingsService =>
  strapi.plugin('diplomacy').service('settings') as SettingsService;

/** Adds the locales that the newsroom lacks. */
export const ensureLocales = async (strapi: Core.Strapi, codes: string[]): Promise<void> => {
  const locales = strapi.plugin('i18n').service('locales');
  for (const code of codes) {
    if (!(await locales.findByCode(code))) await locales.create({ code, name: code });
  }
};
