import { createHash } from 'node:crypto';
import { createAnswerDates } from './answer-dates';
import type { HttpContext } from './http';

/** Kept anywhere, asked about each time. */
const SHARED = 'public, max-age=0, must-revalidate';

/** Not `must-revalidate`: that would let shared caches keep an answer to a request with credentials (RFC 9111, 3.5). */
const PERSONAL = 'private, no-cache';

const digestOf = (text: string): string => createHash('sha1').update(text).digest('base64url');

/**
 * Weak: the body is the same, but not byte for byte, since what compresses it comes after us and gives it another form
 * under the same tag.
 */
export const tagOf = (content: unknown): string => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return `W/"${digestOf(text)}"`;
};

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

/** Whether one of the tags that a client holds is this one, in the comparison that disregards `W/` (RFC 9110, 8.8.3.2). */
export const holdsTag = (ifNoneMatch: string, tag: string): boolean =>
  ifNoneMatch.trim() === '*' ||
  (ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? []).some((held) => opaque(held) === opaque(tag));

/** Somebody logged in, by whatever means, or tried to. */
const isPersonal = (ctx: HttpContext): boolean =>
  Boolean(ctx.state.auth?.credentials) || ctx.get('Authorization') !== '';

const dates = createAnswerDates();

/** Tells apart what callers see at an address; a digest, so that no token stays in memory. */
const addressOf = (ctx: HttpContext): string => {
  const { id } = (ctx.state.auth?.credentials ?? {}) as { id?: unknown };
  return digestOf([ctx.url, ctx.get('Authorization'), id ?? ''].join('\n'));
};

/** By the tag when the client has one, else by the date, which must be the very one that we told (see `createAnswerDates`). */
const holdsAnswer = (ctx: HttpContext, tag: string, modified: string | null): boolean => {
  const held = ctx.get('If-None-Match');
  return held ? holdsTag(held, tag) : ctx.get('If-Modified-Since') === modified;
};

/**
 * Lets caches keep the answer that stands in `ctx.body`, provided that they ask each time whether it still holds, and
 * answers 304 when it does. Answers to callers who logged in are for their own caches; `Vary` and the tag, which is that of
 * this caller's answer, keep a shared one from mixing callers. To be called last, after the body is complete.
 */
export const answerConditionally = (ctx: HttpContext): void => {
  if (!['GET', 'HEAD'].includes(ctx.method) || ctx.status !== 200) return;
  const tag = tagOf(ctx.body);
  const since = dates.since(addressOf(ctx), tag);
  const modified = since === null ? null : new Date(since).toUTCString();
  ctx.vary('Authorization');
  // A newsroom that knows better says so in a middleware of the route.
  if (!ctx.response.get('Cache-Control')) {
    ctx.set('Cache-Control', isPersonal(ctx) ? PERSONAL : SHARED);
  }
  ctx.set('ETag', tag);
  // A date that the host may have set would be that of the article alone.
  if (modified === null) ctx.remove('Last-Modified');
  else ctx.set('Last-Modified', modified);
  if (!holdsAnswer(ctx, tag, modified)) return;
  ctx.status = 304;
  ctx.body = null;
};
