import * as vocabulary from '../../../shared/vocabulary';

const { TIMELINE_KINDS, ...closedLists } = vocabulary;

const lists: [string, readonly string[]][] = Object.entries({ ...closedLists, ...TIMELINE_KINDS });

describe('the vocabulary', () => {
  it.each(lists)('lists each value of %s once, in camelCase', (_, values) => {
    expect(values.length).toBeGreaterThan(1);
    expect(new Set(values).size).toBe(values.length);
    for (const value of values) expect(value).toMatch(/^[a-z][A-Za-z]*$/);
  });

  it('ranks visits from the state visit down', () => {
    expect(vocabulary.VISIT_TYPES.slice(0, 4)).toEqual([
      'state',
      'official',
      'officialWorking',
      'working',
    ]);
  });

  it.each(['upcoming', 'ongoing', 'concluded', 'moved'])(
    'lets nobody type what is derived from the dates: %s',
    (state) => {
      expect(vocabulary.EVENT_STATUSES).not.toContain(state);
    }
  );
});
