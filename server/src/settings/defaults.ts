import { isDeepStrictEqual } from 'node:util';
import type { Settings } from '../../../shared/settings';

/** Stories below this score are not related. */
export const DEFAULT_MINIMUM_SCORE = 4;

/** The settings of a newsroom that has changed none. Only differences are stored, so a later default reaches everyone. */
export const DEFAULTS: Settings = {
  labels: {},
  links: 2,
  minimumScore: DEFAULT_MINIMUM_SCORE,
  candidates: 'any',
  halfLifeDays: 90,
  maximumAgeDays: null,
  maximumAgeByType: {},
  placement: { mode: 'matching', after: [], firstParagraph: 2, gap: 3, maximum: 2 },
  ignoredTerms: {},
  require: 'nothing',
  campaign: null,
};

/** Settings that decide what stored lists hold: after a change the lists have to be made again. */
export const RELIST_KEYS: readonly (keyof Settings)[] = [
  'candidates',
  'halfLifeDays',
  'maximumAgeDays',
  'maximumAgeByType',
  'ignoredTerms',
  'require',
];

/** Whether a change of the settings changes what stored lists hold. */
export const changesLists = (before: Settings, after: Settings): boolean =>
  RELIST_KEYS.some((key) => !isDeepStrictEqual(before[key], after[key]));
