import {
  dateAt,
  eventState,
  formatDates,
  knownPart,
} from '../../../server/src/content-types/dates';

const visit = { startDate: '2023-06-19', endDate: '2023-06-21' };
const at = (iso: string) => new Date(iso);

describe('where an event stands', () => {
  it.each([
    ['2023-06-18', 'upcoming'],
    ['2023-06-19', 'ongoing'],
    ['2023-06-20', 'ongoing'],
    ['2023-06-21', 'ongoing'],
    ['2023-06-22', 'concluded'],
  ])('on %s is %s, for 19 to 21 June', (day, state) => {
    expect(eventState(visit, at(`${day}T12:00:00Z`)).state).toBe(state);
  });

  it.each([
    ['2023-06-19', 'ongoing'],
    ['2023-06-20', 'concluded'],
  ])('on %s is %s, for a single day', (day, state) => {
    expect(eventState({ startDate: '2023-06-19' }, at(`${day}T12:00:00Z`)).state).toBe(state);
  });

  it('goes by the time of the place, not of the newsroom', () => {
    const late = at('2023-06-21T22:30:00Z');
    expect(eventState({ ...visit, timeZone: 'Europe/London' }, late).state).toBe('ongoing');
    expect(eventState({ ...visit, timeZone: 'Asia/Baku' }, late).state).toBe('concluded');
    const early = at('2023-06-19T02:00:00Z');
    expect(eventState({ ...visit, timeZone: 'America/New_York' }, early).state).toBe('upcoming');
  });

  it('counts the whole month, or the whole year, when no more is known', () => {
    const month = { startDate: '2023-06-01', datePrecision: 'month' } as const;
    expect(eventState(month, at('2023-05-31T12:00:00Z')).state).toBe('upcoming');
    expect(eventState(month, at('2023-06-30T12:00:00Z')).state).toBe('ongoing');
    expect(eventState(month, at('2023-07-01T12:00:00Z')).state).toBe('concluded');
    const year = { startDate: '2023-01-01', datePrecision: 'year' } as const;
    expect(eventState(year, at('2023-12-31T12:00:00Z')).state).toBe('ongoing');
  });

  it.each(['postponed', 'cancelled'] as const)('is nowhere once it is %s', (eventStatus) => {
    const event = { ...visit, eventStatus, previousStartDate: '2023-05-01' };
    expect(eventState(event, at('2023-06-20T12:00:00Z'))).toEqual({ state: null, moved: false });
  });

  it('is nowhere without a start date', () => {
    expect(eventState({ endDate: '2023-06-21' }, new Date()).state).toBeNull();
  });
});

describe('an event was moved', () => {
  const now = at('2023-06-01T00:00:00Z');

  it.each(['announced', 'confirmed'] as const)(
    'when it was to begin on another day and is %s for a new one',
    (eventStatus) => {
      const event = { ...visit, eventStatus, previousStartDate: '2023-05-02' };
      expect(eventState(event, now).moved).toBe(true);
    }
  );

  it('not when it keeps its day, or never had another', () => {
    expect(eventState({ ...visit, previousStartDate: '2023-06-19' }, now).moved).toBe(false);
    expect(eventState(visit, now).moved).toBe(false);
    expect(eventState({ ...visit, previousStartDate: '' }, now).moved).toBe(false);
  });
});

describe('what is known of a date', () => {
  it.each([
    ['day', '2023-06-19'],
    ['month', '2023-06'],
    ['year', '2023'],
    [null, '2023-06-19'],
    [undefined, '2023-06-19'],
  ] as const)('with precision %s is %s', (precision, known) => {
    expect(knownPart('2023-06-19', precision)).toBe(known);
  });
});

describe("today's date", () => {
  const instant = at('2023-06-19T22:30:00Z');

  it('is that of the place', () => {
    expect(dateAt(instant, 'Asia/Baku')).toBe('2023-06-20');
    expect(dateAt(instant, 'America/New_York')).toBe('2023-06-19');
  });

  it.each([undefined, null, '', 'Mars/Olympus'])('is that of UTC for the zone %p', (zone) => {
    expect(dateAt(instant, zone)).toBe('2023-06-19');
  });
});

describe('a span of dates is written', () => {
  it.each([
    ['en', '19–21 June 2023'],
    ['en-US', 'June 19–21, 2023'],
    ['de', '19.–21. Juni 2023'],
    ['fr', '19–21 juin 2023'],
    ['tr', '19–21 Haziran 2023'],
  ])('as the locale %s does', (locale, written) => {
    expect(formatDates(visit, locale)).toBe(written);
  });

  it('with the month on both sides when it differs', () => {
    const span = { startDate: '2023-06-30', endDate: '2023-07-02' };
    expect(formatDates(span, 'en')).toBe('30 June – 2 July 2023');
  });

  it.each([
    ['2023-06-19', null],
    ['2023-06-19', '2023-06-19'],
  ])('as one day from %s to %s', (startDate, endDate) => {
    expect(formatDates({ startDate, endDate }, 'en')).toBe('19 June 2023');
  });

  it('with no more than is known', () => {
    const dates = { startDate: '1973-07-01' };
    expect(formatDates({ ...dates, datePrecision: 'month' }, 'en')).toBe('July 1973');
    expect(formatDates({ ...dates, datePrecision: 'year' }, 'en')).toBe('1973');
    expect(
      formatDates({ startDate: '2022-01-01', endDate: '2023-01-01', datePrecision: 'year' }, 'en')
    ).toBe('2022–2023');
  });

  it('as nothing without a start date', () => {
    expect(formatDates({}, 'en')).toBe('');
  });
});
