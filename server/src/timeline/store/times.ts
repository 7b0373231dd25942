import type { Core } from '@strapi/types';
import type { ArticleType } from '../../config/article-types';
import { metadataOf } from '../../database';

type Client = Core.Strapi['db']['dialect']['client'];

const POSTGRES = { day: 'YYYY-MM-DD', moment: 'YYYY-MM-DD"T"HH24:MI:SS' };
const MYSQL = { day: '%Y-%m-%d', moment: '%Y-%m-%dT%H:%i:%s' };

/** A column as text: a day, with the time when it is a moment. Databases keep moments in ways of their own. */
const dateText = (client: Client, column: string, type: string | undefined): string => {
  const form = type === 'date' ? 'day' : 'moment';
  if (client === 'postgres') return `to_char(${column}, '${POSTGRES[form]}')`;
  if (client === 'mysql') return `date_format(${column}, '${MYSQL[form]}')`;
  if (form === 'day') return `substr(${column}, 1, 10)`;
  // Strapi stores milliseconds; what came in by other ways may be text.
  const seconds = `strftime('%Y-%m-%dT%H:%M:%S', ${column} / 1000, 'unixepoch')`;
  const text = `replace(substr(${column}, 1, 19), ' ', 'T')`;
  return `case typeof(${column}) when 'integer' then ${seconds} else ${text} end`;
};

/** Compared byte by byte, as in memory, whatever language the database sorts in. */
const plain = (client: Client, text: string): string =>
  client === 'postgres' ? `(${text}) collate "C"` : `(${text})`;

/** The year of a visit. */
export const eventYear = ({ db: { dialect } }: Core.Strapi, table: string): string =>
  `substr(${dateText(dialect.client, `${table}.start_date`, 'date')}, 1, 4)`;

/** When a row was, as SQL. */
export interface Time {
  /** As text that can be compared. */
  text: string;
  /** Whether anything is known of it: quicker to ask than whether the text is null. */
  isKnown: string;
}

/** As much of the first day of a visit or conference as is known. */
export const eventTime = ({ db: { dialect } }: Core.Strapi, table: string): Time => {
  const column = `${table}.start_date`;
  const day = dateText(dialect.client, column, 'date');
  const text = `case ${table}.date_precision when 'year' then substr(${day}, 1, 4) when 'month' then substr(${day}, 1, 7) else ${day} end`;
  return { text: plain(dialect.client, text), isKnown: `${column} is not null` };
};

/** The first of several that is known. SQLite wants two at least. */
const firstOf = (values: string[]): string => `coalesce(${[...values, 'null'].join(', ')})`;

/** When a story came out, as `publicationTime` has it. */
export const storyTime = (strapi: Core.Strapi, { uid, date }: ArticleType, table: string): Time => {
  const { client } = strapi.db.dialect;
  const { attributes } = metadataOf(strapi, uid);
  const times = [date, 'firstPublishedAt', 'createdAt'].flatMap((name) => {
    const attribute = name === undefined ? undefined : attributes[name];
    return attribute ? [{ column: `${table}.${attribute.columnName}`, type: attribute.type }] : [];
  });
  const columns = times.map(({ column }) => column);
  const [first] = times;
  const text = times.every(({ type }) => type === first?.type)
    ? dateText(client, firstOf(columns), first?.type)
    : firstOf(times.map(({ column, type }) => dateText(client, column, type)));
  const isKnown = `(${columns.map((column) => `${column} is not null`).join(' or ')})`;
  return { text: plain(client, text), isKnown };
};
