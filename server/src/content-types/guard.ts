import type { Core } from '@strapi/types';
import { UID } from '../../../shared/plugin';
import type { DocumentContext, Row } from '../strapi-types';
import { deriveRelationship } from './bilateral-relationship/derive';
import { linkVisits } from './bilateral-relationship/link-visits';
import { checkFieldValues, type CheckedAttribute } from './field-values';
import { checkComponents } from './component-values';
import { refuse, type Problem } from './problems';
import { checkDates, rulesFor, type RecordRules } from './records';
import { readRelation, withoutCountryCodes, type RelatedRow } from './relations';
import { rowsOf, textOf, type RecordState } from './rules';
import { freeSlug } from './slugs';
import { slugOf } from './titles';
import * as versions from './versions';
import { deriveVisit } from './visit/derive';

const WRITES = new Set(['create', 'update', 'clone']);

/**
 * Checks every write to the plugin's own types, whoever makes it (REST, GraphQL, Content Manager, code), fills what
 * writes itself, and keeps the locale versions of a record in step.
 */
export const guardRecords =
  (strapi: Core.Strapi) =>
  async (context: DocumentContext, next: () => Promise<unknown>): Promise<unknown> => {
    const rules = rulesFor(context.uid);
    if (WRITES.has(context.action)) checkStructuredFields(strapi, context, Boolean(rules));
    if (!rules) return next();
    if (WRITES.has(context.action)) {
      const sharedFrom = await prepareWrite(strapi, context, rules);
      const result = await next();
      await afterWrite(strapi, context, sharedFrom, result);
      return result;
    }
    if (context.action === 'publish') {
      await checkBeforePublish(strapi, context, rules);
      const result = await next();
      if (context.uid === UID.bilateralRelationship && context.params.documentId) {
        await linkVisits(strapi, context.params.documentId);
      }
      return result;
    }
    return next();
  };

const attributesOf = (strapi: Core.Strapi, uid: DocumentContext['uid']) =>
  strapi.getModel(uid).attributes as Record<string, CheckedAttribute & { type?: string }>;

const checkStructuredFields = (
  strapi: Core.Strapi,
  { uid, params }: DocumentContext,
  ours: boolean
): void => {
  if (!params.data) return;
  const attributes = attributesOf(strapi, uid);
  refuse([
    ...checkFieldValues(attributes, params.data, { ours }),
    ...(ours ? checkDates(attributes, params.data) : checkComponents(strapi, uid, params.data)),
  ]);
};

/** The locale that a write goes to; Strapi falls back to the default one. */
const localeOf = async (strapi: Core.Strapi, { uid, params }: DocumentContext): Promise<string> =>
  versions.isLocalized(strapi, uid) && typeof params.locale === 'string' && params.locale !== '*'
    ? params.locale
    : versions.defaultLocale(strapi);

/** @returns the locale whose relations hold for the document after the write */
const prepareWrite = async (
  strapi: Core.Strapi,
  context: DocumentContext,
  rules: RecordRules
): Promise<string> => {
  const { uid, params, action } = context;
  const locale = await localeOf(strapi, context);
  // Content API callers may hold on to their input; the derived fields go into a copy.
  const data: Record<string, unknown> = { ...params.data };
  params.data = data;
  if (typeof data.code === 'string') data.code = data.code.trim().toUpperCase();
  const stored = params.documentId
    ? await readStored(strapi, uid, params.documentId, locale, rules)
    : null;
  if (stored?.isNewLocale && action === 'update') carryShared(strapi, uid, stored.row, data);
  const { record, problems } = await stateAfter(strapi, uid, rules, stored?.row ?? null, data);
  const complete = params.status === 'published' || !hasDrafts(strapi, uid);
  problems.push(...rules.check(record, { complete }));
  // Before anything is derived: finding a relationship may make a locale version of it.
  refuse(problems);
  if (uid === UID.visit) await deriveVisit(strapi, record, data, locale);
  if (uid === UID.bilateralRelationship) {
    refuse(await deriveRelationship(strapi, record, data, action));
  }
  if (rules.hasSlug) await fillTitleAndSlug(strapi, context, rules, record, data, locale);
  return stored?.isNewLocale ? (stored.row.locale ?? locale) : locale;
};

const hasDrafts = (strapi: Core.Strapi, uid: DocumentContext['uid']): boolean =>
  strapi.getModel(uid).options?.draftAndPublish === true;

