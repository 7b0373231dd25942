import type { DeskAnswer } from '../../../shared/also-read';
import type { TextId } from '../hooks/useText';
import type { RequestError } from './api';

/** Why a list is empty, or not made of close stories; null when there is nothing to explain. */
export const reasonText = (
  { data, meta }: Pick<DeskAnswer, 'data' | 'meta'>,
  isPublished: boolean
): TextId | null => {
  switch (meta.reason) {
    case 'notIndexed':
      return isPublished ? 'alsoRead.indexing' : 'alsoRead.notPublished';
    case 'off':
    case 'nothingClose':
    case 'latestInstead':
      return `alsoRead.${meta.reason}`;
    default:
      return data.items.length === 0 ? 'alsoRead.nothingClose' : null;
  }
};

/** Why a request failed, as far as it can be said in a sentence. */
export const errorText = (error: unknown): TextId => {
  switch ((error as RequestError).status) {
    case 403:
      return 'alsoRead.mayNotRead';
    case 413:
      return 'alsoRead.tooLong';
    default:
      return 'alsoRead.failed';
  }
};

/** Why a decision was refused: in the server's own words when it has some. */
export const refusalText = (error: unknown): { id: TextId; reason?: string } => {
  const { status, message } = error as RequestError;
  if (status === 403) return { id: 'alsoRead.refusedRights' };
  if (status === 404) return { id: 'alsoRead.refusedGone' };
  if (status === 400 && message) return { id: 'alsoRead.refusedBecause', reason: message };
  return { id: 'alsoRead.refusedAway' };
};
