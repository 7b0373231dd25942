import { codeProblem } from '../../../server/src/content-types/country/codes';
import { countryName } from '../../../server/src/content-types/country/names';
import { labelOf } from '../../../server/src/content-types/forms';

it('names states that are no more as the desk does, not as what became of them', () => {
  expect(countryName({ code: 'SU', name: 'Soviet Union' }, 'fr')).toBe('Soviet Union');
  expect(countryName({ code: 'DE', name: 'Germany' }, 'fr')).toBe('Allemagne');
  expect(countryName({ code: 'TR', name: 'Türkiye' }, 'en_GB')).toBe('Türkiye');
});

it('makes the names of a language once, for as many languages as there are', () => {
  let made = 0;
  class Counted extends Intl.DisplayNames {
    constructor(...options: ConstructorParameters<typeof Intl.DisplayNames>) {
      super(...options);
      made += 1;
    }
  }
  const platform: { DisplayNames: unknown } = Intl;
  const { DisplayNames } = platform;
  platform.DisplayNames = Counted;
  try {
    for (const code of ['DE', 'FR', 'GB']) countryName({ code, name: code }, 'sv');
    expect(made).toBe(1);
    // More than are kept.
    for (let region = 100; region < 200; region += 1) {
      expect(countryName({ code: 'DE', name: 'Germany' }, `sv-${region}`)).toBe('Tyskland');
    }
    expect(countryName({ code: 'DE', name: 'Germany' }, 'no locale')).toBe('Germany');
  } finally {
    platform.DisplayNames = DisplayNames;
  }
});

it('knows codes of today, and of states that are no more where they are let in', () => {
  expect(codeProblem('XK', { former: false })).toBeNull();
  expect(codeProblem('EU', { former: false })).toBeNull();
  expect(codeProblem('SU', { former: true })).toBeNull();
  expect(codeProblem('SU', { former: false })).toContain('"SU" is not an ISO 3166');
  expect(codeProblem('ZZ', { former: true })).toContain('"ZZ" is not an ISO 3166');
});

it('makes words of the names of fields', () => {
  expect(labelOf('officeAtTheTime')).toBe('Office at the time');
  expect(labelOf('title')).toBe('Title');
  expect(labelOf('externalIds')).toBe('Identifiers elsewhere');
});
