import { problemOf } from '../../../admin/src/background/problemOf';
import { BACKGROUND_REFUSALS, type BackgroundRefusal } from '../../../shared/background';
import { problem, refuse } from '../../../server/src/content-types/problems';

/** A refusal as the server words it. */
const refused = (refusal: BackgroundRefusal): unknown => {
  try {
    refuse([problem(...BACKGROUND_REFUSALS[refusal])]);
  } catch (error) {
    return { status: 400, message: (error as Error).message };
  }
  return null;
};

describe('the problem of an insertion', () => {
  it.each([
    ['noField', 'background.noField'],
    ['brokenText', 'background.brokenText'],
    ['noSection', 'background.textChanged'],
    ['noOlderVersion', 'background.textChanged'],
  ] as const)('says why the server refused it: %s', (refusal, said) => {
    expect(problemOf(refused(refusal))).toBe(said);
  });

  it('is a lack of rights when the server says so', () => {
    expect(problemOf({ status: 403, message: 'You may not' })).toBe('background.mayNotRead');
  });

  it.each([undefined, {}, { status: 500, message: 'Internal Server Error' }])(
    'is only that it failed when nothing more is known: %j',
    (error) => {
      expect(problemOf(error)).toBe('background.failed');
    }
  );
});
