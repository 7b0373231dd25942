import { COUNTRIES } from '../../../server/src/content-types/country/table';

it('holds every country of ISO 3166, the EU and Kosovo, each once', () => {
  expect(COUNTRIES).toHaveLength(251);
  expect(new Set(COUNTRIES.map(({ code }) => code)).size).toBe(251);
  for (const code of ['EU', 'XK', 'AZ', 'GB', 'UA', 'PS', 'TW', 'AQ']) {
    expect(COUNTRIES.map((row) => row.code)).toContain(code);
  }
});

it('gives no name to two countries', () => {
  const owners = new Map<string, string>();
  for (const { code, name, aliases } of COUNTRIES) {
    for (const each of [name, ...aliases]) {
      const key = each.toLowerCase();
      expect({ each, owner: owners.get(key) ?? code }).toEqual({ each, owner: code });
      owners.set(key, code);
    }
  }
});

it('knows what reporters call them', () => {
  const britain = COUNTRIES.find(({ code }) => code === 'GB');
  expect(britain?.aliases).toEqual(expect.arrayContaining(['Britain', 'UK']));
  expect(britain).toMatchObject({ adjective: 'British', demonym: 'Briton', capital: 'London' });
});
