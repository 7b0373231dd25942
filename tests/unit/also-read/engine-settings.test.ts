import { engineSettings } from '../../../server/src/also-read/engine-settings';
import { termsOf } from '../../../server/src/also-read/terms';
import { DEFAULTS } from '../../../server/src/settings/defaults';

const keysOf = (text: string, language: string) => termsOf(text, language).map(({ key }) => key);

it('takes the rules of the newsroom as they are', () => {
  const { rules, halfLifeDays } = engineSettings({
    ...DEFAULTS,
    candidates: 'older',
    require: 'record',
    maximumAgeDays: 30,
    maximumAgeByType: { 'api::guide.guide': null },
    halfLifeDays: 14,
  });
  expect(halfLifeDays).toBe(14);
  expect(rules).toEqual({
    candidates: 'older',
    require: 'record',
    maximumAgeDays: 30,
    maximumAgeByType: { 'api::guide.guide': null },
  });
});

it('lets nothing age when there is no half-life', () => {
  expect(engineSettings({ ...DEFAULTS, halfLifeDays: null }).halfLifeDays).toBe(Infinity);
});

describe('ignored terms', () => {
  const { ignored } = engineSettings({
    ...DEFAULTS,
    ignoredTerms: { '*': ['Reuters'], en: ['ministers', 'Black Sea'], 'fr-CA': ['ministres'] },
  });

  it('are ignored in whatever form a text has them', () => {
    for (const form of ['minister', 'Ministers', 'MINISTERS']) {
      expect(ignored('en').has(keysOf(form, 'en')[0] as string)).toBe(true);
    }
    expect(ignored('en').has(keysOf('ministry of', 'en')[0] as string)).toBe(false);
  });

  it('of several words are ignored as a name; each of the words still counts', () => {
    const [name] = termsOf('Black Sea', 'en').filter(({ kind }) => kind === 'name');
    expect(ignored('en').has(name?.key as string)).toBe(true);
    for (const word of ['black', 'sea']) {
      expect(ignored('en').has(keysOf(word, 'en')[0] as string)).toBe(false);
    }
  });

  it('hold in their language, and in all for which none is named', () => {
    const reuters = keysOf('Reuters', 'de')[0] as string;
    expect([...ignored('de')]).toEqual([reuters]);
    expect(ignored('fr-CA').has(keysOf('ministres', 'fr')[0] as string)).toBe(true);
    expect(ignored('en').has(keysOf('ministres', 'fr')[0] as string)).toBe(false);
  });

  it('are found once for a language', () => {
    expect(ignored('en')).toBe(ignored('en'));
  });

  it('are none until there are some', () => {
    expect(engineSettings(DEFAULTS).ignored('en').size).toBe(0);
  });
});
