import { eventOf, keyOf, marksOf, partByPrecision } from '../../../admin/src/calendar/events';
import { factsOf, flagsOf } from '../../../admin/src/calendar/words';
import type { CalendarItem } from '../../../shared/calendar';

const item = (changes: Partial<CalendarItem> = {}): CalendarItem => ({
  kind: 'visit',
  record: {
    kind: 'visit',
    documentId: 'a1',
    title: 'Baerbock in Baku',
    locale: 'en',
    published: true,
    slug: null,
    summary: null,
  },
  startDate: '2026-11-24',
  endDate: '2026-11-25',
  precision: 'day',
  eventStatus: 'confirmed',
  state: 'upcoming',
  moved: false,
  city: 'Baku',
  countries: [{ code: 'AZ', name: 'Azerbaijan' }],
  anniversary: null,
  venue: null,
  website: null,
  timeZone: null,
  previousStartDate: null,
  eventStatusReason: null,
  visitors: [{ code: 'DE', name: 'Germany' }],
  organizations: [],
  ...changes,
});

const anniversary = (title: string | null): CalendarItem['anniversary'] => ({
  of: 'milestone',
  title,
  since: '1996-11-24',
  years: 30,
  isRound: true,
  isJubilee: false,
});

const t = (id: string, values?: object) => `${id} ${JSON.stringify(values ?? {})}`;

describe('an event of the sheet', () => {
  it('covers its last day too, and leads where it is told', () => {
    expect(eventOf(item(), '/a1')).toMatchObject({
      start: '2026-11-24',
      end: '2026-11-26',
      allDay: true,
      url: '/a1',
      order: 0,
    });
  });

  it('stands below the others when it will not take place', () => {
    expect(eventOf(item({ eventStatus: 'cancelled' })).order).toBe(1);
    expect(eventOf(item({ eventStatus: 'postponed' })).order).toBe(1);
    expect(eventOf(item({ eventStatus: 'tentative' })).order).toBe(0);
  });

  it('is told apart from other anniversaries of the same record', () => {
    const keys = ['Embassy opened', 'Treaty signed'].map((title) =>
      keyOf(item({ kind: 'anniversary', anniversary: anniversary(title) }))
    );
    expect(new Set(keys).size).toBe(2);
  });
});

describe('the marks', () => {
  it('are none on what is certain and public', () => {
    expect(marksOf(item())).toEqual([]);
  });

  it('say all that matters, the gravest first', () => {
    const draft = { ...item().record, published: false };
    expect(marksOf(item({ eventStatus: 'cancelled', record: draft }))).toEqual([
      'cancelled',
      'draft',
    ]);
    expect(marksOf(item({ eventStatus: 'tentative', moved: true, record: draft }))).toEqual([
      'tentative',
      'moved',
      'draft',
    ]);
    expect(marksOf(item({ eventStatus: null, anniversary: anniversary(null) }))).toEqual(['round']);
  });
});

describe('what is not known to the day', () => {
  const november = item({ precision: 'month', startDate: '2026-11-01', endDate: '2026-11-01' });
  const december = item({ precision: 'month', startDate: '2026-12-01', endDate: '2026-12-01' });
  const thisYear = item({ precision: 'year', startDate: '2026-01-01', endDate: '2026-01-01' });
  const span = item({ precision: 'month', startDate: '2026-10-01', endDate: '2026-12-01' });

  it('has no square on the sheet', () => {
    expect(partByPrecision([item(), november], '2026-11')).toEqual({
      dated: [item()],
      undated: [november],
    });
  });

  it('is shown in the months that it may fall into', () => {
    const all = [november, december, thisYear, span];
    expect(partByPrecision(all, '2026-11').undated).toEqual([november, thisYear, span]);
    expect(partByPrecision(all, '2026-10').undated).toEqual([thisYear, span]);
    expect(partByPrecision(all, '2027-01').undated).toEqual([]);
  });
});

describe('the words of a line', () => {
  const facts = (changes: Partial<CalendarItem>) => factsOf(item(changes), { t, locale: 'en' });

  it('are the days of a long event and its place', () => {
    expect(facts({})).toEqual(['24–25 November 2026', 'Baku, Azerbaijan']);
    expect(facts({ endDate: '2026-11-24' })).toEqual(['Baku, Azerbaijan']);
  });

  it('tell where it stood before, and why it is off', () => {
    expect(facts({ moved: true, previousStartDate: '2026-11-10' })).toContain(
      'calendar.movedFrom {"day":"10 November 2026"}'
    );
    expect(facts({ eventStatus: 'cancelled', eventStatusReason: 'Illness' })).toContain('Illness');
  });

  it('name countries in the reader’s language', () => {
    expect(factsOf(item({ endDate: '2026-11-24' }), { t, locale: 'fr' })).toEqual([
      'Baku, Azerbaïdjan',
    ]);
  });

  it('stand beside the flags of who comes, or of who is host to all', () => {
    expect(flagsOf(item())).toEqual(['DE']);
    expect(flagsOf(item({ kind: 'conference' }))).toEqual(['AZ']);
    expect(flagsOf(item({ visitors: [] }))).toEqual(['AZ']);
  });
});
