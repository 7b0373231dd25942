import type { RecordsFilter } from '../../../shared/coverage';
import { RECORD_KINDS, type RecordKind } from '../../../shared/plugin';

const has = (field: string): object => ({ [field]: { id: { $notNull: true } } });
const lacks = (field: string): object => ({ [field]: { id: { $null: true } } });

/**
 * The filter for articles with or without records, in Strapi's words.
 * @param names the relations on an article, by kind
 */
export const attachedFilter = (
  names: Record<RecordKind, string>,
  records: RecordsFilter
): object => {
  const fields = RECORD_KINDS.map((kind) => names[kind]);
  if (records === 'none') return { $and: fields.map(lacks) };
  if (records === 'any') return { $or: fields.map(has) };
  return has(names[records]);
};
