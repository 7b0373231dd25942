import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { BulkRequest, BulkResult, Waiting } from '../../../shared/coverage';
import { UID } from '../../../shared/plugin';
import { checkerFor, requireArticle } from '../also-read/article-rights';
import type { ArticleType } from '../config/article-types';
import { problem, refuse } from '../content-types/problems';
import type { HttpContext } from '../http';
import type { Row } from '../strapi-types';
import { statusesOf } from './coverage';
import { attachmentNames } from './relations';
import { CREATOR } from './summaries';

/** @throws ValidationError (400) when there is no such record, PolicyError (403) when the user may not read it */
const requireRecord = async (
  strapi: Core.Strapi,
  ctx: HttpContext,
  { kind, record }: BulkRequest
): Promise<void> => {
  const checker = checkerFor(strapi, ctx, UID[kind]);
  const refusal = new errors.PolicyError(`You may not read this ${kind}`);
  if (checker.cannot.read()) throw refusal;
  const versions = (await strapi.db.query(UID[kind]).findMany({
    where: { documentId: record, publishedAt: { $null: true } },
    populate: CREATOR,
  })) as Row[];
  if (versions.length === 0) {
    refuse([problem('record', `there is no ${kind} with the document id "${record}"`)]);
  }
  // Roles may be limited to some languages: one that they may read is enough.
  if (versions.every((version) => checker.cannot.read(version))) throw refusal;
};

/** One language of an article. */
interface Version {
  documentId: string;
  locale?: string;
}

/**
 * Reads the draft of an article for the rest of a transaction: a colleague who saves it meanwhile waits. SQLite has one
 * transaction at a time.
 */
const lockDraft = async (
  strapi: Core.Strapi,
  { uid, hasDrafts }: ArticleType,
  version: Version
): Promise<Pick<Row, 'id'> & { updatedAt: number }> => {
  const rows = (await strapi.db
    .queryBuilder(uid)
    .where({ ...version, ...(hasDrafts ? { publishedAt: { $null: true } } : {}) })
    .select(['id', 'updatedAt'])
    .forUpdate()
    .execute()) as Row[];
  const [row] = rows;
  if (!row) throw new errors.NotFoundError(`There is no article "${version.documentId}"`);
  return { id: row.id, updatedAt: new Date(row.updatedAt as string).getTime() };
};

/**
 * Attaches a record to many articles, each on its own: what one of them refuses stops none of the others. Written through
 * the document service, so that all that watches saves sees them. An article that readers see as it stands is published
 * again, so that they see the record; one with other unpublished changes is not, since these may not be ready.
 */
export const attachToMany = async (
  strapi: Core.Strapi,
  ctx: HttpContext,
  type: ArticleType,
  request: BulkRequest
): Promise<BulkResult[]> => {
  await requireRecord(strapi, ctx, request);
  const results: BulkResult[] = [];
  for (const documentId of new Set(request.documentIds)) {
    results.push(await attachToOne(strapi, ctx, type, request, documentId));
  }
  return results;
};

const attachToOne = async (
  strapi: Core.Strapi,
  ctx: HttpContext,
  type: ArticleType,
  request: BulkRequest,
  documentId: string
): Promise<BulkResult> => {
  let result: BulkResult = {
    documentId,
    title: '',
    outcome: 'failed',
    waiting: null,
    reason: null,
  };
  try {
    const params = { uid: type.uid, documentId };
    const { locale } = await requireArticle(strapi, { ...ctx, params }, 'update', request.locale);
    const version = { documentId, ...(type.isLocalized ? { locale } : {}) };
    const field = attachmentNames(strapi)[request.kind];
    const work = { strapi, ctx, type, request, version, field };
    const attached = await strapi.db.transaction(async () => attachLocked(work));
    result = { ...result, ...attached.result };
    const { status, checker, article, updatedAt } = attached;
    if (result.outcome === 'already') return result;
    if (status !== 'published') {
      return { ...result, waiting: status === 'modified' ? 'modified' : null };
    }
    if (checker.cannot.publish(article)) return { ...result, waiting: 'mayNotPublish' };
    const isOurs = await strapi.db.transaction(async () => {
      // What a colleague has saved since is not ours to publish.
      if ((await lockDraft(strapi, type, version)).updatedAt !== updatedAt) return false;
      await strapi.documents(type.uid).publish(version as never);
      return true;
    });
    return isOurs ? result : { ...result, waiting: 'modified' };
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) {
      strapi.log.error(
        `[diplomacy] attaching to ${type.uid} ${documentId} failed: ${String(error)}`
      );
    }
    const waiting: Waiting | null = result.outcome === 'attached' ? 'notPublished' : null;
    return { ...result, waiting, reason: reasonOf(error) };
  }
};

interface Work {
  strapi: Core.Strapi;
  ctx: HttpContext;
  type: ArticleType;
  request: BulkRequest;
  version: Version;
  field: string;
}

/** Attaches the record to the draft, and tells how the article stood until then. */
const attachLocked = async ({ strapi, ctx, type, request, version, field }: Work) => {
  const { id } = await lockDraft(strapi, type, version);
  const article = (await strapi.db.query(type.uid).findOne({
    where: { id },
    populate: { [field]: true, ...CREATOR },
  })) as Row;
  const checker = checkerFor(strapi, ctx, type.uid);
  const shown = checker.cannot.read(article) ? {} : await checker.sanitizeOutput(article);
  const title = String((shown as Partial<Row>)[type.title] ?? '');
  const before = { checker, article, updatedAt: 0 };
  if ((article[field] as Row[]).some((row) => row.documentId === request.record)) {
    const waits = await isKeptFromReaders(strapi, type, article, request);
    const waiting = waits ? ('modified' as const) : null;
    return { ...before, result: { title, outcome: 'already', waiting } as const, status: null };
  }
  const status = (await statusesOf(strapi, type, [article])).get(article) ?? null;
  const { id: updatedBy } = ctx.state.user ?? {};
  await strapi.documents(type.uid).update({
    ...version,
    data: {
      [field]: { connect: [{ documentId: request.record }] },
      ...(updatedBy ? { updatedBy } : {}),
    },
  } as never);
  const { updatedAt } = await lockDraft(strapi, type, version);
  return { ...before, result: { title, outcome: 'attached' } as const, status, updatedAt };
};

/** Whether an article is public without a record that its draft has, although the record is public too. */
const isKeptFromReaders = async (
  strapi: Core.Strapi,
  type: ArticleType,
  article: Row,
  { kind, record }: BulkRequest
): Promise<boolean> => {
  if (!type.hasDrafts) return false;
  const field = attachmentNames(strapi)[kind];
  const { documentId, locale } = article;
  const published = { publishedAt: { $notNull: true }, ...(locale ? { locale } : {}) };
  const live = (await strapi.db.query(type.uid).findOne({
    where: { ...published, documentId },
    select: ['id'],
    populate: { [field]: { select: ['documentId'] } },
  })) as Row | null;
  if (!live || (live[field] as Row[]).some((row) => row.documentId === record)) return false;
  const count = await strapi.db
    .query(UID[kind])
    .count({ where: { ...published, documentId: record } });
  return count > 0;
};

/** What an editor may be told: Strapi's own refusals, never what a database says. */
const reasonOf = (error: unknown): string | null =>
  error instanceof errors.ApplicationError ? error.message : null;
