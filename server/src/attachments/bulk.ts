import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { BulkRequest, BulkResult, Waiting } from '../../../shared/coverage';
import { UID } from '../../../shared/plugin';
import { checkerFor, requireArticle } from '../also-read/article-rights';
import type { ArticleType } from '../config/article-types';
import { problem, refuse } from '../content-types/problems';
import { readVersion } from '../content-types/versions';
import type { HttpContext } from '../http';
import type { Row } from '../strapi-types';
import { statusesOf } from './coverage';
import { attachmentNames } from './relations';

/** @throws ValidationError (400) when there is no such record */
const requireRecord = async (strapi: Core.Strapi, { kind, record }: BulkRequest): Promise<void> => {
  const found = await readVersion(strapi, UID[kind], { documentId: record }, []);
  if (!found) refuse([problem('record', `there is no ${kind} with the document id "${record}"`)]);
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
  await requireRecord(strapi, request);
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
    const article = (await strapi.db.query(type.uid).findOne({
      where: { ...version, ...(type.hasDrafts ? { publishedAt: { $null: true } } : {}) },
      // Roles may be limited to one's own articles, or to those of colleagues with the same role.
      populate: { [field]: true, createdBy: { populate: { roles: true } } },
    })) as Row;
    const checker = checkerFor(strapi, ctx, type.uid);
    if (!checker.cannot.read(article)) {
      const shown = await checker.sanitizeOutput(article);
      result = { ...result, title: String(shown[type.title] ?? '') };
    }
    if ((article[field] as Row[]).some((row) => row.documentId === request.record)) {
      return { ...result, outcome: 'already' };
    }
    const status = (await statusesOf(strapi, type, [article])).get(article);
    const { id: updatedBy } = ctx.state.user ?? {};
    await strapi.documents(type.uid).update({
      ...version,
      data: {
        [field]: { connect: [{ documentId: request.record }] },
        ...(updatedBy ? { updatedBy } : {}),
      },
    } as never);
    result = { ...result, outcome: 'attached' };
    if (status !== 'published') {
      return { ...result, waiting: status === 'modified' ? 'modified' : null };
    }
    if (checker.cannot.publish(article)) return { ...result, waiting: 'mayNotPublish' };
    await strapi.documents(type.uid).publish(version as never);
    return result;
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

/** What an editor may be told: Strapi's own refusals, never what a database says. */
const reasonOf = (error: unknown): string | null =>
  error instanceof errors.ApplicationError ? error.message : null;
