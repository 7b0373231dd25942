import { BACKGROUND_REFUSALS, type BackgroundRefusal } from '../../../shared/background';
import { isForbidden } from '../errors';
import type { TextId } from '../hooks/useText';

/** The places are those of the text as it was a moment ago: what is no longer there has changed meanwhile. */
const SAID: Record<BackgroundRefusal, TextId> = {
  noField: 'background.noField',
  brokenText: 'background.brokenText',
  noSection: 'background.textChanged',
  noOlderVersion: 'background.textChanged',
};

/** What to say about an insertion that the server refused, or that failed on the way. */
export const problemOf = (error: unknown): TextId => {
  if (isForbidden(error)) return 'background.mayNotRead';
  const message = (error as { message?: unknown } | null | undefined)?.message;
  const refusals = Object.keys(SAID) as BackgroundRefusal[];
  const refusal = refusals.find((each) => message === BACKGROUND_REFUSALS[each].join(': '));
  return refusal ? SAID[refusal] : 'background.failed';
};
