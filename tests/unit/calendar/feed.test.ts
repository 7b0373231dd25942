import ICAL from 'ical.js';
import { feedOf, type FeedItem } from '../../../server/src/calendar/feed';
import type { Anniversary, CalendarItem } from '../../../shared/calendar';

/** What calendar apps make of a feed, read by a parser that is not the library's that wrote it. */
const visit = (fields: Partial<CalendarItem> & { title?: string; summary?: string | null }) => {
  const { title = 'A visit', summary = null, ...others } = fields;
  return {
    kind: 'visit',
    record: {
      kind: 'visit',
      documentId: 'abc',
      title,
      slug: null,
      summary,
      locale: 'en',
      published: true,
    },
    startDate: '2026-11-24',
    endDate: '2026-11-24',
    precision: 'day',
    eventStatus: 'confirmed',
    state: 'upcoming',
    moved: false,
    previousStartDate: null,
    eventStatusReason: null,
    city: null,
    venue: null,
    timeZone: null,
    website: null,
    countries: [],
    visitors: [],
    organizations: [],
    anniversary: null,
    ...others,
  } satisfies CalendarItem as CalendarItem;
};

const anniversary = (fields: Partial<Anniversary>, startDate = '2026-03-17') =>
  visit({
    kind: 'anniversary',
    title: 'Azerbaijan–Belarus relations',
    startDate,
    endDate: startDate,
    eventStatus: null,
    anniversary: {
      of: 'establishment',
      title: null,
      since: '1996-03-17',
      years: 30,
      isRound: true,
      isJubilee: false,
      ...fields,
    },
  });

const CREATED = new Date('2026-01-02T03:04:05.678Z');
const UPDATED = new Date('2026-02-03T04:05:06.789Z');

const from = (item: CalendarItem, updatedAt = UPDATED): FeedItem => ({
  item,
  createdAt: CREATED,
  updatedAt,
});

const write = (items: CalendarItem[], locale = 'en', about?: string) =>
  feedOf(
    items.map((item) => from(item)),
    { locale, about }
  );

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent');
  return { calendar, events };
};

/** The properties of the only event. */
const event = (item: CalendarItem, locale?: string) => {
  const [only] = read(write([item], locale)).events;
  return (name: string) => only?.getFirstPropertyValue(name)?.toString();
};

describe('a feed', () => {
  it('is a calendar with a name, and says how often to come back', () => {
    const { calendar } = read(write([], 'de', 'Kongo, Demokratische Republik; „DRK“'));
    const name = 'Diplomatischer Kalender: Kongo, Demokratische Republik; „DRK“';
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toContain('strapi-plugin-diplomacy');
    // The parser leaves values of properties that it does not know as they stand there.
    const escaped = name.replace(/[,;]/g, '\\$&');
    expect(calendar.getFirstPropertyValue('name')).toBe(escaped);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(escaped);
    expect(calendar.getFirstPropertyValue('refresh-interval')?.toString()).toBe('PT6H');
    expect(calendar.getFirstPropertyValue('x-published-ttl')?.toString()).toBe('PT6H');
  });

  it('ends every line as the format wants it, the last one too, and has none that is too long', () => {
    const long = 'Встреча министров иностранных дел 🕊️, экономическое сотрудничество; '.repeat(8);
    const text = write([visit({ title: long, summary: long })]);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      // No character is torn: what is cut in half would not survive.
      expect(Buffer.from(line).toString()).toBe(line);
      expect(line).not.toMatch(/\p{Surrogate}/u);
    }
    const [only] = read(text).events;
    expect(only?.getFirstPropertyValue('summary')).toBe(long);
    expect(only?.getFirstPropertyValue('description')).toBe(long);
  });

  it('is the same text as long as nothing changes', () => {
    const items = [visit({}), anniversary({})];
    expect(write(items)).toBe(write(items));
  });

  it('names every event once, the same in every language', () => {
    const milestone = { of: 'milestone', since: '1996-03-17' } as const;
    const items = [
      visit({}),
      anniversary({}),
      anniversary({ years: 31 }, '2027-03-17'),
      anniversary({ of: 'recognition' }),
      anniversary({ ...milestone, title: 'One' }),
      anniversary({ ...milestone, title: 'Another of that day' }),
    ];
    const uids = (locale: string) =>
      read(write(items, locale)).events.map((each) => each.getFirstPropertyValue('uid'));
    expect(uids('en')).toEqual([
      'visit-abc@strapi-plugin-diplomacy',
      'anniversary-abc-establishment-2026@strapi-plugin-diplomacy',
      'anniversary-abc-establishment-2027@strapi-plugin-diplomacy',
      'anniversary-abc-recognition-2026@strapi-plugin-diplomacy',
      expect.stringMatching(/^anniversary-abc-milestone-1996-03-17-[0-9a-f]{8}-2026@/),
      expect.stringMatching(/^anniversary-abc-milestone-1996-03-17-[0-9a-f]{8}-2026@/),
    ]);
    expect(new Set(uids('en')).size).toBe(items.length);
    expect(uids('ru')).toEqual(uids('en'));
  });

  it('keeps the name of a milestone when another one of its day comes before it', () => {
    const milestone = { of: 'milestone', since: '1996-03-17' } as const;
    const [one, another] = ['One', 'Another of that day'].map((title) =>
      anniversary({ ...milestone, title })
    ) as [CalendarItem, CalendarItem];
    const uidOfLast = (items: CalendarItem[]) =>
      read(write(items)).events.at(-1)?.getFirstPropertyValue('uid');
    expect(uidOfLast([another, one])).toBe(uidOfLast([one]));
  });
});

