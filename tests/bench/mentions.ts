import { parseArgs } from 'node:util';
import path from 'node:path';
import { COUNTRIES } from '../../server/src/content-types/country/table';
import { readStory } from '../../server/src/mentions/bodies';
import type { Desk } from '../../server/src/mentions/desk';
import { indexDesk } from '../../server/src/mentions/desk-index';
import { suggest } from '../../server/src/mentions/suggesting';
import { seesEverything } from '../../server/src/mentions/visible';
import { runCommand, wholeNumber } from '../measure/options';
import { withDatabase } from '../measure/session';
import { summarize, type Summary } from '../measure/statistics';
import { formatTable } from '../measure/table';
import { between, many, pick } from '../unit/helpers/generator';
import type { MentionsResult } from './phases/mentions';
import { nameOf, randomFor } from './topics';

const USAGE = `node -r ./scripts/lib/typescript.cjs tests/bench/mentions.ts [--records 10000] [--words 2000] [--runs 200] [--core]

  Build the server first. --core leaves out the part with a real Strapi.`;

const CODES = 'AZ GB UA TR FR DE IT US CN JP IN BR EG SA AE KZ GE AM PL RO HU CZ ES PT'.split(' ');

/** How many of so many records are of which kind: mostly visits, and people. */
const shares = (records: number) => ({
  visits: Math.round(records * 0.6),
  officials: Math.round(records * 0.2),
  conferences: Math.round(records * 0.15),
  organizations: Math.round(records * 0.05),
});

const day = (random: () => number): string =>
  `${between(random, 2019, 2024)}-${String(between(random, 1, 12)).padStart(2, '0')}-${String(between(random, 1, 28)).padStart(2, '0')}`;

/** A desk of so many records, drawn by lot. */
export const benchDesk = (records: number): Desk => {
  const random = randomFor(1, 'mentions', records);
  const count = shares(records);
  const person = (index: number) => `official-${index}`;
  const places = COUNTRIES.filter(({ code }) => CODES.includes(code));
  const codes = () => {
    const [one, other] = [pick(random, CODES), pick(random, CODES)];
    return one === other ? (['AZ', 'GB'] as const) : ([one, other] as const);
  };
  const event = (documentId: string, host: string) => ({
    documentId,
    startDate: day(random),
    endDate: null,
    datePrecision: 'day' as const,
    eventStatus: 'confirmed' as const,
    city: places.find(({ code }) => code === host)?.capital ?? null,
  });
  return {
    countries: COUNTRIES.map((row) => ({
      documentId: row.code,
      code: row.code,
      name: row.name,
      officialName: row.officialName,
      adjective: row.adjective ?? null,
      demonym: row.demonym ?? null,
      capital: row.capital ?? null,
      aliases: row.aliases,
    })),
    officials: many(count.officials, (index) => ({
      documentId: person(index),
      name: nameOf(index),
      aliases: [],
      office: 'Minister of Foreign Affairs',
      level: 'foreignMinister' as const,
      country: pick(random, CODES),
      organization: null,
    })),
    organizations: many(count.organizations, (index) => ({
      documentId: `organization-${index}`,
      name: `${nameOf(index)} Council ${index}`,
      acronym: null,
      aliases: [],
      country: pick(random, CODES),
      isNational: false,
    })),
    visits: many(count.visits, (index) => {
      const [visitingCountry, hostCountry] = codes();
      return {
        ...event(`visit-${index}`, hostCountry),
        visitors: [person(between(random, 0, count.officials - 1))],
        counterparts: [person(between(random, 0, count.officials - 1))],
        visitingCountry,
        hostCountry,
        visitingOrganization: null,
        hostOrganization: null,
        conferences: [],
      };
    }),
    conferences: many(count.conferences, (index) => {
      const [hostCountry] = codes();
      const series = `${nameOf(index % 300)} Forum`;
      return {
        ...event(`conference-${index}`, hostCountry),
        titles: [`${series} ${2019 + (index % 6)}`],
        acronym: null,
        series,
        edition: null,
        conferenceType: 'forum' as const,
        hostCountries: [hostCountry],
        speakers: [],
        organizers: [],
      };
    }),
    relationships: CODES.flatMap((countryA, place) =>
      CODES.slice(place + 1).map((countryB) => ({
        documentId: `${countryA}-${countryB}`,
        countryA,
        countryB,
      }))
    ),
  };
};

