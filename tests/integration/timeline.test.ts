import { UID } from '../../shared/plugin';
import type { TimelineAnswer, TimelineItem, VisitYearsAnswer } from '../../shared/timeline';
import { PERMISSION } from '../../shared/plugin';
import { addUser, right } from './helpers/desk';
import { blocks, makers } from './helpers/documents';
import { openNewsroom, type Newsroom } from './helpers/newsroom';

/** A relationship through time, as readers and the desk see it. */
let newsroom: Newsroom;
let make: ReturnType<typeof makers>;
let relationship: string;

const DRAFT = { status: 'draft' };

const RECORDS = ['bilateral-relationship', 'visit', 'conference', 'country', 'official'].map(
  (name) => `plugin::diplomacy.${name}.find`
);
const STORIES = ['api::article.article.find', 'api::dispatch.dispatch.find', 'api::note.note.find'];
const TIMELINE = 'plugin::diplomacy.timeline.find';

const permit = async (actions: string[], work: () => Promise<void>): Promise<void> => {
  const { strapi } = newsroom;
  await newsroom.allowPublic(actions);
  try {
    await work();
  } finally {
    await strapi.db
      .query('plugin::users-permissions.permission')
      .deleteMany({ where: { action: { $in: actions }, role: { type: 'public' } } });
  }
};

const visit = (title: string, fields: object, options?: object) =>
  make.visit(
    { title, visitingCountry: 'AZ', hostCountry: 'GB', ...fields },
    options as Record<string, unknown>
  );

beforeAll(async () => {
  newsroom = await openNewsroom();
  make = makers(newsroom.strapi);
  const made = await make.relationship({
    countryA: 'AZ',
    countryB: 'GB',
    recognisedOn: '1991-12-31',
    establishedOn: '1992-03-11',
    milestones: [
      { date: '1992-03', precision: 'month', kind: 'missionOpened', title: 'Embassy in Baku' },
    ],
  });
  relationship = made.documentId;
  await visit('Minister in London', {
    startDate: '2023-06-19',
    endDate: '2023-06-21',
    city: 'London',
    outcomes: [{ date: '2023-06-20', precision: 'day', kind: 'treaty', title: 'Air treaty' }],
  });
});

afterAll(() => newsroom.stop());

it('smoke', async () => {
  const { body, status } = await newsroom.asAdmin('get', `/diplomacy/timeline/${relationship}`);
  console.log(status, JSON.stringify(body, null, 1));
  const years = await newsroom.asAdmin('get', `/diplomacy/timeline/${relationship}/years`);
  console.log(years.status, JSON.stringify(years.body));
  await permit([...RECORDS, ...STORIES, TIMELINE], async () => {
    const a = await newsroom.api.get('/api/diplomacy/timeline?countries=gb,AZ&order=asc&limit=2');
    console.log(a.status, JSON.stringify(a.body, null, 1));
    const b = await newsroom.api.get(
      `/api/diplomacy/bilateral-relationships/azerbaijan-united-kingdom-relations/timeline?order=asc&limit=2&cursor=${a.body.meta.next}`
    );
    console.log(b.status, JSON.stringify(b.body, null, 1));
  });
});
