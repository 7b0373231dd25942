import {
  checkFieldValues,
  isCalendarDate,
  isWebAddress,
  type CheckedAttribute,
} from '../../../server/src/content-types/field-values';
import { LIST_FIELD, TIMELINE_FIELD } from '../../../shared/plugin';
import { TIMELINE_KINDS } from '../../../shared/vocabulary';

const attributes: Record<string, CheckedAttribute> = {
  programme: { customField: TIMELINE_FIELD, options: { timeline: 'programme' } },
  milestones: { customField: TIMELINE_FIELD, options: { timeline: 'milestones' } },
  history: { customField: TIMELINE_FIELD },
  aliases: { customField: LIST_FIELD, options: {} },
  sectors: { customField: LIST_FIELD, options: { values: ['trade', 'energy'] } },
  sources: {},
  externalIds: {},
  title: {},
};

const entry = {
  date: '2023-06-20',
  precision: 'day',
  kind: 'meeting',
  title: 'Talks with James Cleverly',
};

const check = (data: Record<string, unknown>, ours = true) =>
  checkFieldValues(attributes, data, { ours });

const pathsOf = (data: Record<string, unknown>, ours = true): string[] =>
  check(data, ours).map(({ path }) => path.join('.'));

describe('a timeline', () => {
  it('takes an entry with the least, and one with everything', () => {
    const full = {
      ...entry,
      time: '09:30',
      place: 'London',
      with: 'James Cleverly',
      description: 'Talks',
      url: 'https://example.org/readout',
    };
    expect(check({ programme: [entry, full] })).toEqual([]);
  });

  it('takes empty optional texts, as a form sends them', () => {
    const blank = { ...entry, time: '', place: '', with: null, description: '', url: '' };
    expect(check({ programme: [blank] })).toEqual([]);
  });

  it('names the place of what is wrong: field, number, key', () => {
    expect(pathsOf({ programme: [entry, { ...entry, title: ' ' }] })).toEqual([
      'programme.1.title',
    ]);
  });

  it.each(['date', 'precision', 'kind', 'title'] as const)('needs a %s', (key) => {
    const lacking = { ...entry, [key]: undefined };
    expect(pathsOf({ programme: [lacking] })).toContain(`programme.0.${key}`);
  });

  it.each(['2023-02-30', '2023-13', '20/06/2023', 'yesterday', '2023-6-2', '', 2023])(
    'refuses the date %p',
    (date) => {
      expect(pathsOf({ programme: [{ ...entry, date }] })).toContain('programme.0.date');
    }
  );

  it.each([
    ['1973', 'year'],
    ['1973-07', 'month'],
    ['1973-07-19', 'day'],
  ])('takes the date %s with precision %s', (date, precision) => {
    expect(check({ programme: [{ ...entry, date, precision }] })).toEqual([]);
  });

  it.each([
    ['1973', 'day', 'YYYY-MM-DD'],
    ['1973-07-19', 'month', 'YYYY-MM'],
    ['1973-07', 'year', 'YYYY'],
  ])('refuses the date %s with precision %s, and says the shape', (date, precision, shape) => {
    const [problem] = check({ programme: [{ ...entry, date, precision }] });
    expect(problem?.path).toEqual(['programme', '0', 'date']);
    expect(problem?.message).toContain(`written ${shape},`);
  });

  it.each(['24:00', '9:30', '12:60', 'noon'])('refuses the time %s', (time) => {
    expect(pathsOf({ programme: [{ ...entry, time }] })).toEqual(['programme.0.time']);
  });

  it('takes the kinds of its own field only, and lists them', () => {
    const treaty = { ...entry, kind: 'treatySigned' };
    expect(check({ milestones: [treaty] })).toEqual([]);
    const [problem] = check({ programme: [treaty] });
    expect(problem?.path).toEqual(['programme', '0', 'kind']);
    for (const kind of TIMELINE_KINDS.programme) expect(problem?.message).toContain(kind);
  });

  it("takes any kind on a field of the host's own", () => {
    expect(check({ history: [{ ...entry, kind: 'anything' }] })).toEqual([]);
    expect(pathsOf({ history: [{ ...entry, kind: '' }] })).toEqual(['history.0.kind']);
  });

  it('refuses a key that it does not know, naming it', () => {
    const [problem] = check({ programme: [{ ...entry, colour: 'red' }] });
    expect(problem).toEqual({
      path: ['programme', '0', 'colour'],
      message: 'is not a known key',
    });
  });

  it.each(['talks', {}, 7, [7]])('refuses %p', (programme) => {
    expect(check({ programme })).not.toEqual([]);
  });

  it('finds every problem at once', () => {
    const wrong = { ...entry, date: 'soon', url: 'www.example.org' };
    const paths = pathsOf({ programme: [wrong, { ...entry, title: '' }] });
    expect(new Set(paths)).toEqual(
      new Set(['programme.0.date', 'programme.0.url', 'programme.1.title'])
    );
  });
});

describe('a list', () => {
  it('takes any texts, or those of its choice', () => {
    expect(check({ aliases: ['Britain', 'UK'], sectors: ['trade'] })).toEqual([]);
  });

  it('refuses what is not in its choice', () => {
    const [problem] = check({ sectors: ['trade', 'sport'] });
    expect(problem?.path).toEqual(['sectors', '1']);
    expect(problem?.message).toContain('trade, energy');
  });

  it.each(['UK', ['UK', ''], [null], { a: 1 }])('refuses %p', (aliases) => {
    expect(check({ aliases })).not.toEqual([]);
  });
});

describe('sources and external ids', () => {
  it('are taken in their shape', () => {
    const sources = [{ title: 'Communiqué', url: 'https://x.org', date: '2023-06' }];
    const externalIds = [{ scheme: 'wikidata', value: 'Q1' }];
    expect(check({ sources, externalIds })).toEqual([]);
  });

  it.each([[[{ url: 'https://x.org' }]], [[{ title: 'x', url: 'x.org' }]], ['x']])(
    'are refused in another: %p',
    (sources) => {
      expect(check({ sources })).not.toEqual([]);
    }
  );

  it("are the host's own business on the host's types", () => {
    expect(check({ sources: 'anything', externalIds: 7 }, false)).toEqual([]);
  });

  it('are not the reason to let a wrong timeline pass there', () => {
    expect(pathsOf({ programme: [{ ...entry, title: '' }] }, false)).toEqual(['programme.0.title']);
  });
});

describe('fields that are absent, null or of another kind', () => {
  it.each([{}, { programme: null }, { programme: undefined }, { title: 7 }, { unknown: 'x' }])(
    'are not checked: %p',
    (data) => {
      expect(check(data)).toEqual([]);
    }
  );
});

describe('a date of the calendar', () => {
  it.each(['2024-02-29', '2023-06', '1873', '0999-12-31'])('is %s', (value) => {
    expect(isCalendarDate(value)).toBe(true);
  });

  it.each(['2023-02-29', '2023-00', '2023-06-31', '2023-06-19T00:00:00Z', '23', ''])(
    'is not %p',
    (value) => {
      expect(isCalendarDate(value)).toBe(false);
    }
  );
});

describe('a web address', () => {
  it.each(['https://example.org', 'http://localhost:1337/a?b=c', 'https://київ.укр'])(
    'is %s',
    (value) => {
      expect(isWebAddress(value)).toBe(true);
    }
  );

  it.each(['www.example.org', 'javascript:alert(1)', 'ftp://x.org', '/news', ''])(
    'is not %p',
    (value) => {
      expect(isWebAddress(value)).toBe(false);
    }
  );
});
