import {
  countryName,
  relationshipTitle,
  slugOf,
  visitTitle,
} from '../../../server/src/content-types/titles';

const azerbaijan = { code: 'AZ', name: 'Azerbaijan' };
const kingdom = { code: 'GB', name: 'United Kingdom' };

describe('the title of a visit', () => {
  const parts = {
    visitor: 'Jeyhun Bayramov',
    place: 'London',
    startDate: '2023-06-19',
    endDate: '2023-06-21',
  };

  it('says who, where and when', () => {
    expect(visitTitle(parts, 'en')).toBe('Jeyhun Bayramov in London, 19–21 June 2023');
  });

  it('does without a preposition in other languages, where place names inflect', () => {
    expect(visitTitle(parts, 'de')).toBe('Jeyhun Bayramov – London, 19.–21. Juni 2023');
  });

  it.each([
    [{ visitor: 'Jeyhun Bayramov' }, 'Jeyhun Bayramov'],
    [{ place: 'London' }, 'London'],
    [{ visitor: 'Jeyhun Bayramov', place: 'London' }, 'Jeyhun Bayramov in London'],
    [{ visitor: 'Jeyhun Bayramov', startDate: '2023-06-19' }, 'Jeyhun Bayramov, 19 June 2023'],
  ])('says what is known: %p', (known, title) => {
    expect(visitTitle(known, 'en')).toBe(title);
  });

  it('is none as long as neither visitor nor place is known', () => {
    expect(visitTitle({ startDate: '2023-06-19' }, 'en')).toBeNull();
  });
});

describe('the title of a relationship', () => {
  it.each([
    ['en', 'Azerbaijan–United Kingdom relations'],
    ['en-GB', 'Azerbaijan–United Kingdom relations'],
    ['fr', 'Relations Azerbaïdjan–Royaume-Uni'],
    ['pl', 'Azerbejdżan–Wielka Brytania'],
  ])('is in the language of %s', (locale, title) => {
    expect(relationshipTitle(azerbaijan, kingdom, locale)).toBe(title);
  });
});

describe('the name of a country', () => {
  it("is the desk's own in English", () => {
    expect(countryName({ code: 'TR', name: 'Türkiye' }, 'en')).toBe('Türkiye');
    expect(countryName({ code: 'TR', name: 'Türkiye' }, 'en-US')).toBe('Türkiye');
  });

  it.each([
    ['EU', 'fr', 'Union européenne'],
    ['XK', 'de', 'Kosovo'],
    ['UA', 'uk', 'Україна'],
  ])('of %s is found in %s', (code, locale, name) => {
    expect(countryName({ code, name: '?' }, locale)).toBe(name);
  });

  it.each([
    ['', 'fr'],
    ['nonsense', 'fr'],
    ['AZ', 'not a locale'],
  ])("falls back to the desk's own (code %p, locale %p)", (code, locale) => {
    expect(countryName({ code, name: 'Azerbaijan' }, locale)).toBe('Azerbaijan');
  });
});

describe('a slug', () => {
  it.each([
    [
      'en',
      'Jeyhun Bayramov in London, 19–21 June 2023',
      'jeyhun-bayramov-in-london-19-21-june-2023',
    ],
    ['tr', 'Türkiye İle Görüşme', 'turkiye-ile-gorusme'],
    ['de', 'Größe Österreich', 'groesse-oesterreich'],
    ['ru', 'Россия', 'rossiya'],
    ['az', 'Azərbaycan', 'azerbaycan'],
    ['fr', "Côte d'Ivoire / État", 'cote-divoire-etat'],
  ])('follows the letters of %s: %s', (locale, title, slug) => {
    expect(slugOf(title, locale)).toBe(slug);
  });

  it('fits into an address whatever the title', () => {
    for (const title of ['a–b—c/d', '  Spaces  ', '50 % & more?', '"Quoted" #1', 'Київ, Їжак']) {
      expect(slugOf(title, 'en')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it.each(['烏克蘭外長', '', '…'])('is empty when nothing is left of %p', (title) => {
    expect(slugOf(title, 'zh')).toBe('');
  });
});
