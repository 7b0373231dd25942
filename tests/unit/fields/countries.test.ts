import {
  countryChoices,
  findCountries,
  namedCountry,
} from '../../../admin/src/fields/country/countries';

const english = countryChoices('en', false);
const french = countryChoices('fr', false);
const first = (text: string, choices = english) => findCountries(choices, text)[0]?.code;

it('lists the countries in the order of their names in the language of the admin', () => {
  expect(english[0]?.name).toBe('Afghanistan');
  expect(french.find(({ code }) => code === 'DE')?.name).toBe('Allemagne');
  const names = french.map(({ name }) => name);
  expect(names).toEqual([...names].sort(new Intl.Collator('fr').compare));
});

it('finds a country by its names in both languages, its codes, and what reporters call it', () => {
  expect(first('azerb')).toBe('AZ');
  expect(first('aze')).toBe('AZ');
  expect(first('gb')).toBe('GB');
  expect(first('GBR')).toBe('GB');
  expect(first('U.K.')).toBe('GB');
  expect(first('Britain')).toBe('GB');
  expect(first('allem', french)).toBe('DE');
  expect(first('germany', french)).toBe('DE');
  expect(first('burma')).toBe('MM');
});

it('takes no notice of case, accents, hyphens and apostrophes', () => {
  expect(first("cote d'ivoire", french)).toBe('CI');
  expect(first('turkiye')).toBe('TR');
  expect(first('guinea bissau')).toBe('GW');
});

it('has the surest first, and states before territories', () => {
  expect(first('guinea')).toBe('GN');
  expect(first('brit')).toBe('GB');
  expect(findCountries(english, 'korea').map(({ code }) => code)).toEqual(
    expect.arrayContaining(['KP', 'KR'])
  );
});

it('finds nothing for words that no country has, and all for none', () => {
  expect(findCountries(english, 'atlantis')).toEqual([]);
  expect(findCountries(english, '  ')).toHaveLength(english.length);
});

it('knows what is certain: one country with exactly that name or code', () => {
  expect(namedCountry(english, 'uk')?.code).toBe('GB');
  expect(namedCountry(english, 'brit')).toBeUndefined();
  expect(namedCountry(english, '')).toBeUndefined();
});

it('has states that are no more only where they are asked for, under their own names', () => {
  const former = countryChoices('fr', true);
  expect(english.some(({ code }) => code === 'SU')).toBe(false);
  expect(former.find(({ code }) => code === 'SU')?.name).toBe('Soviet Union');
  expect(first('yugoslavia', former)).toBe('YU');
});
