import { COUNTRIES } from '../../../server/src/content-types/country/table';
import { COUNTRY_KINDS, REGIONS } from '../../../shared/vocabulary';

const byCode = new Map(COUNTRIES.map((row) => [row.code, row]));

/** The codes that the platform knows as countries; it also has names for regions and withdrawn codes. */
const isKnown = (code: string): boolean =>
  new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined;

describe('the table of countries', () => {
  it('has all of ISO 3166-1, the European Union and Kosovo', () => {
    expect(COUNTRIES).toHaveLength(251);
    expect(byCode.has('EU')).toBe(true);
    expect(byCode.has('XK')).toBe(true);
  });

  it('has each code once', () => {
    const alpha3 = COUNTRIES.flatMap((row) => row.alpha3 ?? []);
    expect(byCode.size).toBe(COUNTRIES.length);
    expect(new Set(alpha3).size).toBe(alpha3.length);
  });

  it('gives no form of a name to two countries', () => {
    const owners = new Map<string, Set<string>>();
    for (const { code, name, officialName, aliases } of COUNTRIES) {
      for (const form of [name, officialName, ...aliases]) {
        const key = form.toLowerCase();
        owners.set(key, (owners.get(key) ?? new Set()).add(code));
      }
    }
    expect([...owners].filter(([, codes]) => codes.size > 1)).toEqual([]);
  });

  it('is sorted by code', () => {
    const codes = COUNTRIES.map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
  });

  it.each([
    ['Britain', 'GB'],
    ['UK', 'GB'],
    ['USA', 'US'],
    ['Czechia', 'CZ'],
    ["Cote d'Ivoire", 'CI'],
    ['Holy See', 'VA'],
  ])('knows that reporters write %s for %s', (alias, code) => {
    expect(byCode.get(code)?.aliases).toContain(alias);
  });

  it.each([
    ['AZ', 'Azerbaijani'],
    ['GB', 'British'],
    ['UA', 'Ukrainian'],
  ])('knows the adjective of %s', (code, adjective) => {
    expect(byCode.get(code)?.adjective).toBe(adjective);
  });

  it('has an adjective and a capital for nearly every sovereign state', () => {
    const states = COUNTRIES.filter(({ kind }) => kind === 'sovereignState');
    expect(states.filter(({ adjective }) => !adjective)).toEqual([]);
    expect(states.filter(({ capital }) => capital).length).toBeGreaterThan(states.length * 0.9);
  });

  it.each(COUNTRIES.map((row) => [row.code, row] as const))(
    'has a sound row for %s',
    (code, row) => {
      expect(code).toMatch(/^[A-Z]{2}$/);
      expect(isKnown(code)).toBe(true);
      if (code === 'EU') expect(row.alpha3).toBeUndefined();
      else expect(row.alpha3).toMatch(/^[A-Z]{3}$/);
      expect(REGIONS).toContain(row.region);
      expect(COUNTRY_KINDS).toContain(row.kind);
      const own = [row.name, ...row.aliases];
      const texts = [...own, row.officialName, row.adjective, row.demonym, row.capital];
      for (const text of texts) {
        if (text === undefined) continue;
        expect(text.trim()).toBe(text);
        expect(text).not.toBe('');
      }
      expect(new Set(own).size).toBe(own.length);
      // Adjectives and demonyms have fields of their own.
      expect(row.aliases).not.toContain(row.adjective);
      expect(row.aliases).not.toContain(row.demonym);
    }
  );
});
