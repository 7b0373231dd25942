import type { Core } from '@strapi/types';
import type { Reason } from '../../../shared/contracts';
import { UID } from '../../../shared/plugin';
import { CREATOR } from '../attachments/summaries';
import { articleType } from '../config/article-types';
import type { HttpContext } from '../http';
import type { Row } from '../strapi-types';
import { REASON_TYPES } from './access';
import { checkerFor, type Checker } from './article-rights';

/** The field that a reason shows of its record. */
const shownField = ({ kind }: Reason, uid: string): string => {
  if (kind === 'series') return 'series';
  return uid === UID.official || uid === UID.organization || uid === UID.country ? 'name' : 'title';
};

/** What a user of the admin may see of a list: targets and reasons that it may read, by type, record and field. */
export const editorView = (strapi: Core.Strapi, ctx: Pick<HttpContext, 'state'>) => {
  const checkers = new Map<string, Checker>();
  const checkerOf = (uid: string): Checker => {
    let checker = checkers.get(uid);
    if (!checker) checkers.set(uid, (checker = checkerFor(strapi, ctx, uid)));
    return checker;
  };
  /** Whether roles look at the records themselves; older versions of Strapi do not say. */
  const looksAtRows = (uid: string): boolean => checkerOf(uid).requiresEntity?.read() ?? true;

  /** What conditions of roles may look at: whole rows with their creators. */
  const read = async (uid: string, where: object): Promise<Row[]> =>
    (await strapi.db
      .query(uid as typeof UID.visit)
      .findMany({ where, populate: CREATOR } as never)) as Row[];

  const targets = new Map<string, Row>();
  const targetKey = (uid: string, { id }: Row) => `${uid}/${id}`;

  /** Reasons that are asked about at once are looked up at once, each type by one statement. */
  const waiting = new Map<string, Reason[]>();
  const lookedUp = new Map<string, Promise<Row[]>>();
  const rowsFor = (uid: string, reason: Reason): Promise<Row[]> => {
    waiting.set(uid, [...(waiting.get(uid) ?? []), reason]);
    let rows = lookedUp.get(uid);
    if (!rows) {
      rows = Promise.resolve().then(() => {
        const reasons = waiting.get(uid) ?? [];
        waiting.delete(uid);
        lookedUp.delete(uid);
        const ids = reasons.flatMap(({ documentId }) => documentId ?? []);
        const labels = reasons.filter(({ documentId }) => !documentId).map(({ label }) => label);
        const field = uid === UID.conference ? 'series' : 'name';
        const named = labels.length > 0 ? [{ [field]: { $in: labels } }] : [];
        return read(uid, { $or: [{ documentId: { $in: ids } }, ...named] });
      });
      lookedUp.set(uid, rows);
    }
    return rows;
  };

  return {
    expectTargets: async (uid: string, rows: Row[]): Promise<void> => {
      if (rows.length === 0 || checkerOf(uid).cannot.read() || !looksAtRows(uid)) return;
      for (const row of await read(uid, { id: { $in: rows.map(({ id }) => id) } })) {
        targets.set(targetKey(uid, row), row);
      }
    },

    readTarget: async (uid: string, row: Row): Promise<Row | null> => {
      const { cannot } = checkerOf(uid);
      if (cannot.read()) return null;
      const whole = looksAtRows(uid) ? targets.get(targetKey(uid, row)) : undefined;
      if (looksAtRows(uid) && !whole) return null;
      return cannot.read(whole, articleType(uid)?.title) ? null : row;
    },

    mayShow: async (reason: Reason): Promise<boolean> => {
      const type = REASON_TYPES[reason.kind];
      if (type === undefined) return true;
      const { cannot } = checkerOf(type);
      const field = shownField(reason, type);
      if (cannot.read(undefined, field)) return false;
      if (!looksAtRows(type)) return true;
      // Of a pair of countries only the sentence is known.
      if (reason.kind === 'countryPair') return false;
      const rows = await rowsFor(type, reason);
      return rows.some((row) => {
        const isIt = reason.documentId
          ? row.documentId === reason.documentId
          : row[field] === reason.label;
        return isIt && !cannot.read(row, field);
      });
    },

    /** Whether the facts of a record may be used: it changes what is found, and shows in the reasons. */
    mayUse: (uid: string, row: Row): boolean => !checkerOf(uid).cannot.read(row),
  };
};
