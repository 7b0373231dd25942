import type { PanelComponent } from '@strapi/content-manager/strapi-admin';

/** What the Content Manager tells its panels about the other versions of a document. */
export type PanelMeta = Parameters<PanelComponent>[0]['meta'];

/** The languages that a document has, besides the one that is open. */
export const otherLocalesOf = (meta: PanelMeta): string[] =>
  meta?.availableLocales.map(({ locale }) => String(locale)) ?? [];
