import { anniversariesIn } from '../../../server/src/calendar/anniversaries';
import {
  anniversaryOccurrence,
  eventOccurrence,
  inOrder,
  type EventRow,
} from '../../../server/src/calendar/occurrences';
import type { Occurrence } from '../../../shared/calendar';

const NOW = new Date('2026-11-24T12:00:00Z');

const row = (fields: Partial<EventRow>): EventRow => ({
  id: 1,
  documentId: 'visit',
  locale: 'en',
  publishedAt: null,
  title: 'A visit',
  startDate: '2026-11-26',
  ...fields,
});

const visit = (fields: Partial<EventRow>) => eventOccurrence('visit', row(fields), true, NOW);

describe('a visit or conference in the calendar', () => {
  it('tells its days, its place and where it stands', () => {
    expect(
      visit({
        endDate: '2026-11-27',
        eventStatus: 'confirmed',
        city: 'Baku',
        hostCountry: { code: 'AZ', name: 'Azerbaijan' },
      })
    ).toEqual({
      kind: 'visit',
      record: {
        kind: 'visit',
        documentId: 'visit',
        title: 'A visit',
        locale: 'en',
        published: true,
      },
      startDate: '2026-11-26',
      endDate: '2026-11-27',
      precision: 'day',
      eventStatus: 'confirmed',
      state: 'upcoming',
      moved: false,
      city: 'Baku',
      countries: [{ code: 'AZ', name: 'Azerbaijan' }],
      anniversary: null,
    });
  });

  it('ends where it begins when nobody said otherwise', () => {
    expect(visit({ endDate: null }).endDate).toBe('2026-11-26');
  });

  it('has every host of a conference, and none that may not be seen', () => {
    const hostCountries = [{ code: 'GB', name: 'United Kingdom' }, { id: 3 }];
    expect(visit({ hostCountries }).countries).toEqual([{ code: 'GB', name: 'United Kingdom' }]);
  });

  it('has no state while it is postponed, and says when it was moved', () => {
    expect(visit({ eventStatus: 'postponed' }).state).toBeNull();
    expect(visit({ previousStartDate: '2026-11-20' }).moved).toBe(true);
  });
});

describe('an anniversary in the calendar', () => {
  const occurrences = (since: string) =>
    anniversariesIn([{ of: 'establishment', title: null, since }], {
      from: '2026-11-01',
      to: '2026-11-30',
    }).map((anniversary) => anniversaryOccurrence(row({ startDate: null }), anniversary, true));

  it('stores its month as records do: by the first day, with the precision', () => {
    expect(occurrences('1992-11')[0]).toMatchObject({
      kind: 'anniversary',
      record: { kind: 'bilateralRelationship' },
      startDate: '2026-11-01',
      endDate: '2026-11-01',
      precision: 'month',
      anniversary: { since: '1992-11', years: 34, isRound: false },
    });
    expect(occurrences('1992')[0]).toMatchObject({ startDate: '2026-01-01', precision: 'year' });
  });
});

describe('the order of a calendar', () => {
  const titles = (occurrences: Occurrence[]) =>
    inOrder(occurrences, (each) => each, { from: '2026-11-24', to: '2026-12-31' }).map(
      ({ record }) => record.title
    );
  const anniversary = (title: string, since: string) =>
    anniversariesIn([{ of: 'establishment', title: null, since }], {
      from: '2026-11-24',
      to: '2026-11-30',
    }).map((each) => anniversaryOccurrence(row({ title }), each, true))[0] as Occurrence;

  it('is that of the days; what is under way stands at the beginning, the longest first', () => {
    expect(
      titles([
        visit({ title: 'tomorrow', startDate: '2026-11-25' }),
        visit({ title: 'today', startDate: '2026-11-24' }),
        visit({ title: 'since yesterday', startDate: '2026-11-23', endDate: '2026-11-25' }),
        visit({ title: 'since long', startDate: '2026-11-01', endDate: '2026-11-30' }),
      ])
    ).toEqual(['since long', 'since yesterday', 'today', 'tomorrow']);
  });

  it('puts what is known to the month after its days, and to the year after its months', () => {
    expect(
      titles([
        visit({ title: 'year', startDate: '2026-01-01', datePrecision: 'year' }),
        visit({ title: 'November', startDate: '2026-11-01', datePrecision: 'month' }),
        visit({ title: '1 December', startDate: '2026-12-01' }),
        visit({ title: '30 November', startDate: '2026-11-30' }),
        visit({ title: 'December', startDate: '2026-12-09', datePrecision: 'month' }),
      ])
    ).toEqual(['30 November', 'November', '1 December', 'December', 'year']);
  });

  it('puts events of a day before anniversaries, and of these the rounder first', () => {
    expect(
      titles([
        anniversary('plain', '1992-11-26'),
        anniversary('round', '1996-11-26'),
        anniversary('jubilee', '1951-11-26'),
        visit({ title: 'visit', startDate: '2026-11-26' }),
      ])
    ).toEqual(['visit', 'jubilee', 'round', 'plain']);
  });

  it('is the same whatever order they came in', () => {
    const some = [
      visit({ title: 'a', documentId: '2' }),
      visit({ title: 'a', documentId: '1' }),
      visit({ title: 'b' }),
    ];
    const ids = (list: Occurrence[]) =>
      inOrder(list, (each) => each, { from: '2026-11-24', to: '2026-12-31' }).map(
        ({ record }) => record.documentId
      );
    expect(ids(some)).toEqual(ids([...some].reverse()));
  });
});
