import type { Core } from '@strapi/types';
import { UID, type RecordKind } from '../../shared/plugin';
import { ARTICLE } from '../measure/strapi';
import type { NewsStory } from './news';
import type { StoredRecord } from './records';

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  orderColumnName?: string;
  inverseOrderColumnName?: string;
}

interface Attribute {
  target?: string;
  mappedBy?: string;
  joinTable?: JoinTable;
}

const relations = (strapi: Core.Strapi): [string, Attribute][] =>
  Object.entries(
    strapi.db.metadata.get(ARTICLE).attributes as unknown as Record<string, Attribute>
  );

/** The relation of an article to records of a kind, whatever the newsroom calls it. */
export const relationTo = (
  strapi: Core.Strapi,
  kind: RecordKind
): { name: string; joinTable: JoinTable } => {
  const found = relations(strapi).find(([, { target }]) => target === UID[kind]);
  if (!found?.[1].joinTable) throw new Error(`articles have no relation to ${UID[kind]}`);
  return { name: found[0], joinTable: found[1].joinTable };
};

/** The record that a story has attached. */
export const recordFor = (story: NewsStory, records: StoredRecord[]): StoredRecord | undefined =>
  story.record === null ? undefined : records[story.record % records.length];

interface ArticleRow {
  id: number;
  document_id: string;
}

/** Ids of the two rows of each article, the draft first: it was stored first. */
const rowIds = async (
  strapi: Core.Strapi,
  documentIds: string[]
): Promise<Map<string, number[]>> => {
  const { tableName } = strapi.db.metadata.get(ARTICLE);
  const rows = (await strapi.db
    .connection(tableName)
    .whereIn('document_id', documentIds)
    .orderBy('id')
    .select('id', 'document_id')) as ArticleRow[];
  const ids = new Map<string, number[]>();
  for (const { id, document_id } of rows) {
    ids.set(document_id, [...(ids.get(document_id) ?? []), id]);
  }
  return ids;
};

/** Links stored stories to their records, in the link tables themselves: drafts to drafts, published to published. */
export const linkRecords = async (
  strapi: Core.Strapi,
  stories: NewsStory[],
  records: StoredRecord[]
): Promise<void> => {
  const attached = stories.filter((story) => story.record !== null);
  if (attached.length === 0) return;
  const ids = await rowIds(
    strapi,
    attached.map(({ documentId }) => documentId)
  );
  const links = new Map<string, object[]>();
  for (const story of attached) {
    const record = recordFor(story, records) as StoredRecord;
    const { joinTable } = relationTo(strapi, record.kind);
    const [draft, published] = ids.get(story.documentId) as [number, number];
    const link = (article: number, target: number) => ({
      [joinTable.joinColumn.name]: article,
      [joinTable.inverseJoinColumn.name]: target,
      ...(joinTable.orderColumnName ? { [joinTable.orderColumnName]: 1 } : {}),
      ...(joinTable.inverseOrderColumnName ? { [joinTable.inverseOrderColumnName]: article } : {}),
    });
    const rows = links.get(joinTable.name) ?? [];
    rows.push(link(draft, record.draft), link(published, record.published));
    links.set(joinTable.name, rows);
  }
  for (const [table, rows] of links) await strapi.db.connection.batchInsert(table, rows, 200);
};
