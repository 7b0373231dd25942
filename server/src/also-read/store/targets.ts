import type { Core, UID as StrapiUid } from '@strapi/types';
import type { Knex } from 'knex';
import { metadataOf, type JoinTable } from '../../database';
import type { Row } from '../../strapi-types';
import { ask, type Db, type SqlRow, type Value } from './sql';

const FILE = 'plugin::upload.file';
const FILE_FIELDS = ['url', 'alternativeText', 'width', 'height'];

/** What is read of the articles of a type when they are targets of a list. */
export interface TargetFields {
  uid: StrapiUid.ContentType;
  isLocalized: boolean;
  fields: string[];
  image?: string;
}

/** All that the text of a statement over these depends on. */
export const nameOf = ({ uid, fields, image = '' }: TargetFields): string =>
  [uid, ...fields, image].join(' ');

/** A part of a statement that reads articles, under names that hold `tag`, so that there may be several. */
export interface TargetPart {
  table: string;
  /** Stands for the table of the articles. */
  alias: string;
  /** Selects what is read of them, with the image, which is joined to it. */
  select: (query: Knex.QueryBuilder) => void;
  /** For the question marks of the image's join. */
  bindings: Value[];
  /** The article of a row as `populate` would return it, dates as the database gives them; null when there is none. */
  read: (row: SqlRow) => Row | null;
}

/** What a field is called in the rows of a statement. */
type Column = [field: string, as: string];

const columnsOf = (alias: string, fields: string[]): Column[] =>
  fields.map((field) => [field, `${alias}_${field}`]);

const valuesOf = (row: SqlRow, columns: Column[]): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const [field, as] of columns) values[field] = row[as];
  return values;
};

/**
 * An article with its image in one statement: a list is read with every page of a site, and `populate` would take a second
 * query.
 */
export const targetPart = (
  strapi: Core.Strapi,
  { uid, isLocalized, fields, image }: TargetFields,
  tag = ''
): TargetPart => {
  const { tableName, attributes } = metadataOf(strapi, uid);
  const alias = `article${tag}`;
  const columnOf: Record<string, string> = {
    id: 'id',
    documentId: 'document_id',
    ...(isLocalized ? { locale: 'locale' } : {}),
    ...Object.fromEntries(fields.map((field) => [field, attributes[field]?.columnName ?? field])),
  };
  const columns = columnsOf(alias, Object.keys(columnOf));
  const imageColumns = columnsOf(`image${tag}`, FILE_FIELDS);

  const joinImage = (query: Knex.QueryBuilder): void => {
    const file = metadataOf(strapi, FILE);
    const { name, joinColumn, morphColumn } = file.attributes.related?.joinTable as JoinTable;
    query
      .leftJoin({ [`morph${tag}`]: name }, (on) =>
        on
          .on(`morph${tag}.${morphColumn.idColumn.name}`, `${alias}.id`)
          .andOnVal(`morph${tag}.${morphColumn.typeColumn.name}`, uid)
          .andOnVal(`morph${tag}.field`, image as string)
      )
      .leftJoin(
        { [`file${tag}`]: file.tableName },
        `file${tag}.id`,
        `morph${tag}.${joinColumn.name}`
      );
    for (const [name, as] of imageColumns) {
      query.select({ [as]: `file${tag}.${file.attributes[name]?.columnName}` });
    }
  };

  return {
    table: tableName,
    alias,
    select: (query) => {
      for (const [name, as] of columns) query.select({ [as]: `${alias}.${columnOf[name]}` });
      if (image) joinImage(query);
    },
    bindings: image ? [uid, image] : [],
    read: (row) => {
      if ((row[`${alias}_id`] ?? null) === null) return null;
      const article = valuesOf(row, columns);
      if (image) article[image] = row[`image${tag}_url`] ? valuesOf(row, imageColumns) : null;
      return article as unknown as Row;
    },
  };
};

export interface TargetQuery extends TargetFields {
  documentIds: string[];
  /** Heeded on types that are localized. */
  locales: string[];
}

/** Published articles, in one statement. */
export const readTargetRows = async (
  db: Db,
  strapi: Core.Strapi,
  { documentIds, locales, ...target }: TargetQuery
): Promise<Row[]> => {
  const part = targetPart(strapi, target);
  const languages = target.isLocalized ? locales : [];
  const build = () =>
    db({ [part.alias]: part.table })
      .modify(part.select)
      .modify((query) => {
        if (target.isLocalized) query.whereIn(`${part.alias}.locale`, languages);
      })
      .whereIn(`${part.alias}.document_id`, documentIds)
      .whereNotNull(`${part.alias}.published_at`);
  const name = `targets ${nameOf(target)} ${documentIds.length} ${languages.length}`;
  const bindings = [...part.bindings, ...languages, ...documentIds];
  const rows = await ask(db, { name, bindings }, build);
  return rows.flatMap((row) => part.read(row) ?? []);
};
