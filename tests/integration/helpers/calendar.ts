import type { Test } from 'supertest';
import { addDays } from '../../../server/src/calendar/days';
import { UID } from '../../../shared/plugin';
import { makers } from './documents';
import { openNewsroom, type Newsroom } from './newsroom';

export const CALENDAR = '/api/diplomacy/calendar';
const FIND = 'plugin::diplomacy.calendar.find';
const TYPES = Object.values(UID).map((uid) => `${uid}.find`);

/** A far day, so that states do not depend on when the test runs. */
const FROM = '2090-03-01';
export const MARCH = { from: FROM, to: '2090-03-31' };
export const day = (days: number): string => addDays(FROM, days);

export const DRAFT = { status: 'draft' };

/** The title of the relationship that has anniversaries in March. */
export const RELATIONS = 'Azerbaijan–Belarus relations';

type Caller = 'all' | 'nothing' | 'visits' | 'relationships' | 'types';

/** A newsroom with a month of events, and those who ask for them. Filled before the first test of a file. */
export interface CalendarNewsroom {
  readonly newsroom: Newsroom;
  readonly make: ReturnType<typeof makers>;
  /** The documents, by title; the relationship as `relationship`, the alliance as `NATO`. */
  ids: Record<string, string>;
  /** The tokens of callers, by what they may read. */
  everyone: Record<Caller, string>;
  documents: (uid: string) => ReturnType<Newsroom['strapi']['documents']>;
  /** Makes a visit of Azerbaijan to the United Kingdom, unless the fields say otherwise. */
  visit: (title: string, fields: object, options?: object) => Promise<{ documentId: string }>;
  request: (query: object, token?: string, url?: string) => Test;
}

const fill = async ({ make, visit, documents, ids }: CalendarNewsroom): Promise<void> => {
  const alliance = await make.organization({ name: 'North Atlantic Alliance', acronym: 'NATO' });
  const ministry = await make.organization({ name: 'Ministry' });
  ids.NATO = alliance.documentId;
  await visit('Begins', {
    startDate: day(2),
    endDate: day(3),
    city: 'London',
    venue: 'Lancaster House',
    timeZone: 'Europe/London',
    summary: 'Talks on gas.',
    internalNote: 'Not for readers',
    eventStatus: 'confirmed',
  });
  await visit('Under way', { startDate: day(-5), endDate: day(0), hostCountry: 'FR' });
  await visit('Is over', { startDate: day(-5), endDate: day(-1) });
  await visit('Next month', { startDate: day(31) });
  await visit('Reported', { startDate: day(4), eventStatus: 'tentative' });
  await visit('Cancelled', {
    startDate: day(5),
    eventStatus: 'cancelled',
    eventStatusReason: 'Illness',
  });
  await visit('Postponed', { startDate: day(6), eventStatus: 'postponed' });
  await visit('Moved', { startDate: day(7), previousStartDate: day(1) });
  await visit('Draft', { startDate: day(8) }, DRAFT);
  await visit('Some day in March', { startDate: FROM, datePrecision: 'month' });
  await visit('En français', { startDate: day(9) }, { locale: 'fr', status: 'published' });
  await visit('Secretary General', {
    startDate: day(10),
    visitingCountry: null,
    visitingOrganization: alliance.documentId,
    hostCountry: 'UA',
  });
  await visit('Renamed since', { startDate: day(11), hostCountry: 'UA' });
  await documents(UID.visit).update({
    documentId: ids['Renamed since'] as string,
    data: { title: 'Not told yet', startDate: day(12) },
  } as never);
  await make.conference({
    title: 'Congress',
    startDate: day(13),
    city: 'Vienna',
    website: 'https://congress.example',
    hostCountries: ['AT', 'CH'],
    participantCountries: ['AZ', 'AM'],
    organizers: [ministry.documentId],
    participantOrganizations: [alliance.documentId],
  });
  const relationship = await make.relationship({
    countryA: 'BY',
    countryB: 'AZ',
    recognisedOn: '2055-03-15',
    establishedOn: '2061-03-16',
    milestones: [
      { date: '2065-03-17', precision: 'day', kind: 'missionOpened', title: 'Embassy in Minsk' },
      { date: '2080-03', precision: 'month', kind: 'treatySigned', title: 'Treaty' },
      { date: '2081-04-18', precision: 'day', kind: 'other', title: 'In April' },
    ],
  });
  ids.relationship = relationship.documentId;
  await make.relationship({ countryA: 'FR', countryB: 'DE', establishedOn: '2060-03-20' }, DRAFT);
};

/** Opens the newsroom of a test file, and closes it after the last test. */
export const useCalendar = (): CalendarNewsroom => {
  let newsroom: Newsroom;
  let make: ReturnType<typeof makers>;
  const ids: Record<string, string> = {};
  const everyone = {} as Record<Caller, string>;

  /** A caller of the content API with these permissions and no others. @returns its token */
  const caller = async (name: string, permissions: string[]): Promise<string> => {
    const token = await newsroom.strapi
      .service('admin::api-token')
      .create({ name, description: name, type: 'custom', lifespan: null, permissions });
    return token.accessKey as string;
  };

  const calendar: CalendarNewsroom = {
    get newsroom() {
      return newsroom;
    },
    get make() {
      return make;
    },
    ids,
    everyone,
    documents: (uid) => newsroom.strapi.documents(uid as 'api::article.article'),
    visit: async (title, fields, options) => {
      const made = await make.visit(
        { title, visitingCountry: 'AZ', hostCountry: 'GB', ...fields },
        options as Record<string, unknown>
      );
      ids[title] = made.documentId;
      return made;
    },
    request: (query, token, url = CALENDAR) => {
      const asked = newsroom.api.get(url).query(query);
      return token ? asked.set('Authorization', `Bearer ${token}`) : asked;
    },
  };

  beforeAll(async () => {
    newsroom = await openNewsroom();
    make = makers(newsroom.strapi);
    await fill(calendar);
    everyone.all = await caller('all', [FIND, ...TYPES]);
    everyone.nothing = await caller('nothing', [FIND]);
    everyone.visits = await caller('visits', [FIND, `${UID.visit}.find`]);
    everyone.relationships = await caller('relationships', [
      FIND,
      `${UID.bilateralRelationship}.find`,
    ]);
    everyone.types = await caller('types', TYPES);
  });

  afterAll(() => newsroom.stop());

  return calendar;
};
