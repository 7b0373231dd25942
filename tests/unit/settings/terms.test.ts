import { localeName, localesOf } from '../../../admin/src/settings/locales';
import { inOrder, placesIn, termsIn, withTerms } from '../../../admin/src/settings/terms';

describe('terms that are typed or pasted', () => {
  it('are one per line or comma', () => {
    expect(termsIn(' Reuters, Agence France-Presse\nAFP;;  ')).toEqual([
      'Reuters',
      'Agence France-Presse',
      'AFP',
    ]);
  });

  it('are added once, whatever their case', () => {
    expect(withTerms(['Reuters'], ['REUTERS', 'AFP', 'afp'])).toEqual(['Reuters', 'AFP']);
  });
});

describe('paragraphs that are typed', () => {
  it('are numbers other than 0, also from the end', () => {
    expect(placesIn('2, 5 and -1, 0')).toEqual([2, 5, -1]);
    expect(placesIn('−2')).toEqual([-2]);
    expect(placesIn('the second')).toEqual([]);
  });

  it('stand in the order of the text, each once', () => {
    expect(inOrder([5, -1, 2, -3, 5])).toEqual([2, 5, -3, -1]);
  });
});

describe('languages', () => {
  it('are named in the language of the admin', () => {
    expect(localeName('fr', 'en')).toBe('French');
    expect(localeName('fr_CA', 'fr')).toBe('Français canadien');
  });

  it('are called by their code where there is no name', () => {
    expect(localeName('not a locale', 'en')).toBe('not a locale');
  });

  it('are those of the newsroom, then those that only a setting knows', () => {
    expect(localesOf(['en', 'fr'], { de: 'Mehr', fr: 'Plus', '*': '' })).toEqual([
      'en',
      'fr',
      'de',
    ]);
  });
});
