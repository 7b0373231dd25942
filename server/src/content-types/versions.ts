import type { Core, UID as StrapiUid } from '@strapi/types';
import type { Row } from '../strapi-types';

interface RelationAttribute {
  type: string;
  target?: string;
  relation?: string;
  mappedBy?: string;
  pluginOptions?: { i18n?: { localized?: boolean } };
}

const attributesOf = (strapi: Core.Strapi, uid: string) =>
  strapi.getModel(uid as StrapiUid.ContentType).attributes as Record<string, RelationAttribute>;

/** Content types whose documents have locale versions. */
export const isLocalized = (strapi: Core.Strapi, uid: string): boolean => {
  const model = strapi.getModel(uid as StrapiUid.ContentType) as
    { pluginOptions?: { i18n?: { localized?: boolean } } } | undefined;
  return model?.pluginOptions?.i18n?.localized === true;
};

export const defaultLocale = async (strapi: Core.Strapi): Promise<string> =>
  (await strapi.plugin('i18n').service('locales').getDefaultLocale()) as string;

/** The relations that a record owns (not the inverse sides). */
export const ownedRelations = (strapi: Core.Strapi, uid: string): [string, string][] =>
  Object.entries(attributesOf(strapi, uid)).flatMap(([name, attribute]) => {
    const hostOwned = name === 'createdBy' || name === 'updatedBy' || name === 'localizations';
    return attribute.type === 'relation' && attribute.target && !attribute.mappedBy && !hostOwned
      ? [[name, attribute.target] as [string, string]]
      : [];
  });

const populateOf = (relations: [string, string][]) =>
  Object.fromEntries(relations.map(([name]) => [name, true]));

const related = (row: Row, name: string): Row[] => {
  const value = row[name] as Row[] | Row | null | undefined;
  return value ? (Array.isArray(value) ? value : [value]) : [];
};

/** One stored version of a document, with the named relations as arrays of rows. */
export const readVersion = async (
  strapi: Core.Strapi,
  uid: string,
  where: { documentId: string; locale?: string | null; published?: boolean },
  relations: string[]
): Promise<Row | null> => {
  const row = (await strapi.db.query(uid as StrapiUid.ContentType).findOne({
    where: {
      documentId: where.documentId,
      ...(where.locale ? { locale: where.locale } : {}),
      ...(where.published === undefined
        ? {}
        : { publishedAt: where.published ? { $notNull: true } : { $null: true } }),
    },
    populate: Object.fromEntries(relations.map((name) => [name, true])),
  })) as Row | null;
  if (!row) return null;
  return { ...row, ...Object.fromEntries(relations.map((name) => [name, related(row, name)])) };
};

/** Sets relations of one stored row below the document service: no middleware, no event, no "Modified". */
export const writeRelations = (
  strapi: Core.Strapi,
  uid: string,
  id: number,
  data: Record<string, { set: { id: number }[] }>
): Promise<unknown> =>
  strapi.db.transaction(({ trx }) =>
    strapi.db.entityManager.updateRelations(uid, id, data, { transaction: trx })
  );

/**
 * Strapi keeps relations per locale. Ours are facts that hold in every language, so after a write in one locale the
 * versions in the others get the same ones. Written below the document service: no version becomes "Modified".
 */
export const shareRelations = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  from: string,
  published: boolean
): Promise<void> => {
  const relations = ownedRelations(strapi, uid);
  const rows = (await strapi.db.query(uid as StrapiUid.ContentType).findMany({
    where: { documentId, publishedAt: published ? { $notNull: true } : { $null: true } },
    populate: populateOf(relations),
  })) as Row[];
  const source = rows.find((row) => row.locale === from);
  if (!source) return;
  for (const row of rows.filter((other) => other.locale !== from)) {
    const data: Record<string, { set: { id: number }[] }> = {};
    for (const [name, target] of relations) {
      const wanted = [
        ...(await sameInLocale(strapi, target, related(source, name), row.locale)),
        ...(await unknownInLocale(strapi, target, related(row, name), from)),
      ];
      if (wanted.length > 1 && isSingle(strapi, uid, name)) wanted.length = 1;
      const present = related(row, name).map(({ id }) => id);
      if (wanted.join() !== present.join()) data[name] = { set: wanted.map((id) => ({ id })) };
    }
    if (Object.keys(data).length > 0) {
      await writeRelations(strapi, uid, row.id, data);
    }
  }
};

const isSingle = (strapi: Core.Strapi, uid: string, name: string): boolean =>
  attributesOf(strapi, uid)[name]?.relation === 'manyToOne';

/** The ids of those that have no version in the locale of the write: it could not show them, so it did not drop them. */
const unknownInLocale = async (
  strapi: Core.Strapi,
  target: string,
  rows: Row[],
  locale: string
): Promise<number[]> => {
  if (!isLocalized(strapi, target)) return [];
  const ids: number[] = [];
  for (const row of rows) {
    const known = await sameInLocale(strapi, target, [row], locale);
    if (known.length === 0) ids.push(row.id);
  }
  return ids;
};

/** The ids of the same documents in another locale; those that have no version there are left out. */
const sameInLocale = async (
  strapi: Core.Strapi,
  target: string,
  rows: Row[],
  locale: string | null
): Promise<number[]> => {
  if (!isLocalized(strapi, target)) return rows.map(({ id }) => id);
  const ids: number[] = [];
  for (const row of rows) {
    const other = (await strapi.db.query(target as StrapiUid.ContentType).findOne({
      where: {
        documentId: row.documentId,
        locale,
        publishedAt: row.publishedAt ? { $notNull: true } : { $null: true },
      },
      select: ['id'],
    })) as Row | null;
    if (other) ids.push(other.id);
  }
  return ids;
};

/**
 * Makes sure that a record has a version in a locale, out of the fields that all locales share: Strapi refuses a link to
 * a record that lacks the article's locale. Title and slug write themselves in the new language; the version is marked
 * as needing translation, and published when the version it came from is, since it says nothing new.
 * @returns true when a version was made
 */
export const ensureLocaleVersion = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  locale: string
): Promise<boolean> => {
  if (!isLocalized(strapi, uid)) return false;
  const contentType = uid as StrapiUid.ContentType;
  const versions = (await strapi.db.query(contentType).findMany({
    where: { documentId, publishedAt: { $null: true } },
  })) as Row[];
  if (versions.length === 0 || versions.some((row) => row.locale === locale)) return false;
  const main = await defaultLocale(strapi);
  const source = versions.find((row) => row.locale === main) ?? (versions[0] as Row);
  const live = (await strapi.db.query(contentType).findOne({
    where: { documentId, locale: source.locale, publishedAt: { $notNull: true } },
  })) as Row | null;
  // A draft that was edited since says something new: its facts must not become public by way of another language.
  const unmodified = live && timeOf(source.updatedAt) <= timeOf(live.updatedAt);
  // A conference's title is its name: nothing can write it, so the source's stands until it is translated.
  const named = rulesTitleIsTyped(uid) ? { title: source.title } : {};
  await strapi.documents(contentType).update({
    documentId,
    locale,
    status: unmodified ? 'published' : 'draft',
    data: { ...named, needsTranslation: true },
  } as never);
  return true;
};

const timeOf = (value: unknown): number => new Date(value as string).getTime();

const rulesTitleIsTyped = (uid: string): boolean => uid === 'plugin::diplomacy.conference';
