import type { Settings } from '../../../shared/settings';
import { builtInLabel, byLocale, localeChain } from './labels';

/** The words before a link in a locale: the newsroom's own, else the built-in ones. */
export const labelIn = ({ labels }: Pick<Settings, 'labels'>, locale: string): string =>
  byLocale(labels, locale) ?? builtInLabel(locale);

/** The terms that say nothing in a locale: those of all languages, of the language and of the locale. */
export const ignoredTermsIn = (
  { ignoredTerms }: Pick<Settings, 'ignoredTerms'>,
  locale: string
): string[] => {
  const chain = localeChain(locale);
  const terms = Object.entries(ignoredTerms)
    .filter(([key]) => key === '*' || chain.includes(localeChain(key)[0] as string))
    .flatMap(([, list]) => list);
  return [...new Set(terms)];
};

/** How many days ago a target of a type may have come out; null: any number. */
export const maximumAgeOf = (
  { maximumAgeByType, maximumAgeDays }: Pick<Settings, 'maximumAgeByType' | 'maximumAgeDays'>,
  uid: string
): number | null => {
  const own = maximumAgeByType[uid];
  return own === undefined ? maximumAgeDays : own;
};

/** An address with the campaign's parameters, before its fragment. */
export const withCampaign = (url: string, { campaign }: Pick<Settings, 'campaign'>): string => {
  if (!campaign) return url;
  const [address = '', ...fragment] = url.split('#');
  const joint = address.includes('?') ? '&' : '?';
  return [`${address}${joint}${campaign}`, ...fragment].join('#');
};
