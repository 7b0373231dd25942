import type { Core } from '@strapi/types';
import { UID } from '../../../shared/plugin';
import type { TimelineAnswer } from '../../../shared/timeline';
import type { Phase } from '../../measure/phase';
import { ARTICLE, bootStrapi } from '../../measure/strapi';
import { between, many } from '../../unit/helpers/generator';
import { relationTo } from '../attach';
import { documentIdOf } from '../news';
import { nameOf, randomFor } from '../topics';
import { allowPublic, listen } from './serve';

/** What the parent asks for, by name. */
export interface TimelineRequests {
  port: number;
  requests: [what: string, path: string][];
}

const PUBLIC = [
  `${ARTICLE}.find`,
  'plugin::diplomacy.timeline.find',
  ...Object.values(UID).map((uid) => `${uid}.find`),
];

/** How much there is. */
export interface TimelineDesk {
  records: number;
  /** How many of the records are about the relationship that is asked for. */
  own: number;
}

/** Of the records: visits, conferences, and stories. */
const SHARES = { visit: 0.4, conference: 0.2, story: 0.4 };

/** Who takes part in a conference beside the two countries. */
const GUESTS = 'TR FR DE IT US CN JP IN BR EG'.split(' ');

type Uid = 'api::article.article';

interface Stored {
  id: number;
  published: boolean;
}

/** Stores the draft and the published row of each document, below the document service. */
const insert = async (
  strapi: Core.Strapi,
  uid: string,
  documents: { documentId: string }[]
): Promise<Stored[]> => {
  const query = strapi.db.query(uid as Uid);
  const rows = documents.flatMap((document) => [
    { ...document, locale: 'en', publishedAt: null },
    { ...document, locale: 'en', publishedAt: new Date() },
  ]);
  for (let index = 0; index < rows.length; index += 500) {
    await query.createMany({ data: rows.slice(index, index + 500) as never[] });
  }
  const stored = (await query.findMany({ select: ['id', 'publishedAt'] } as never)) as unknown as {
    id: number;
    publishedAt: string | null;
  }[];
  return stored.map(({ id, publishedAt }) => ({ id, published: publishedAt !== null }));
};

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

const link = async (
  strapi: Core.Strapi,
  uid: string,
  name: string,
  pairs: [owner: number, target: number][]
): Promise<void> => {
  const attributes = strapi.db.metadata.get(uid as Uid).attributes as unknown as Record<
    string,
    { joinTable: JoinTable }
  >;
  const { joinTable } = attributes[name] as { joinTable: JoinTable };
  const rows = pairs.map(([owner, target]) => ({
    [joinTable.joinColumn.name]: owner,
    [joinTable.inverseJoinColumn.name]: target,
  }));
  await strapi.db.connection.batchInsert(joinTable.name, rows, 200);
};

const dayOf = (seed: number, what: string, index: number): string => {
  const random = randomFor(seed, what, index);
  const two = (from: number, to: number) => String(between(random, from, to)).padStart(2, '0');
  return `${between(random, 1992, 2024)}-${two(1, 12)}-${two(1, 28)}`;
};

/**
 * The visits, conferences and stories of a desk in Baku, some of them about its relationship to London.
 * @returns the id of the relationship's document
 */
