import type { Core, UID as StrapiUid } from '@strapi/types';
import type { Knex } from 'knex';

export type Query = Knex.QueryBuilder;

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

/** How files are joined to whatever has them. */
export interface MorphTable {
  name: string;
  joinColumn: { name: string };
  morphColumn: { typeColumn: { name: string }; idColumn: { name: string } };
}

/** What the database knows of a type: the part that the plugin uses. */
export interface Metadata {
  uid: string;
  tableName: string;
  attributes: Record<
    string,
    { type?: string; columnName?: string; joinTable?: JoinTable | MorphTable }
  >;
}

/** The pool, for reading. */
export const connectionOf = (strapi: Core.Strapi): Knex => strapi.db.connection as unknown as Knex;

export const metadataOf = (strapi: Core.Strapi, uid: string): Metadata =>
  strapi.db.metadata.get(uid as StrapiUid.ContentType) as unknown as Metadata;

export const tableOf = (strapi: Core.Strapi, uid: string): string =>
  metadataOf(strapi, uid).tableName;

/** The table of a relation, and its columns for the row that has the relation and the row that it leads to. */
export const linksOf = (strapi: Core.Strapi, uid: string, relation: string) => {
  const { joinTable } = metadataOf(strapi, uid).attributes[relation] as { joinTable: JoinTable };
  return {
    table: joinTable.name,
    owner: joinTable.joinColumn.name,
    target: joinTable.inverseJoinColumn.name,
  };
};
