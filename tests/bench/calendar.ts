import path from 'node:path';
import { parseArgs } from 'node:util';
import { CLIENTS, type Client } from '../measure/database';
import { createClient } from '../measure/http';
import { oneOf, runCommand, wholeNumber } from '../measure/options';
import { progress, withDatabase } from '../measure/session';
import { summarize, type Summary } from '../measure/statistics';
import { formatTable } from '../measure/table';
import { between, many, pick, type Random } from '../unit/helpers/generator';
import { documentIdOf } from './news';
import type { CalendarServer } from './phases/calendar';
import { nameOf, randomFor } from './topics';

const USAGE = `node -r ./scripts/lib/typescript.cjs tests/bench/calendar.ts [--records 10000] [--client sqlite|postgres|mysql] [--reads 200] [--seed 1]

  Build the server first.`;

const CODES = 'AZ GB UA TR FR DE IT US CN JP IN BR EG SA AE KZ GE AM PL RO HU CZ ES PT'.split(' ');

const FIRST_YEAR = 2019;
const LAST_YEAR = 2024;

const WARM_UP = 20;

/** A record as it is stored, and the countries of its relations by code. */
export interface BenchRecord {
  documentId: string;
  data: Record<string, unknown>;
  countries: Record<string, string[]>;
}

const two = (number: number): string => String(number).padStart(2, '0');

const dayIn = (random: Random, first: number, last: number): string =>
  `${between(random, first, last)}-${two(between(random, 1, 12))}-${two(between(random, 1, 28))}`;

/** A desk's records, drawn by lot: 65 % visits, 25 % conferences, 10 % relationships, each with two dates and four milestones. */
export const calendarRecords = ({ records, seed }: { records: number; seed: number }) => {
  const random = randomFor(seed, 'calendar', records);
  let number = 0;
  const record = (data: object, countries: BenchRecord['countries']): BenchRecord => {
    number += 1;
    const title = `${nameOf(number % 400)} ${number}`;
    const documentId = documentIdOf(seed, -100_000 - number);
    return { documentId, data: { title, slug: `bench-${number}`, ...data }, countries };
  };
  const event = (countries: BenchRecord['countries']): BenchRecord => {
    const startDate = dayIn(random, FIRST_YEAR, LAST_YEAR);
    const known = { datePrecision: random() < 0.95 ? 'day' : 'month', eventStatus: 'announced' };
    const summary = many(20, () => nameOf(between(random, 0, 400))).join(' ');
    return record({ startDate, endDate: startDate, city: 'London', summary, ...known }, countries);
  };
  const code = () => pick(random, CODES);
  const day = () => dayIn(random, 1918, 2015);
  return {
    visits: many(Math.round(records * 0.65), () =>
      event({ visitingCountry: [code()], hostCountry: [code()] })
    ),
    conferences: many(Math.round(records * 0.25), () =>
      event({
        hostCountries: [code()],
        participantCountries: [...new Set(many(6, code))],
      })
    ),
    relationships: many(Math.round(records * 0.1), (index) => {
      const sides = { countryA: [code()], countryB: [code()] };
      const milestones = many(4, () => ({
        date: day(),
        precision: 'day',
        kind: 'treatySigned',
        title: `Treaty on ${nameOf(between(random, 0, 400))}`,
      }));
      const pair = `${sides.countryA[0]}-${sides.countryB[0]}-${index}`;
      return record({ recognisedOn: day(), establishedOn: day(), milestones, pair }, sides);
    }),
  };
};

export type CalendarResult = (Summary & { what: string })[];

const CONTENT = '/api/diplomacy/calendar';

type Draw = (random: Random) => string;

const month: Draw = (random) => {
  const start = `${between(random, FIRST_YEAR, LAST_YEAR)}-${two(between(random, 1, 12))}`;
  return `from=${start}-01&to=${start}-28`;
};
const year: Draw = (random) => {
  const start = between(random, FIRST_YEAR, LAST_YEAR);
  return `from=${start}-01-01&to=${start}-12-31`;
};
const country: Draw = (random) => `country=${pick(random, CODES)}`;

const REQUESTS: [what: string, path: Draw, asAdmin?: boolean][] = [
  ['a month', (random) => `${CONTENT}?${month(random)}`],
  ['a month, 25 of it', (random) => `${CONTENT}?${month(random)}&pageSize=25`],
  ['a month of a country', (random) => `${CONTENT}?${month(random)}&${country(random)}`],
  ['a year', (random) => `${CONTENT}?${year(random)}`],
  ['a month of the desk', (random) => `/diplomacy/calendar?${month(random)}`, true],
  ['a year as iCalendar', (random) => `${CONTENT}.ics?${year(random)}`],
];

const time = async ({ port, token }: CalendarServer, reads: number, seed: number) => {
  const client = createClient(port);
  const random = randomFor(seed, 'reading the calendar', 0);
  const result: CalendarResult = [];
  for (const [what, path, asAdmin] of REQUESTS) {
    const times: number[] = [];
    for (let read = -WARM_UP; read < reads; read += 1) {
      const headers = asAdmin ? { Authorization: `Bearer ${token}` } : {};
      const milliseconds = await client.time(path(random), headers as Record<string, string>);
      if (read >= 0) times.push(milliseconds);
    }
    result.push({ what, ...summarize(times) });
  }
  client.close();
  return result;
};

/** Reads the calendar of a desk with so many records, over HTTP, on a database of its own. */
export const timeCalendar = (
  client: Client,
  { records, reads, seed }: { records: number; reads: number; seed: number }
): Promise<CalendarResult> =>
  withDatabase(client, async ({ run }) => {
    let result: CalendarResult = [];
    progress('reading the calendar');
    const phase = path.join(__dirname, 'phases', 'calendar.ts');
    await run(phase, { records, seed }, async (server: CalendarServer) => {
      result = await time(server, reads, seed);
    });
    return result;
  });

/** The result as a table. */
export const calendarTable = (result: CalendarResult): string =>
  formatTable(
    ['calendar, ms', 'p50', 'p95', 'max'],
    result.map(({ what, ...times }) => [
      what,
      ...[times.p50, times.p95, times.max].map((value) => value.toFixed(1)),
    ])
  );

const bench = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      records: { type: 'string', default: '10000' },
      client: { type: 'string', default: 'sqlite' },
      reads: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
    },
  });
  const client = oneOf<Client>('client', CLIENTS, values.client);
  const records = wholeNumber('records', values.records);
  const reads = wholeNumber('reads', values.reads);
  const result = await timeCalendar(client, {
    records,
    reads,
    seed: wholeNumber('seed', values.seed),
  });
  console.log(`${records} records on ${client}, Node ${process.versions.node}\n`);
  console.log(calendarTable(result));
};

if (require.main === module) void runCommand(USAGE, bench);
