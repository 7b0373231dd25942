import { z } from '@strapi/utils';
import type { Position } from './order';

const stored = z.tuple([
  z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2})?)?)?$/),
  z.int().min(0),
  z.string().max(255),
  z.string().max(255).nullable(),
]);

/** A position as frontends hand it back: opaque to them. */
export const cursorOf = ({ at, rank, id, part }: Position): string =>
  Buffer.from(JSON.stringify([at, rank, id, part])).toString('base64url');

/** @returns null for a text that is no cursor */
export const positionIn = (cursor: string): Position | null => {
  try {
    const json = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    const { data } = stored.safeParse(json);
    return data ? { at: data[0], rank: data[1], id: data[2], part: data[3] } : null;
  } catch {
    return null;
  }
};
