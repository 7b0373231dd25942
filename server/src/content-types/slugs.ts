import type { Core, UID as StrapiUid } from '@strapi/types';

/**
 * The first free slug among `base`, `base-2`, `base-3` … of a type.
 * @param locale where it must be unique; undefined for all locales
 * @param documentId the document that may keep its own
 */
export const freeSlug = async (
  strapi: Core.Strapi,
  uid: string,
  base: string,
  { locale, documentId }: { locale?: string; documentId?: string }
): Promise<string> => {
  const rows = (await strapi.db.query(uid as StrapiUid.ContentType).findMany({
    where: {
      slug: { $startsWith: base },
      ...(locale ? { locale } : {}),
      ...(documentId ? { documentId: { $ne: documentId } } : {}),
    },
    select: ['slug'],
  })) as { slug: string }[];
  const taken = new Set(rows.map((row) => row.slug));
  let slug = base;
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
  return slug;
};