describe('an event of a feed', () => {
  it('lasts whole days, and ends with the first day after it', () => {
    const days = event(visit({ startDate: '2026-12-30', endDate: '2027-01-02' }));
    expect([days('dtstart'), days('dtend')]).toEqual(['2026-12-30', '2027-01-03']);
    const one = event(visit({ startDate: '2028-02-28', endDate: '2028-02-28' }));
    expect([one('dtstart'), one('dtend')]).toEqual(['2028-02-28', '2028-02-29']);
  });

  it('keeps umlauts, commas, semicolons, backslashes and lines, and drops what no text may have', () => {
    const title = 'Außenminister: Köln, Bonn; "C:\\Temp"';
    const value = event(
      visit({
        title: `${title}\u0007`,
        summary: 'One\r\ntwo\nthree',
        venue: 'Palais, Saal 2',
        city: 'Köln',
        countries: [{ code: 'DE', name: 'Deutschland' }],
      })
    );
    expect(value('summary')).toBe(title);
    expect(value('description')).toBe('One\ntwo\nthree');
    expect(value('location')).toBe('Palais, Saal 2, Köln, Deutschland');
  });

  it('cannot be made to say what an editor writes into another field', () => {
    const text = write([
      visit({
        title: 'A\r\nSTATUS:CANCELLED',
        website: 'https://example.org/\r\nATTENDEE:mailto:x@example.org',
      }),
    ]);
    expect(text).not.toMatch(/^(STATUS:CANCELLED|ATTENDEE)/m);
    expect(read(text).events[0]?.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  it('has the address of a conference, as apps can open it', () => {
    const url = (website: string) => event(visit({ website }))('url');
    expect(url('https://example.org/a,b;c?d=ü')).toBe('https://example.org/a%2Cb%3Bc?d=%C3%BC');
    expect(url('javascript:alert(1)')).toBeUndefined();
    expect(url('example.org')).toBeUndefined();
  });

  it.each([
    ['announced', 'CONFIRMED', 'A visit'],
    ['confirmed', 'CONFIRMED', 'A visit'],
    ['postponed', 'TENTATIVE', 'Postponed: A visit'],
    ['cancelled', 'CANCELLED', 'Cancelled: A visit'],
  ] as const)('that is %s is %s', (eventStatus, status, summary) => {
    const value = event(visit({ eventStatus, eventStatusReason: 'A storm' }));
    expect([value('status'), value('summary')]).toEqual([status, summary]);
    expect(value('description')).toBe('A storm');
  });

  it('of a status that is not for the reader has none', () => {
    expect(event(visit({ eventStatus: null }))('status')).toBeUndefined();
  });

  it('that was moved says from when', () => {
    const moved = visit({ moved: true, previousStartDate: '2026-11-01', summary: 'Talks.' });
    expect(event(moved)('description')).toBe('Moved from 1 November 2026\n\nTalks.');
  });

  it('blocks nobody’s time, and says what it is', () => {
    const value = event(visit({}), 'fr');
    expect(value('transp')).toBe('TRANSPARENT');
    expect(value('x-microsoft-cdo-busystatus')).toBe('FREE');
    expect(value('categories')).toBe('Visite');
  });

  it('tells when it was made and changed, by a number that grows, too', () => {
    const at = (updatedAt: Date) => {
      const [only] = read(feedOf([from(visit({}), updatedAt)], { locale: 'en' })).events;
      return (name: string) => only?.getFirstPropertyValue(name);
    };
    const value = at(UPDATED);
    expect(String(value('created'))).toBe('2026-01-02T03:04:05Z');
    expect(String(value('last-modified'))).toBe('2026-02-03T04:05:06Z');
    expect(String(value('dtstamp'))).toBe('2026-02-03T04:05:06Z');
    const later = at(new Date(UPDATED.getTime() + 1000));
    expect(Number(later('sequence'))).toBe(Number(value('sequence')) + 1);
    expect(at(new Date('2088-01-01'))('sequence')).toBeLessThan(2 ** 31);
    expect(at(new Date('2001-01-01'))('sequence')).toBe(0);
  });
});

describe('an anniversary of a feed', () => {
  it.each([
    ['en', 1, 'Azerbaijan–Belarus relations: 1 year since relations were established'],
    ['en', 30, 'Azerbaijan–Belarus relations: 30 years since relations were established'],
    ['ru', 22, 'Azerbaijan–Belarus relations: 22 года со дня установления отношений'],
    ['uk', 30, 'Azerbaijan–Belarus relations: 30 років від дня встановлення відносин'],
    ['tr', 30, 'Azerbaijan–Belarus relations: ilişkilerin kurulmasından bu yana 30 yıl'],
    ['az', 30, 'Azerbaijan–Belarus relations: münasibətlərin qurulmasından 30 il keçir'],
    ['ja', 30, 'Azerbaijan–Belarus relations: 30 years since relations were established'],
  ])('says in %s how many years it is: %d', (locale, years, summary) => {
    expect(event(anniversary({ years }), locale)('summary')).toBe(summary);
  });

  it('of a milestone has the milestone’s words, and the day of the event itself', () => {
    const value = event(
      anniversary({ of: 'milestone', title: 'Embassy in Minsk', since: '1996-03-17' })
    );
    expect(value('summary')).toBe('Azerbaijan–Belarus relations: Embassy in Minsk, 30 years');
    expect(value('description')).toBe('17 March 1996');
    expect(value('status')).toBeUndefined();
  });
});
