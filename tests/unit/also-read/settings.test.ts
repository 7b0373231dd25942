import { labelFor, SETTINGS } from '../../../server/src/also-read/settings';

describe('the label before a link', () => {
  it.each([
    ['en', 'Also Read'],
    ['en-GB', 'Also Read'],
    ['fr', 'À lire aussi'],
    ['uk', 'Читайте також'],
    ['TR_tr', 'Ayrıca okuyun'],
  ])('is in the language of the reader (%s)', (locale, label) => {
    expect(labelFor(locale)).toBe(label);
  });

  it.each(['xx', '', 'zh-Hans'])('is English where there is none (%p)', (locale) => {
    expect(labelFor(locale)).toBe('Also Read');
  });
});

describe('the rules of the lists', () => {
  it('age gently: with a half-life of 60 to 120 days', () => {
    expect(SETTINGS.halfLifeDays).toBeGreaterThanOrEqual(60);
    expect(SETTINGS.halfLifeDays).toBeLessThanOrEqual(120);
  });

  it('let no link stand before the second paragraph has ended', () => {
    expect(SETTINGS.firstParagraph).toBeGreaterThanOrEqual(2);
  });
});
