import type { Core } from '@strapi/types';
import { UID } from '../../../shared/plugin';
import type { SuggestAnswer } from '../../../shared/suggestions';
import type { Phase } from '../../measure/phase';
import { summarize, type Summary } from '../../measure/statistics';
import { bootStrapi } from '../../measure/strapi';
import { benchDesk, benchStory } from '../mentions';

export interface MentionsResult {
  first: Summary;
  usual: Summary;
  /** With one record changed before each. */
  changed: Summary;
}

type Ids = Map<string, number>;

const insert = async (
  strapi: Core.Strapi,
  uid: string,
  data: { documentId: string }
): Promise<number> => {
  const row = await strapi.db.query(uid as 'api::article.article').create({ data } as never);
  return (row as { id: number }).id;
};

/** Stores the desk below the document service. */
const store = async (strapi: Core.Strapi, records: number): Promise<void> => {
  const desk = benchDesk(records);
  const countries: Ids = new Map(
    ((await strapi.db.query(UID.country).findMany()) as { code: string; id: number }[]).map(
      ({ code, id }) => [code, id]
    )
  );
  const officials: Ids = new Map();
  const country = (code: string | null) => (code === null ? null : countries.get(code));
  for (const { country: code, ...official } of desk.officials) {
    const data = { ...official, country: country(code) };
    officials.set(official.documentId, await insert(strapi, UID.official, data));
  }
  for (const { documentId, name, country: code } of desk.organizations) {
    await insert(strapi, UID.organization, { documentId, name, country: country(code) } as never);
  }
  const draft = { locale: 'en', publishedAt: null };
  for (const { visitors, counterparts, visitingCountry, hostCountry, ...visit } of desk.visits) {
    const { documentId, startDate, datePrecision, city } = visit;
    await insert(strapi, UID.visit, {
      ...draft,
      documentId,
      title: documentId,
      startDate,
      datePrecision,
      city,
      visitors: visitors.map((id) => officials.get(id)),
      counterparts: counterparts.map((id) => officials.get(id)),
      visitingCountry: country(visitingCountry),
      hostCountry: country(hostCountry),
    } as never);
  }
  for (const { documentId, titles, series, startDate, city, hostCountries } of desk.conferences) {
    await insert(strapi, UID.conference, {
      ...draft,
      documentId,
      title: titles[0],
      series,
      startDate,
      city,
      hostCountries: hostCountries.map(country),
    } as never);
  }
  for (const { documentId, countryA, countryB } of desk.relationships) {
    await insert(strapi, UID.bilateralRelationship, {
      ...draft,
      documentId,
      title: documentId,
      pair: documentId,
      countryA: country(countryA),
      countryB: country(countryB),
    } as never);
  }
};

/** A real Strapi with so many records, asked through the service. */
export const phase: Phase<
  { records: number; words: number; runs: number },
  MentionsResult
> = async ({ records, words, runs }, { progress }) => {
  const { strapi } = await bootStrapi();
  await store(strapi, records);
  progress(`${records} records stored`);
  const service = strapi.plugin('diplomacy').service('mentions') as {
    suggest: (story: object) => Promise<SuggestAnswer>;
  };
  const story = {
    title: 'Minister leaves for London',
    body: benchStory(benchDesk(records), words),
    locale: 'en',
    publishedAt: '2023-06-19T08:30:00.000Z',
  };
  const time = async (count: number, prepare?: () => Promise<unknown>): Promise<Summary> => {
    const times: number[] = [];
    for (let run = 0; run < count; run += 1) {
      await prepare?.();
      const started = performance.now();
      await service.suggest(story);
      times.push(performance.now() - started);
    }
    return summarize(times);
  };
  const first = await time(1);
  const usual = await time(runs);
  const official = (await strapi.documents(UID.official).findFirst()) as { documentId: string };
  const changed = await time(5, () =>
    strapi
      .documents(UID.official)
      .update({
        documentId: official.documentId,
        data: { office: `Office ${Date.now()}` },
      } as never)
  );
  return { first, usual, changed };
};
