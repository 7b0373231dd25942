import { eventState, formatDates } from '../../../server/src/content-types/dates';
import { relationshipTitle, slugOf, visitTitle } from '../../../server/src/content-types/titles';

const now = new Date('2023-06-20T12:00:00Z');
const at = (dates: object, when = now) => eventState(dates, when).state;

describe('the state of an event', () => {
  it('follows from its dates', () => {
    expect(at({ startDate: '2023-06-21' })).toBe('upcoming');
    expect(at({ startDate: '2023-06-19', endDate: '2023-06-21' })).toBe('ongoing');
    expect(at({ startDate: '2023-06-19' })).toBe('concluded');
  });

  it('is told by the clock of the place', () => {
    const lateEvening = new Date('2023-06-20T20:30:00Z');
    expect(at({ startDate: '2023-06-21', timeZone: 'Asia/Tokyo' }, lateEvening)).toBe('ongoing');
    expect(at({ startDate: '2023-06-21', timeZone: 'Europe/London' }, lateEvening)).toBe(
      'upcoming'
    );
  });

  it('knows no more than the precision of the dates', () => {
    expect(at({ startDate: '2023-06-01', datePrecision: 'month' })).toBe('ongoing');
    expect(at({ startDate: '2023-01-01', datePrecision: 'year' })).toBe('ongoing');
  });

  it('is none when the event is postponed or cancelled', () => {
    expect(at({ startDate: '2023-06-19', eventStatus: 'cancelled' })).toBeNull();
    expect(at({ startDate: '2023-06-19', eventStatus: 'postponed' })).toBeNull();
  });

  it('tells when the event was moved', () => {
    const dates = { startDate: '2023-06-21', previousStartDate: '2023-05-01' };
    expect(eventState(dates, now).moved).toBe(true);
  });
});

describe('titles', () => {
  const dates = { startDate: '2023-06-19', endDate: '2023-06-21' };

  it('write dates as the language does', () => {
    expect(formatDates(dates, 'en')).toBe('19–21 June 2023');
    expect(formatDates({ ...dates, endDate: '2023-07-02' }, 'en')).toBe('19 June – 2 July 2023');
    expect(formatDates({ startDate: '1973-07-01', datePrecision: 'month' }, 'fr')).toBe(
      'juillet 1973'
    );
    expect(formatDates(dates, 'de')).toBe('19.–21. Juni 2023');
  });

  it('count the first of a month in French', () => {
    const from = (startDate: string, endDate?: string) => formatDates({ startDate, endDate }, 'fr');
    expect(from('2023-06-01')).toBe('1er juin 2023');
    expect(from('2023-06-01', '2023-06-03')).toBe('1er–3 juin 2023');
    expect(from('2023-05-31', '2023-06-01')).toBe('31 mai – 1er juin 2023');
    expect(from('2023-06-11', '2023-06-21')).toBe('11–21 juin 2023');
  });

  it('name visitor, place and dates', () => {
    expect(visitTitle({ ...dates, visitor: 'Jeyhun Bayramov', place: 'London' }, 'en')).toBe(
      'Jeyhun Bayramov in London, 19–21 June 2023'
    );
  });

  it('name both countries in the language of the locale', () => {
    const pair = [
      { code: 'AZ', name: 'Azerbaijan' },
      { code: 'GB', name: 'United Kingdom' },
    ] as const;
    expect(relationshipTitle(...pair, 'en')).toBe('Azerbaijan–United Kingdom relations');
    expect(relationshipTitle(...pair, 'fr')).toBe('Relations Azerbaïdjan–Royaume-Uni');
  });

  it('become slugs by the letters of the language', () => {
    expect(slugOf('Jeyhun Bayramov in London, 19–21 June 2023', 'en')).toBe(
      'jeyhun-bayramov-in-london-19-21-june-2023'
    );
    expect(slugOf('Grüße aus Köln', 'de')).toBe('gruesse-aus-koeln');
    expect(slugOf('外交', 'zh')).toBe('');
  });
});
