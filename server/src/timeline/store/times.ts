import type { Core } from '@strapi/types';
import type { ArticleType } from '../../config/article-types';
import { metadataOf } from './database';

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

/** As much of the first day of a visit or conference as is known. */
export const eventTime = ({ db: { dialect } }: Core.Strapi, table: string): string => {
  const day = dateText(dialect.client, `${table}.start_date`, 'date');
  const known = `case ${table}.date_precision when 'year' then substr(${day}, 1, 4) when 'month' then substr(${day}, 1, 7) else ${day} end`;
  return plain(dialect.client, known);
};

/** When a story came out, as `publicationTime` has it. */
export const storyTime = (
  strapi: Core.Strapi,
  { uid, date }: ArticleType,
  table: string
): string => {
  const { client } = strapi.db.dialect;
  const { attributes } = metadataOf(strapi, uid);
  const times = [date, 'firstPublishedAt', 'createdAt'].flatMap((name) => {
    const attribute = name === undefined ? undefined : attributes[name];
    return attribute ? [dateText(client, `${table}.${attribute.columnName}`, attribute.type)] : [];
  });
  // SQLite wants two at least.
  return plain(client, `coalesce(${[...times, 'null'].join(', ')})`);
};
