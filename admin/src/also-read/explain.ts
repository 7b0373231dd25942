import type { DeskAnswer } from '../../../shared/also-read';
import type { TextId } from '../hooks/useText';
import { isForbidden, type RequestError } from '../errors';

interface Situation {
  /** Absent while there is no answer. */
  data?: Pick<DeskAnswer, 'data' | 'meta'>;
  /** What is left of it. */
  links: unknown[];
  isPublished: boolean;
  off?: boolean;
  /** Nothing is written yet. */
  isBlank?: boolean;
}

/** Why a list is empty, or not made of close stories; null when there is nothing to explain. */
export const explain = ({ data, links, isPublished, off, isBlank }: Situation): TextId | null => {
  if (off || data?.meta.reason === 'off') return 'alsoRead.off';
  if (!data) return null;
  if (data.meta.reason === 'latestInstead') return 'alsoRead.latestInstead';
  if (links.length > 0) return null;
  if (data.meta.reason === 'notIndexed') {
    return isPublished ? 'alsoRead.indexing' : 'alsoRead.notPublished';
  }
  return isBlank ? 'alsoRead.nothingWritten' : 'alsoRead.nothingClose';
};

/** Why a list did not load, for those who may read it. */
export const errorText = (error: unknown): TextId =>
  (error as RequestError).status === 413 ? 'alsoRead.tooLong' : 'alsoRead.failed';

/** Why a decision was refused: in the server's own words when it has some. */
export const refusalText = (error: unknown): { id: TextId; reason?: string } => {
  const { status, message } = error as RequestError;
  if (isForbidden(error)) return { id: 'alsoRead.refusedRights' };
  if (status === 404) return { id: 'alsoRead.refusedGone' };
  if (status === 400 && message) return { id: 'alsoRead.refusedBecause', reason: message };
  return { id: 'alsoRead.refusedAway' };
};
