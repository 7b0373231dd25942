import { TABLE } from '../tables';
import { insertRows, type Db, type SqlRow } from './sql';

/** The one rebuild of a newsroom, whichever of its processes does the work. */
export interface Rebuild {
  state: 'idle' | 'running' | 'interrupted' | 'done' | 'failed';
  owner: string;
  /** One type, or empty for all. */
  uid: string;
  phase: string;
  /** What of the phase is done. */
  position: unknown;
  done: number;
  total: number;
  error: string | null;
  /** Milliseconds since 1970. */
  startedAt: number | null;
  beatAt: number | null;
  endedAt: number | null;
}

const ROW = { slot: 1 };

const time = (value: unknown): number | null => (value === null ? null : Number(value));

export const readRebuild = async (db: Db): Promise<Rebuild | null> => {
  const row = (await db(TABLE.rebuilds).where(ROW).first()) as SqlRow | undefined;
  if (!row) return null;
  return {
    state: row.state as Rebuild['state'],
    owner: String(row.owner ?? ''),
    uid: String(row.uid ?? ''),
    phase: String(row.phase ?? ''),
    position: row.position ? JSON.parse(String(row.position)) : null,
    done: Number(row.done ?? 0),
    total: Number(row.total ?? 0),
    error: row.error === null ? null : String(row.error),
    startedAt: time(row.started_at),
    beatAt: time(row.beat_at),
    endedAt: time(row.ended_at),
  };
};

/**
 * Takes the right to rebuild, unless another process holds it and has given a sign of life of late. One conditional
 * UPDATE: of two processes that try at the same moment, one changes a row.
 */
export const takeRebuild = async (
  db: Db,
  owner: string,
  { now, silence }: { now: number; silence: number }
): Promise<boolean> => {
  await insertRows(db, TABLE.rebuilds, ['slot', 'state'], [[ROW.slot, 'idle']], {
    on: ['slot'],
    update: [],
  });
  const taken = await db(TABLE.rebuilds)
    .where(ROW)
    .where((free) => free.whereNot('state', 'running').orWhere('beat_at', '<', now - silence))
    .update({ state: 'running', owner, beat_at: now });
  return Number(taken) === 1;
};

/** Notes progress, and gives a sign of life. @returns false when another process has taken over */
export const noteRebuild = async (
  db: Db,
  owner: string,
  changes: Partial<Omit<Rebuild, 'owner'>>
): Promise<boolean> => {
  const { position, startedAt, endedAt, beatAt, ...same } = changes;
  const noted = await db(TABLE.rebuilds)
    .where({ ...ROW, owner, state: 'running' })
    .update({
      ...same,
      ...(position === undefined ? {} : { position: JSON.stringify(position) }),
      ...(startedAt === undefined ? {} : { started_at: startedAt }),
      ...(endedAt === undefined ? {} : { ended_at: endedAt }),
      beat_at: beatAt ?? Date.now(),
    });
  return Number(noted) === 1;
};
