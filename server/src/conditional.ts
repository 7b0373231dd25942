import { createHash } from 'node:crypto';
import type { HttpContext } from './http';

export interface ConditionalOptions {
  /**
   * When the answer last changed, only if that covers everything in it: names of other documents, settings, what has been
   * unpublished or deleted. Left out, caches go by the tag alone.
   */
  lastModified?: Date | null;
  /** What the tag is made of, when the body has parts that say nothing, such as the time it was made. */
  of?: unknown;
}

/** Kept anywhere, asked about each time. */
const SHARED = 'public, max-age=0, must-revalidate';

/** Not `must-revalidate`: that would let shared caches keep an answer to a request with credentials (RFC 9111, 3.5). */
const PERSONAL = 'private, no-cache';

/** A time so short ago may see another change within the same second, which is all that the header can tell. Milliseconds. */
const SETTLED = 1000;

/**
 * Weak: the body is the same, but not byte for byte, since what compresses it comes after us and gives it another form
 * under the same tag.
 */
export const tagOf = (content: unknown): string => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return `W/"${createHash('sha1').update(text).digest('base64url')}"`;
};

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

/** Whether one of the tags that a client holds is this one, in the comparison that disregards `W/` (RFC 9110, 8.8.3.2). */
export const holdsTag = (ifNoneMatch: string, tag: string): boolean =>
  ifNoneMatch.trim() === '*' ||
  (ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? []).some((held) => opaque(held) === opaque(tag));

/** Whether what a client holds is still what it would get. Tags beat dates, which are coarser. */
const isFresh = (ctx: HttpContext, tag: string, modified: Date | null): boolean => {
  const ifNoneMatch = ctx.get('If-None-Match');
  if (ifNoneMatch) return holdsTag(ifNoneMatch, tag);
  const since = Date.parse(ctx.get('If-Modified-Since'));
  return modified !== null && Math.floor(modified.getTime() / 1000) * 1000 <= since;
};

/** Somebody logged in, by whatever means, or tried to. */
const isPersonal = (ctx: HttpContext): boolean =>
  Boolean(ctx.state.auth?.credentials) || ctx.get('Authorization') !== '';

/**
 * Lets caches keep the answer that stands in `ctx.body`, provided that they ask each time whether it still holds, and
 * answers 304 when it does. Answers to callers who logged in are for their own caches; `Vary` and the tag, which is that of
 * this caller's answer, keep a shared one from mixing callers. To be called last, after the body is complete.
 */
export const answerConditionally = (
  ctx: HttpContext,
  { lastModified = null, of = ctx.body }: ConditionalOptions = {}
): void => {
  if (!['GET', 'HEAD'].includes(ctx.method) || ctx.status !== 200) return;
  const tag = tagOf(of);
  const settled = lastModified && Date.now() - lastModified.getTime() > SETTLED;
  const modified = settled ? lastModified : null;
  ctx.vary('Authorization');
  // A newsroom that knows better says so in a middleware of the route.
  if (!ctx.response.get('Cache-Control')) {
    ctx.set('Cache-Control', isPersonal(ctx) ? PERSONAL : SHARED);
  }
  ctx.set('ETag', tag);
  if (modified) ctx.set('Last-Modified', modified.toUTCString());
  else ctx.remove('Last-Modified');
  if (!isFresh(ctx, tag, modified)) return;
  ctx.status = 304;
  ctx.body = null;
};