const store = async (strapi: Core.Strapi, { records, own }: TimelineDesk): Promise<string> => {
  const countries = new Map(
    ((await strapi.db.query(UID.country).findMany()) as { code: string; id: number }[]).map(
      ({ code, id }) => [code, id]
    )
  );
  const country = (code: string): number => countries.get(code) as number;
  const relationship = documentIdOf(1, -1);
  const versions = await insert(strapi, UID.bilateralRelationship, [
    {
      documentId: relationship,
      title: 'Azerbaijan–United Kingdom relations',
      slug: 'azerbaijan-united-kingdom-relations',
      pair: 'AZ-GB',
      recognisedOn: '1991-12-31',
      establishedOn: '1992-03-11',
      milestones: many(60, (index) => ({
        date: dayOf(1, 'milestone', index),
        precision: 'day',
        kind: index % 3 === 0 ? 'treatySigned' : 'other',
        title: `${nameOf(index)} ${index}`,
      })),
    } as never,
  ]);
  const versionFor = ({ published }: Stored): number =>
    (versions.find((version) => version.published === published) as Stored).id;
  await link(
    strapi,
    UID.bilateralRelationship,
    'countryA',
    versions.map(({ id }) => [id, country('AZ')])
  );
  await link(
    strapi,
    UID.bilateralRelationship,
    'countryB',
    versions.map(({ id }) => [id, country('GB')])
  );

  const event = (what: string, index: number, outcomes: boolean) => {
    const startDate = dayOf(1, what, index);
    const outcome = { date: startDate, precision: 'day', kind: 'memorandum', title: `On ${index}` };
    return {
      documentId: documentIdOf(2, what === 'visit' ? index : -1000 - index),
      title: `${nameOf(index)} ${index}`,
      slug: `${what}-${index}`,
      startDate,
      datePrecision: 'day',
      eventStatus: 'confirmed',
      city: nameOf(index % 50),
      summary: many(12, (word) => nameOf(index + word)).join(' '),
      ...(outcomes ? { outcomes: [outcome] } : {}),
    };
  };
  const visits = await insert(
    strapi,
    UID.visit,
    many(Math.round(records * SHARES.visit), (index) => event('visit', index, index % 5 === 0))
  );
  /** Rows come in pairs, a draft and its published one. */
  const isOwn = (share: number) => (index: number) => index < 2 * Math.round(own * share);
  const partnerOf = (index: number): string =>
    isOwn(SHARES.visit)(index) ? 'GB' : (GUESTS[(index >> 1) % GUESTS.length] as string);
  const isOutgoing = (index: number): boolean => index % 4 < 2;
  await link(
    strapi,
    UID.visit,
    'visitingCountry',
    visits.map(({ id }, index) => [id, country(isOutgoing(index) ? 'AZ' : partnerOf(index))])
  );
  await link(
    strapi,
    UID.visit,
    'hostCountry',
    visits.map(({ id }, index) => [id, country(isOutgoing(index) ? partnerOf(index) : 'AZ')])
  );
  await link(
    strapi,
    UID.visit,
    'bilateralRelationship',
    visits.filter((_, index) => isOwn(SHARES.visit)(index)).map((row) => [row.id, versionFor(row)])
  );

  const conferences = await insert(
    strapi,
    UID.conference,
    many(Math.round(records * SHARES.conference), (index) =>
      event('conference', index, index % 3 === 0)
    )
  );
  await link(
    strapi,
    UID.conference,
    'hostCountries',
    conferences.map(({ id }) => [id, country('AZ')])
  );
  await link(
    strapi,
    UID.conference,
    'participantCountries',
    conferences.flatMap(({ id }, index) =>
      [...(isOwn(SHARES.conference)(index) ? ['GB'] : []), ...GUESTS].map(
        (code): [number, number] => [id, country(code)]
      )
    )
  );

  const stories = await insert(
    strapi,
    ARTICLE,
    many(Math.round(records * SHARES.story), (index) => ({
      documentId: documentIdOf(3, index),
      title: `${nameOf(index)} ${index}`,
      slug: `story-${index}`,
      publicationDate: `${dayOf(1, 'story', index)}T09:00:00.000Z`,
    }))
  );
  const { name } = relationTo(strapi, 'bilateralRelationship');
  await link(
    strapi,
    ARTICLE,
    name,
    stories.filter((_, index) => isOwn(SHARES.story)(index)).map((row) => [row.id, versionFor(row)])
  );
  return relationship;
};

interface TimelineService {
  find: (query: object) => Promise<TimelineAnswer>;
}

/** The cursor of a page in the middle. */
const middleOf = async (strapi: Core.Strapi, relationship: string, own: number) => {
  const service = strapi.plugin('diplomacy').service('timeline') as TimelineService;
  let cursor: string | undefined;
  for (let seen = 0; seen < own / 2; seen += 100) {
    const { meta } = await service.find({ relationship, cursor, limit: 100 });
    cursor = meta.next ?? undefined;
  }
  return cursor as string;
};

/** Serves the desk until the parent has asked all it wants to. */
export const phase: Phase<TimelineDesk, null> = async (desk, tools) => {
  const { strapi } = await bootStrapi();
  const relationship = await store(strapi, desk);
  tools.progress(`${desk.records} records stored, ${desk.own} of one relationship`);
  await allowPublic(strapi, PUBLIC);
  const middle = await middleOf(strapi, relationship, desk.own);
  const port = await listen(strapi);
  const path = `/api/diplomacy/bilateral-relationships/${relationship}/timeline`;
  await tools.handOver({
    port,
    requests: [
      ['timeline, first page', path],
      ['timeline, oldest first', `${path}?order=asc`],
      ['timeline, a page in the middle', `${path}?cursor=${middle}`],
      ['timeline, agreements', `${path}?kinds=agreement`],
      ['timeline, by countries', '/api/diplomacy/timeline?countries=AZ,GB'],
      ['timeline, 100 items', `${path}?limit=100`],
    ],
  } satisfies TimelineRequests);
  return null;
};
