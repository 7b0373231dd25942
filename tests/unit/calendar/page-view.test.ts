import {
  firstDayOf,
  monthAfter,
  rangeOfView,
  searchOf,
  sheetOf,
  viewOf,
  type CalendarView,
} from '../../../admin/src/calendar/view';
import { feedOf } from '../../../admin/src/calendar/feed';

const TODAY = '2026-11-24';

const view = (changes: Partial<CalendarView> = {}): CalendarView => ({
  layout: 'month',
  month: '2026-11',
  kinds: [],
  country: null,
  locale: null,
  ...changes,
});

const read = (search: string) => viewOf(Object.fromEntries(new URLSearchParams(search)), TODAY);

describe('the address of the calendar', () => {
  it('shows this month when it says nothing', () => {
    expect(read('')).toEqual(view());
  });

  it('comes back as it was written', () => {
    const full = view({
      layout: 'list',
      month: '2025-02',
      kinds: ['visit', 'anniversary'],
      country: 'AZ',
      locale: 'pt-BR',
    });
    expect(searchOf(full)).toBe(
      '?month=2025-02&view=list&kind=visit,anniversary&country=AZ&locale=pt-BR'
    );
    expect(read(searchOf(full))).toEqual(full);
  });

  it('names the month always, so that a link shows the same one later', () => {
    expect(searchOf(view())).toBe('?month=2026-11');
  });

  it('leaves out what it does not know', () => {
    expect(read('?month=2026-13&view=year&kind=war,visit&country=az1&locale=<b>')).toEqual(
      view({ kinds: ['visit'] })
    );
    expect(viewOf({ month: ['2026-10'], kind: { a: '1' }, country: ['AZ'] }, TODAY)).toEqual(
      view()
    );
  });
});

describe('a month', () => {
  it('is followed and preceded across years', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
    expect(monthAfter('0099-12', 1)).toBe('0100-01');
  });

  it('is shown in whole weeks that begin where the reader’s weeks do', () => {
    expect(sheetOf('2026-11', 1)).toEqual({ from: '2026-10-26', to: '2026-12-06' });
    expect(sheetOf('2026-11', 0)).toEqual({ from: '2026-11-01', to: '2026-12-05' });
    expect(sheetOf('2026-11', 6)).toEqual({ from: '2026-10-31', to: '2026-12-04' });
    expect(sheetOf('2027-02', 1)).toEqual({ from: '2027-02-01', to: '2027-02-28' });
  });

  it('needs its own days only as a list', () => {
    expect(rangeOfView({ layout: 'list', month: '2024-02' }, 1)).toEqual({
      from: '2024-02-01',
      to: '2024-02-29',
    });
    expect(rangeOfView({ layout: 'month', month: '2024-02' }, 1)).toEqual({
      from: '2024-01-29',
      to: '2024-03-03',
    });
  });

  it.each([
    ['en', 1],
    ['fr', 1],
    ['az', 1],
    ['ru', 1],
    ['ar', 6],
    ['nonsense!', 1],
  ])('begins its weeks in %s on day %i', (language, day) => {
    expect(firstDayOf(language)).toBe(day);
  });
});

describe('the feed', () => {
  it('has the filters of the page, and neither its month nor its layout', () => {
    expect(feedOf(view(), 'https://news.example/', '/api/diplomacy/calendar.ics')).toBe(
      'https://news.example/api/diplomacy/calendar.ics'
    );
    expect(
      feedOf(
        view({ layout: 'list', kinds: ['visit', 'conference'], country: 'GB', locale: 'fr' }),
        'https://news.example',
        '/content/diplomacy/calendar.ics'
      )
    ).toBe(
      'https://news.example/content/diplomacy/calendar.ics?country=GB&kind=visit,conference&locale=fr'
    );
  });
});
