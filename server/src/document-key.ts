import type { Core, UID as StrapiUid } from '@strapi/types';
import { contentTypes } from '@strapi/utils';
import { isLocalized } from './content-types/versions';
import type { Row } from './strapi-types';

export interface DocumentAddress {
  uid: string;
  /** As it stands in the path: an id or a slug. */
  key: string;
  /** The language of the answer; of no account on types that are not localized. */
  locale: string;
  /** The type's field for the slug; null for none. */
  slug?: string | null;
}

/** Rows of one slug that are looked at; a host's slugs need not be unique, and databases compare them loosely. */
const ALIKE = 20;

const published = (strapi: Core.Strapi, { uid, locale }: DocumentAddress) => ({
  publishedAt: { $notNull: true },
  ...(isLocalized(strapi, uid) ? { locale } : {}),
});

/** A field that callers never see must not tell them anything by being found. */
const isReadable = (strapi: Core.Strapi, uid: string, field: string): boolean => {
  const model = strapi.getModel(uid as StrapiUid.ContentType);
  return field in model.attributes && !contentTypes.isPrivateAttribute(model, field);
};

/**
 * The published document with a slug in a locale. Of several the one published last.
 * @returns its id; null when there is none, or when the type has no slug that callers may see
 */
export const documentBySlug = async (
  strapi: Core.Strapi,
  address: DocumentAddress
): Promise<string | null> => {
  const { uid, key, slug = 'slug' } = address;
  if (!slug || !isReadable(strapi, uid, slug)) return null;
  const rows = (await strapi.db.query(uid as StrapiUid.ContentType).findMany({
    where: { [slug]: key, ...published(strapi, address) },
    select: ['documentId', slug],
    orderBy: { id: 'desc' },
    limit: ALIKE,
  })) as Row[];
  // MariaDB takes "Grain" for "grain".
  return rows.find((row) => String(row[slug]) === key)?.documentId ?? null;
};

/**
 * The published document that a path names: by its id, else by its slug in the locale.
 * @returns its id; null when there is none
 */
export const documentAt = async (
  strapi: Core.Strapi,
  address: DocumentAddress
): Promise<string | null> => {
  const rows = (await strapi.db.query(address.uid as StrapiUid.ContentType).findMany({
    where: { documentId: address.key, ...published(strapi, address) },
    select: ['documentId'],
    limit: 1,
  })) as Row[];
  if (rows[0]?.documentId === address.key) return address.key;
  return documentBySlug(strapi, address);
};