const readStored = async (
  strapi: Core.Strapi,
  uid: DocumentContext['uid'],
  documentId: string,
  locale: string,
  rules: RecordRules
): Promise<{ row: Row; isNewLocale: boolean } | null> => {
  const draft = hasDrafts(strapi, uid) ? { published: false } : {};
  if (!versions.isLocalized(strapi, uid)) {
    const row = await versions.readVersion(strapi, uid, { documentId, ...draft }, rules.relations);
    return row && { row, isNewLocale: false };
  }
  const relations = versions.ownedRelations(strapi, uid).map(([name]) => name);
  const here = await versions.readVersion(strapi, uid, { documentId, locale, ...draft }, relations);
  if (here) return { row: here, isNewLocale: false };
  const main = await versions.defaultLocale(strapi);
  const other =
    (await versions.readVersion(strapi, uid, { documentId, locale: main, ...draft }, relations)) ??
    (await versions.readVersion(strapi, uid, { documentId, ...draft }, relations));
  return other && { row: other, isNewLocale: true };
};

/** A new locale version starts with the relations of the existing one; what is written in words starts empty. */
const carryShared = (
  strapi: Core.Strapi,
  uid: string,
  source: Row,
  data: Record<string, unknown>
): void => {
  for (const [name, target] of versions.ownedRelations(strapi, uid)) {
    // Links to records that may lack the new locale are shared after the write, for those that have it.
    if (data[name] !== undefined || versions.isLocalized(strapi, target)) continue;
    data[name] = { set: rowsOf(source, name).map(({ documentId }) => ({ documentId })) };
  }
};

/** The record as it will be once `data` is written. */
const stateAfter = async (
  strapi: Core.Strapi,
  uid: DocumentContext['uid'],
  rules: RecordRules,
  stored: Row | null,
  data: Record<string, unknown>
): Promise<{ record: RecordState; problems: Problem[] }> => {
  const attributes = strapi.getModel(uid).attributes as Record<string, { target?: string }>;
  const record: RecordState = { ...stored, ...data };
  const problems: Problem[] = [];
  for (const field of rules.relations) {
    const target = attributes[field]?.target as string;
    const current = stored ? rowsOf(stored, field) : [];
    const read = await readRelation(strapi, field, target, data[field], current);
    record[field] = read.rows;
    problems.push(...read.problems);
    if (target === UID.country && data[field] !== undefined) {
      const byCode = new Map(read.rows.map((row: RelatedRow) => [row.code, row.documentId]));
      data[field] = withoutCountryCodes(data[field], (code) => byCode.get(code));
    }
  }
  return { record, problems };
};

/** Fields that write themselves when they are left empty. */
const fillTitleAndSlug = async (
  strapi: Core.Strapi,
  { uid, params, action }: DocumentContext,
  rules: RecordRules,
  record: RecordState,
  data: Record<string, unknown>,
  locale: string
): Promise<void> => {
  const isNewVersion = !params.documentId || action === 'clone' || record.locale !== locale;
  if (isNewVersion) {
    // The words of another locale or of the original are not this version's words.
    if (data.title === undefined && rules.title) record.title = null;
    if (data.slug === undefined) record.slug = null;
  }
  if (!textOf(record, 'title')) {
    const title = rules.title?.(record, locale);
    if (title) data.title = title;
  }
  const title = textOf(data, 'title') ?? textOf(record, 'title');
  const typed = textOf(data, 'slug');
  if (textOf(record, 'slug') && !typed) return;
  const base = slugOf(typed ?? title ?? '', locale) || fallbackSlug(uid, record);
  if (!base) return;
  data.slug = await freeSlug(strapi, uid, base, {
    locale: action === 'clone' ? undefined : locale,
    documentId: action === 'clone' ? undefined : params.documentId,
  });
};

/** For titles in scripts that the slug package cannot transliterate. */
const fallbackSlug = (uid: string, record: RecordState): string => {
  if (!textOf(record, 'title')) return '';
  const type = uid.split('.').pop() as string;
  return [type, textOf(record, 'startDate')].filter(Boolean).join('-');
};

const checkBeforePublish = async (
  strapi: Core.Strapi,
  { uid, params }: DocumentContext,
  rules: RecordRules
): Promise<void> => {
  if (!params.documentId) return;
  const main = await versions.defaultLocale(strapi);
  const asked = params.locale ?? main;
  const locales = asked === '*' ? [undefined] : Array.isArray(asked) ? asked : [asked];
  for (const locale of locales) {
    const where = { documentId: params.documentId, locale, published: false };
    const draft = await versions.readVersion(strapi, uid, where, rules.relations);
    if (draft) refuse(rules.check(draft, { complete: true }));
  }
};

const afterWrite = async (
  strapi: Core.Strapi,
  context: DocumentContext,
  sharedFrom: string,
  result: unknown
): Promise<void> => {
  const { uid, params, action } = context;
  const documentId = (result as { documentId?: string } | null)?.documentId;
  if (!documentId) return;
  const published = params.status === 'published';
  if (versions.isLocalized(strapi, uid) && action === 'update') {
    await versions.shareRelations(strapi, uid, documentId, sharedFrom, false);
    if (published) await versions.shareRelations(strapi, uid, documentId, sharedFrom, true);
  }
  if (uid === UID.bilateralRelationship) await linkVisits(strapi, documentId);
};
