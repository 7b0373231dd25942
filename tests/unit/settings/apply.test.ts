import {
  ignoredTermsIn,
  labelIn,
  maximumAgeOf,
  withCampaign,
} from '../../../server/src/settings/apply';

describe('the words before a link', () => {
  const settings = { labels: { fr: 'À voir', 'fr-CA': 'À lire au Québec', PT_br: 'Veja' } };

  it.each([
    ['fr', 'À voir'],
    ['fr-BE', 'À voir'],
    ['fr-CA', 'À lire au Québec'],
    ['fr_ca', 'À lire au Québec'],
    ['pt-BR', 'Veja'],
    ['pt', 'Leia também'],
    ['en', 'Also Read'],
    ['xx', 'Also Read'],
  ])('are the newsroom’s own, else the built-in ones (%s)', (locale, label) => {
    expect(labelIn(settings, locale)).toBe(label);
  });
});

describe('ignored terms', () => {
  const settings = { ignoredTerms: { '*': ['AFP'], en: ['analysis', 'AFP'], 'en-GB': ['op-ed'] } };

  it.each([
    ['fr', ['AFP']],
    ['en', ['AFP', 'analysis']],
    ['en-GB', ['AFP', 'analysis', 'op-ed']],
  ])('are those of all languages, of the language and of the locale (%s)', (locale, terms) => {
    expect(ignoredTermsIn(settings, locale)).toEqual(terms);
  });
});

describe('the maximum age', () => {
  const settings = { maximumAgeDays: 30, maximumAgeByType: { guide: null, brief: 3 } };

  it.each([
    ['article', 30],
    ['brief', 3],
    ['guide', null],
  ])('is that of the type, else the general one (%s)', (uid, days) => {
    expect(maximumAgeOf(settings, uid)).toBe(days);
  });
});

describe('the campaign', () => {
  it.each([
    ['/news/a', '/news/a?utm_source=x'],
    ['/news/a?b=c', '/news/a?b=c&utm_source=x'],
    ['/news/a#top', '/news/a?utm_source=x#top'],
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c&utm_source=x#d'],
  ])('is appended to the address: %s', (url, expected) => {
    expect(withCampaign(url, { campaign: 'utm_source=x' })).toBe(expected);
    expect(withCampaign(url, { campaign: null })).toBe(url);
  });
});
