import type { Core, UID as StrapiUid } from '@strapi/types';
import { checkerFor } from './also-read/article-rights';
import { mayCall } from './caller';
import type { HttpContext } from './http';
import type { Row } from './strapi-types';

/** What somebody may read of a type. */
export interface Reader {
  /** The filters that the conditions of its roles make. */
  filters: object;
  /** The rows, in the same order, without the fields and relations that are not for this reader. */
  show: (rows: Row[]) => Promise<Partial<Row>[]>;
}

/** Who asks: null for a type that must not be read. */
export type ReaderOf = (uid: string) => Promise<Reader | null>;

/** Code in the host reads everything. */
export const everything: ReaderOf = () =>
  Promise.resolve({ filters: {}, show: (rows) => Promise.resolve(rows) });

type Caller = Pick<HttpContext, 'state'>;

/** What a user may read in the Content Manager, the conditions of its roles included. */
export const editorReader =
  (strapi: Core.Strapi, ctx: Caller): ReaderOf =>
  async (uid) => {
    const checker = checkerFor(strapi, ctx, uid);
    if (checker.cannot.read()) return null;
    const { filters } = await checker.sanitizedQuery.read({});
    const show = async (rows: Row[]) => {
      const owners = await ownersOf(strapi, uid, rows);
      return Promise.all(
        rows.map((row) => checker.sanitizeOutput({ ...row, createdBy: owners.get(row.id) }))
      );
    };
    return { filters: filters ?? {}, show };
  };

/** Who made the rows, with their roles: what a user may see of a row may depend on it. */
const ownersOf = async (
  strapi: Core.Strapi,
  uid: string,
  rows: Row[]
): Promise<Map<number, unknown>> => {
  if (rows.length === 0) return new Map();
  const owned = (await strapi.db.query(uid as StrapiUid.ContentType).findMany({
    where: { id: { $in: rows.map(({ id }) => id) } },
    select: ['id'],
    populate: { createdBy: { populate: { roles: true } } },
  })) as Row[];
  return new Map(owned.map(({ id, createdBy }) => [id, createdBy]));
};

/** Strapi's sanitizers visit every field several times over; what is empty has nothing to hide. */
const withoutNulls = (row: Row): Partial<Row> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

/**
 * What the caller of a content-API request may read: types whose `find` it holds, without private fields and without
 * relations to types whose `find` it lacks. It says nothing of drafts and locales: what is read decides these.
 * @param actions any of these opens a type; a single document may also be read by who holds `findOne`
 */
export const callerReader = (
  strapi: Core.Strapi,
  ctx: Caller,
  actions: ('find' | 'findOne')[] = ['find']
): ReaderOf => {
  const known = new Map<string, Promise<Reader | null>>();
  const mayRead = async (uid: string): Promise<boolean> => {
    for (const action of actions) {
      if (await mayCall(strapi, ctx, `${uid}.${action}`)) return true;
    }
    return false;
  };
  const readerFor = async (uid: string): Promise<Reader | null> => {
    if (!(await mayRead(uid))) return null;
    const schema = strapi.getModel(uid as StrapiUid.ContentType);
    const options = { auth: ctx.state.auth } as never;
    const show = async (rows: Row[]) =>
      (await strapi.contentAPI.sanitize.output(
        rows.map(withoutNulls) as never,
        schema,
        options
      )) as Partial<Row>[];
    return { filters: {}, show };
  };
  return (uid) => {
    let reader = known.get(uid);
    if (!reader) known.set(uid, (reader = readerFor(uid)));
    return reader;
  };
};
