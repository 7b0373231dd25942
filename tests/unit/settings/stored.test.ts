import { DEFAULTS, RELIST_KEYS } from '../../../server/src/settings/defaults';
import { settingsChanges } from '../../../server/src/settings/schema';
import { differences, merge, readStored } from '../../../server/src/settings/stored';

describe('stored settings', () => {
  it('are the differences to the defaults only, so that later defaults reach everyone', () => {
    expect(differences(DEFAULTS)).toEqual({});
    const changed = merge(DEFAULTS, {
      links: 3,
      halfLifeDays: 90,
      placement: { gap: 5, maximum: 2 },
    });
    expect(differences(changed)).toEqual({ links: 3, placement: { gap: 5 } });
  });

  it('are read back as they were', () => {
    const changed = merge(DEFAULTS, {
      halfLifeDays: null,
      ignoredTerms: { '*': ['exclusive'] },
      placement: { mode: 'after', after: [-1] },
    });
    expect(readStored(JSON.parse(JSON.stringify(differences(changed))))).toEqual({
      settings: changed,
      damaged: [],
    });
  });

  it('give way to the defaults where they are damaged, and only there', () => {
    const { settings, damaged } = readStored({
      links: 'many',
      minimumScore: 10,
      placement: { gap: -1, maximum: 4 },
    });
    expect(damaged).toEqual(['links', 'placement.gap']);
    expect(settings).toEqual(merge(DEFAULTS, { minimumScore: 10, placement: { maximum: 4 } }));
  });

  it.each([['text'], [[1]], [7], [new Date(Number.NaN)]])(
    'may be no settings at all: %p',
    (stored) => {
      expect(readStored(stored)).toEqual({ settings: DEFAULTS, damaged: ['settings'] });
    }
  );

  it('may hold settings of another version, which are let be', () => {
    expect(readStored({ tone: 'warm' })).toEqual({ settings: DEFAULTS, damaged: [] });
    expect(readStored({ placement: null }).damaged).toEqual(['placement']);
  });

  it('stay when a change leaves them out or undefined', () => {
    const settings = merge(DEFAULTS, { links: 4, placement: { gap: 1 } });
    expect(merge(settings, { links: undefined, placement: { gap: undefined } })).toEqual(settings);
  });
});

describe('the defaults', () => {
  it('pass their own checks', () => {
    expect(settingsChanges.safeParse(DEFAULTS).success).toBe(true);
  });

  it('name the settings that lists depend on', () => {
    for (const key of RELIST_KEYS) expect(DEFAULTS).toHaveProperty(key);
  });
});
