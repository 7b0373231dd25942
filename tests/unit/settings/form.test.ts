import {
  changesOf,
  isSame,
  problemAt,
  problemsIn,
  refusedFields,
  valueAt,
  withEntry,
  withValue,
  type Draft,
} from '../../../admin/src/settings/form';
import { DEFAULTS } from '../../../server/src/settings/defaults';
import { LIMITS, type Settings } from '../../../shared/settings';

const stored: Settings = {
  ...DEFAULTS,
  labels: { fr: 'À voir' },
  ignoredTerms: { en: ['Reuters'] },
  maximumAgeByType: { 'api::note.note': 30 },
};

const draft = (changes: Partial<Draft> = {}): Draft => ({ ...stored, ...changes });

const say = ({ min, max }: { min: number; max: number }) => `${min} to ${max}`;

describe('what differs from the stored settings', () => {
  it('is nothing in a form that nobody touched', () => {
    expect(changesOf(stored, draft())).toEqual({});
  });

  it('is what was changed, field by field in placement', () => {
    const changed = withValue(withValue(draft(), 'links', 4), 'placement.gap', 6);
    expect(changesOf(stored, changed)).toEqual({ links: 4, placement: { gap: 6 } });
  });

  it('is nothing again when a change is taken back', () => {
    const changed = withValue(draft(), 'placement.gap', 6);
    expect(changesOf(stored, withValue(changed, 'placement.gap', DEFAULTS.placement.gap))).toEqual(
      {}
    );
  });

  it('names the words of one language when these are changed, and drops empty ones', () => {
    expect(changesOf(stored, draft({ labels: { fr: 'À voir', en: '  Read next ' } }))).toEqual({
      labels: { en: 'Read next' },
    });
    expect(changesOf(stored, draft({ labels: { fr: ' ' } }))).toEqual({ labels: { fr: null } });
    expect(changesOf(stored, draft({ labels: { fr: 'À voir', en: '' } }))).toEqual({});
  });

  it('takes an empty list of terms and an empty address for none', () => {
    expect(changesOf(stored, draft({ ignoredTerms: { en: ['Reuters'], fr: [] } }))).toEqual({});
    expect(changesOf(stored, draft({ ignoredTerms: { en: [] } }))).toEqual({
      ignoredTerms: { en: null },
    });
    expect(changesOf(stored, draft({ campaign: '   ' }))).toEqual({});
  });

  it('tells nothing from a number', () => {
    expect(changesOf(stored, draft({ halfLifeDays: null }))).toEqual({ halfLifeDays: null });
    expect(changesOf(stored, draft({ maximumAgeByType: { 'api::note.note': null } }))).toEqual({
      maximumAgeByType: { 'api::note.note': null },
    });
  });

  it('says of a type that it has no age of its own any more', () => {
    const own = { ...stored, maximumAgeByType: { 'api::note.note': null, 'api::a.a': 7 } };
    expect(changesOf(own, draft({ maximumAgeByType: { 'api::a.a': 7 } }))).toEqual({
      maximumAgeByType: { 'api::note.note': 'general' },
    });
  });
});

describe('comparing settings', () => {
  it('takes no notice of the order of keys, but of the order in lists', () => {
    expect(isSame({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(isSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(isSame({ a: null }, {})).toBe(false);
    expect(isSame([], {})).toBe(false);
    expect(isSame(null, 0)).toBe(false);
  });
});

describe('a record of entries', () => {
  it('gets an entry, or loses it, and stays as it was itself', () => {
    const labels = { fr: 'À voir' };
    expect(withEntry(labels, 'en', 'More')).toEqual({ fr: 'À voir', en: 'More' });
    expect(withEntry(labels, 'fr', undefined)).toEqual({});
    expect(labels).toEqual({ fr: 'À voir' });
  });
});

describe('problems that the form finds by itself', () => {
  it('are none in the defaults, nor at the limits', () => {
    expect(problemsIn(draft(), say)).toEqual({});
    expect(problemsIn(draft({ links: LIMITS.links.max, minimumScore: 0 }), say)).toEqual({});
  });

  it('are numbers that are missing, broken or out of range', () => {
    expect(
      problemsIn(draft({ links: undefined, minimumScore: 101, maximumAgeDays: 1.5 }), say)
    ).toEqual({ links: '1 to 10', minimumScore: '0 to 100', maximumAgeDays: '1 to 36500' });
    expect(problemsIn(withValue(draft(), 'placement.gap', -1), say)).toEqual({
      'placement.gap': '0 to 50',
    });
  });

  it('are not the days that are switched off', () => {
    expect(problemsIn(draft({ halfLifeDays: null, maximumAgeDays: null }), say)).toEqual({});
    expect(problemsIn(draft({ maximumAgeByType: { 'api::note.note': null } }), say)).toEqual({});
    expect(problemsIn(draft({ maximumAgeByType: { 'api::note.note': undefined } }), say)).toEqual({
      'maximumAgeByType.api::note.note': '1 to 36500',
    });
  });
});

describe('what the server refuses', () => {
  const refused = refusedFields({
    details: {
      errors: [
        { path: ['campaign'], message: 'campaign: must look like "a=b"' },
        { path: ['ignoredTerms', 'en', '3'], message: 'ignoredTerms.en.3: must not be empty' },
      ],
    },
  });

  it('stands beside the field, without its name', () => {
    expect(refused.campaign).toBe('Must look like "a=b"');
  });

  it('is found by the field that a part of it belongs to', () => {
    expect(problemAt(refused, 'ignoredTerms.en')).toBe('Must not be empty');
    expect(problemAt(refused, 'ignoredTerms.fr')).toBeUndefined();
    expect(problemAt(refused, 'links')).toBeUndefined();
  });

  it('is nothing in an answer without fields', () => {
    expect(refusedFields({})).toEqual({});
    expect(refusedFields({ details: {} })).toEqual({});
  });
});

it('finds a setting by its path', () => {
  expect(valueAt(stored, 'placement.mode')).toBe('matching');
  expect(valueAt(stored, 'links')).toBe(2);
});
