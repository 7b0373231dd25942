import type { Core, UID as StrapiUid } from '@strapi/types';
import { UID } from '../../../shared/plugin';
import { problem, type Problem } from './problems';

type Reference = { id?: number | string; documentId?: string } | number | string;

interface RelationOperations {
  set?: Reference[] | Reference | null;
  connect?: Reference[] | Reference;
  disconnect?: Reference[] | Reference;
}

/** A record or country as relations return it. */
export interface RelatedRow {
  id: number;
  documentId: string;
  [key: string]: unknown;
}

const asList = <T>(value: T[] | T | null | undefined): T[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];

const isOperations = (value: unknown): value is RelationOperations =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  ['set', 'connect', 'disconnect'].some((key) => key in value);

/** True when a relation input asks for a change; the admin sends empty operations with every save. */
export const changesRelation = (input: unknown): boolean => {
  if (input === undefined) return false;
  if (!isOperations(input)) return true;
  return 'set' in input || asList(input.connect).length + asList(input.disconnect).length > 0;
};

const COUNTRY_CODE = /^[A-Z]{2}$/;

const whereOf = (target: string, reference: Reference): Record<string, unknown> => {
  if (typeof reference === 'number') return { id: reference };
  if (typeof reference === 'string') {
    if (target === UID.country && COUNTRY_CODE.test(reference)) return { code: reference };
    return /^\d+$/.test(reference) ? { id: Number(reference) } : { documentId: reference };
  }
  // The admin sends both; ids change with every publish, document ids never.
  return reference.documentId ? { documentId: reference.documentId } : { id: reference.id };
};

/**
 * Reads a relation input in any of Strapi's forms (ids, document ids, `{connect, disconnect, set}`; for countries also
 * ISO codes) and returns the rows that the relation will hold, in order.
 * @param current the rows it holds now
 * @returns the rows, and a problem for each reference that names nothing
 */
export const readRelation = async (
  strapi: Core.Strapi,
  field: string,
  target: string,
  input: unknown,
  current: RelatedRow[]
): Promise<{ rows: RelatedRow[]; problems: Problem[] }> => {
  if (!changesRelation(input)) return { rows: current, problems: [] };
  const problems: Problem[] = [];
  const find = async (references: Reference[]) => {
    const rows: RelatedRow[] = [];
    for (const reference of references) {
      const where = whereOf(target, reference);
      const row = await strapi.db.query(target as StrapiUid.ContentType).findOne({ where });
      if (row) rows.push(row as RelatedRow);
      else problems.push(problem(field, `${unknownReference(target, where)}`));
    }
    return rows;
  };
  if (!isOperations(input)) {
    return { rows: await find(asList(input as Reference[] | Reference | null)), problems };
  }
  const kept = 'set' in input ? await find(asList(input.set)) : current;
  // A reference that is to go may already be gone: that is no problem of the editor's.
  const gone = new Set<string>();
  for (const reference of asList(input.disconnect)) {
    const where = whereOf(target, reference);
    const row = await strapi.db.query(target as StrapiUid.ContentType).findOne({ where });
    if (row) gone.add(row.documentId);
  }
  const added = await find(asList(input.connect));
  const addedIds = new Set(added.map((row) => row.documentId));
  const rows = kept.filter((row) => !gone.has(row.documentId) && !addedIds.has(row.documentId));
  return { rows: [...rows, ...added], problems };
};

const unknownReference = (target: string, where: Record<string, unknown>): string => {
  const [key, value] = Object.entries(where)[0] ?? ['id', undefined];
  const kind = target.split('.').pop()?.replace('-', ' ');
  return `no ${kind} has the ${key === 'documentId' ? 'document id' : key} "${String(value)}"`;
};

/** Replaces ISO codes in a country relation by document ids, which is all that Strapi understands. */
export const withoutCountryCodes = (
  input: unknown,
  documentIdOf: (code: string) => string | undefined
): unknown => {
  const swap = (reference: unknown): unknown =>
    typeof reference === 'string' && COUNTRY_CODE.test(reference)
      ? (documentIdOf(reference) ?? reference)
      : reference;
  const swapAll = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(swap) : swap(value);
  if (!isOperations(input)) return swapAll(input);
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, swapAll(value)]));
};
