import type { Core, UID as StrapiUid } from '@strapi/types';
import type { Knex } from 'knex';
import type { Row } from '../../strapi-types';
import { ask, type Db, type SqlRow } from './sql';

interface Attribute {
  columnName?: string;
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    morphColumn: { typeColumn: { name: string }; idColumn: { name: string } };
  };
}

interface Metadata {
  tableName: string;
  attributes: Record<string, Attribute>;
}

const metadataOf = (strapi: Core.Strapi, uid: string): Metadata =>
  strapi.db.metadata.get(uid as StrapiUid.ContentType) as unknown as Metadata;

const FILE = 'plugin::upload.file';
const FILE_FIELDS = ['url', 'alternativeText', 'width', 'height'];

export interface TargetQuery {
  uid: StrapiUid.ContentType;
  documentIds: string[];
  /** Null on types that are not localized. */
  locales: string[] | null;
  fields: string[];
  image?: string;
}

/** The image of an article, as `populate` would return it, out of the columns `image_…`. */
const imageIn = (row: SqlRow): object | null =>
  row.image_url
    ? Object.fromEntries(FILE_FIELDS.map((field) => [field, row[`image_${field}`] ?? null]))
    : null;

/**
 * Published articles with a few fields and their image, in one statement: a list is read with every page of a site, and
 * `populate` would take a second query.
 * @returns rows as the query engine would give them, dates as the database does
 */
export const readTargetRows = async (
  db: Db,
  strapi: Core.Strapi,
  { uid, documentIds, locales, fields, image }: TargetQuery
): Promise<Row[]> => {
  const { tableName, attributes } = metadataOf(strapi, uid);
  const columns = Object.fromEntries(
    fields.map((field) => [field, `a.${attributes[field]?.columnName ?? field}`])
  );
  const imageJoin = (query: Knex.QueryBuilder): void => {
    if (!image) return;
    const file = metadataOf(strapi, FILE);
    const { name, joinColumn, morphColumn } = file.attributes.related?.joinTable as NonNullable<
      Attribute['joinTable']
    >;
    const images = Object.fromEntries(
      FILE_FIELDS.map((field) => [`image_${field}`, `f.${file.attributes[field]?.columnName}`])
    );
    query
      .leftJoin({ m: name }, (on) =>
        on
          .on(`m.${morphColumn.idColumn.name}`, 'a.id')
          .andOnVal(`m.${morphColumn.typeColumn.name}`, uid)
          .andOnVal('m.field', image)
      )
      .leftJoin({ f: file.tableName }, 'f.id', `m.${joinColumn.name}`)
      .select(images);
  };
  const build = () =>
    db({ a: tableName })
      .select({ id: 'a.id', documentId: 'a.document_id', ...columns })
      .modify(imageJoin)
      .modify((query) => {
        if (locales) query.select({ locale: 'a.locale' }).whereIn('a.locale', locales);
      })
      .whereIn('a.document_id', documentIds)
      .whereNotNull('a.published_at');
  const sizes = [documentIds.length, locales?.length ?? 'none'];
  const name = ['targets', uid, ...fields, image ?? '', ...sizes].join(' ');
  const bindings = [...(image ? [uid, image] : []), ...(locales ?? []), ...documentIds];
  const rows = await ask(db, { name, bindings }, build);
  return rows.map((row) => {
    const own = Object.entries(row).filter(([column]) => !column.startsWith('image_'));
    return { ...Object.fromEntries(own), ...(image ? { [image]: imageIn(row) } : {}) } as Row;
  });
};
