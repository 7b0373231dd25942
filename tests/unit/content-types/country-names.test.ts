import { codeProblem } from '../../../server/src/content-types/country/codes';
import { countryName } from '../../../server/src/content-types/country/names';
import { labelOf } from '../../../server/src/content-types/forms';

it('names states that are no more as the desk does, not as what became of them', () => {
  expect(countryName({ code: 'SU', name: 'Soviet Union' }, 'fr')).toBe('Soviet Union');
  expect(countryName({ code: 'DE', name: 'Germany' }, 'fr')).toBe('Allemagne');
  expect(countryName({ code: 'TR', name: 'Türkiye' }, 'en_GB')).toBe('Türkiye');
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
