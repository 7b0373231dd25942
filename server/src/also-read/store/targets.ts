import type { Core, UID as StrapiUid } from '@strapi/types';
import type { Knex } from 'knex';
import { metadataOf, type Metadata, type MorphTable } from '../../database';
import type { Row } from '../../strapi-types';
import { ask, isSet, type Db, type SqlRow, type Value } from './sql';

const FILE = 'plugin::upload.file';
const FILE_FIELDS = ['url', 'alternativeText', 'width', 'height'];

/** What is read of the articles of a type when they are targets of a list. */
export interface TargetFields {
  uid: StrapiUid.ContentType;
  isLocalized: boolean;
  fields: string[];
  image?: string;
}

/** All that a `TargetPart` depends on, for the name of a statement. */
export const targetName = ({ uid, isLocalized, fields, image = '' }: TargetFields): string =>
  [uid, isLocalized, ...fields, image].join(' ');

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

/** A field, its column, and what it is called in the rows: by number, since PostgreSQL cuts names of more than 63 bytes. */
interface Selected {
  field: string;
  column: string;
  as: string;
}

const selection = (alias: string, { attributes }: Metadata, fields: string[]): Selected[] =>
  fields.map((field, index) => ({
    field,
    column: `${alias}.${attributes[field]?.columnName ?? field}`,
    as: `${alias}_${index}`,
  }));

/** Whether an outer join has found a row; the first column is one that is never empty. */
const isFound = (row: SqlRow, [first]: Selected[]): boolean => isSet(row[first?.as ?? '']);

const valuesOf = (row: SqlRow, selected: Selected[]): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const { field, as } of selected) values[field] = row[as];
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
  const articles = metadataOf(strapi, uid);
  const alias = `article${tag}`;
  const file = `file${tag}`;
  const morph = `morph${tag}`;
  const versioned = ['id', 'documentId', ...(isLocalized ? ['locale'] : [])];
  const own = selection(alias, articles, [...versioned, ...fields]);
  const files = metadataOf(strapi, FILE);
  const ofImage = selection(file, files, FILE_FIELDS);

  const joinImage = (query: Knex.QueryBuilder): void => {
    const { name, joinColumn, morphColumn } = files.attributes.related?.joinTable as MorphTable;
    query
      .leftJoin({ [morph]: name }, (on) =>
        on
          .on(`${morph}.${morphColumn.idColumn.name}`, `${alias}.id`)
          .andOnVal(`${morph}.${morphColumn.typeColumn.name}`, uid)
          .andOnVal(`${morph}.field`, image as string)
      )
      .leftJoin({ [file]: files.tableName }, `${file}.id`, `${morph}.${joinColumn.name}`);
    for (const { column, as } of ofImage) query.select({ [as]: column });
  };

  return {
    table: articles.tableName,
    alias,
    select: (query) => {
      for (const { column, as } of own) query.select({ [as]: column });
      if (image) joinImage(query);
    },
    bindings: image ? [uid, image] : [],
    read: (row) => {
      if (!isFound(row, own)) return null;
      const article = valuesOf(row, own);
      if (image) article[image] = isFound(row, ofImage) ? valuesOf(row, ofImage) : null;
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
  const name = `targets ${targetName(target)} ${documentIds.length} ${languages.length}`;
  const bindings = [...part.bindings, ...languages, ...documentIds];
  const rows = await ask(db, { name, bindings }, build);
  return rows.flatMap((row) => part.read(row) ?? []);
};