/** A story of so many words that is full of names, dates and conferences. */
export const benchStory = (desk: Desk, words: number): string => {
  const random = randomFor(2, 'mentions', words);
  const paragraphs: string[] = [];
  let length = 0;
  while (length < words) {
    const sentence = () => {
      const who = pick(random, desk.officials).name;
      const one = pick(random, COUNTRIES);
      const other = pick(random, COUNTRIES);
      return (
        `Foreign Minister ${who} of ${one.name} left for ${other.capital ?? other.name} on ${between(random, 1, 28)} June, at the start of a two-day visit, ` +
        `and said that the ministers of both countries would speak about grain, railways and the budget on Monday.`
      );
    };
    // One that the desk has, and one that no desk knows.
    const gathering = () => {
      const known = pick(random, desk.conferences).series ?? '';
      const host = pick(random, COUNTRIES).name;
      return (
        `Ministers will attend the ${known} in ${host} on ${between(random, 1, 28)} July, which comes before ` +
        `the ${nameOf(between(random, 0, 999))} Summit on ${between(random, 1, 28)} August.`
      );
    };
    const paragraph = [sentence(), gathering(), sentence()].join(' ');
    length += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  return paragraphs.join('\n\n');
};

const milliseconds = ({ p50, p95, max }: Summary): string[] =>
  [p50, p95, max].map((value) => value.toFixed(1));

const time = (runs: number, work: () => unknown): Summary => {
  const times = many(runs, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return summarize(times);
};

const timeCore = (records: number, words: number, runs: number): string[][] => {
  const desk = benchDesk(records);
  const building = time(5, () => indexDesk(desk, 'en'));
  const index = indexDesk(desk, 'en');
  const body = readStory(benchStory(desk, words), { format: 'markdown' });
  const story = { title: 'Minister leaves for London', body, locale: 'en', date: '2023-06-19' };
  const read = () => suggest(story, index).draftsFor(seesEverything);
  const first = time(1, read);
  return [
    ['core: index of all records', ...milliseconds(building)],
    ['core: first suggestion', ...milliseconds(first)],
    ['core: suggestion', ...milliseconds(time(runs, read))],
  ];
};

const timeStrapi = (records: number, words: number, runs: number): Promise<string[][]> =>
  withDatabase('sqlite', async ({ run }) => {
    const phase = path.join(__dirname, 'phases', 'mentions.ts');
    const result = await run<MentionsResult>(phase, { records, words, runs });
    return [
      ['Strapi: first suggestion', ...milliseconds(result.first)],
      ['Strapi: suggestion', ...milliseconds(result.usual)],
      ['Strapi: after a change', ...milliseconds(result.changed)],
    ];
  });

const bench = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      records: { type: 'string', default: '10000' },
      words: { type: 'string', default: '2000' },
      runs: { type: 'string', default: '200' },
      core: { type: 'boolean', default: false },
    },
  });
  const records = wholeNumber('records', values.records);
  const words = wholeNumber('words', values.words);
  const runs = wholeNumber('runs', values.runs);
  const rows = timeCore(records, words, runs);
  if (!values.core) rows.push(...(await timeStrapi(records, words, runs)));
  console.log(`${words} words, ${records} records, Node ${process.versions.node}; milliseconds\n`);
  console.log(formatTable(['what', 'p50', 'p95', 'max'], rows));
};

if (require.main === module) void runCommand(USAGE, bench);
