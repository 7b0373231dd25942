import type { Core } from '@strapi/types';
import { UID, type RecordKind } from '../../shared/plugin';
import { between, many, pick } from '../unit/helpers/generator';
import { documentIdOf } from './news';
import { nameOf, randomFor } from './topics';

/** A record as it is attached: the number of its draft and of its published row. */
export interface StoredRecord {
  kind: RecordKind;
  documentId: string;
  draft: number;
  published: number;
}

const COUNTRIES =
  'AZ GB UA TR FR DE IT US CN JP IN BR EG SA AE KZ GE AM PL RO HU CZ ES PT NL BE SE NO FI GR'.split(
    ' '
  );

const OFFICIALS = 60;

/** A modest set, as desks have it: far fewer records than stories. */
const recordCount = (articles: number): number =>
  Math.min(600, Math.max(20, Math.ceil(articles / 50)));

const kindOf = (index: number): RecordKind => {
  if (index % 20 < 13) return 'visit';
  return index % 20 < 18 ? 'conference' : 'bilateralRelationship';
};

type Query = Core.Strapi['db']['query'];

const create = async (query: Query, uid: string, data: object): Promise<number> => {
  const row = (await query(uid as 'api::article.article').create({ data } as never)) as {
    id: number;
  };
  return row.id;
};

const countryIds = async (query: Query): Promise<number[]> => {
  const rows = await query(UID.country).findMany({ where: { code: { $in: COUNTRIES } } });
  return rows.map(({ id }: { id: number }) => id).sort((a: number, b: number) => a - b);
};

/** What a record says, drawn by lot. */
const recordData = (
  kind: RecordKind,
  index: number,
  { seed, countries, officials }: { seed: number; countries: number[]; officials: number[] }
): object => {
  const random = randomFor(seed, 'record', index);
  const year = between(random, 2019, 2024);
  const month = String(between(random, 1, 12)).padStart(2, '0');
  const startDate = `${year}-${month}-${String(between(random, 1, 28)).padStart(2, '0')}`;
  const [one, other] = [pick(random, countries), pick(random, countries)];
  const title = `${nameOf(index)} ${index}`;
  const common = { title, slug: `record-${index}` };
  if (kind === 'visit') {
    const visitors = [pick(random, officials)];
    return { ...common, startDate, visitingCountry: one, hostCountry: other, visitors };
  }
  if (kind === 'conference') return { ...common, startDate, hostCountries: [one] };
  return { ...common, countryA: one, countryB: other, pair: `record-${index}` };
};

/** Stores the records that stories have attached, below the document service. */
export const insertRecords = async (
  strapi: Core.Strapi,
  { seed, articles }: { seed: number; articles: number }
): Promise<StoredRecord[]> => {
  const query: Query = strapi.db.query.bind(strapi.db);
  const countries = await countryIds(query);
  const officials: number[] = [];
  for (const index of many(OFFICIALS, (each) => each)) {
    const data = {
      name: nameOf(index),
      country: pick(randomFor(seed, 'office', index), countries),
    };
    officials.push(
      await create(query, UID.official, { documentId: documentIdOf(seed, -1 - index), ...data })
    );
  }
  const records: StoredRecord[] = [];
  for (const index of many(recordCount(articles), (each) => each)) {
    const kind = kindOf(index);
    const documentId = documentIdOf(seed, -1000 - index);
    const data = {
      documentId,
      locale: 'en',
      ...recordData(kind, index, { seed, countries, officials }),
    };
    records.push({
      kind,
      documentId,
      draft: await create(query, UID[kind], { ...data, publishedAt: null }),
      published: await create(query, UID[kind], { ...data, publishedAt: new Date() }),
    });
  }
  return records;
};
