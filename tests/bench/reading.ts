import path from 'node:path';
import { parseArgs } from 'node:util';
import { CLIENTS, type Client } from '../measure/database';
import { createClient } from '../measure/http';
import { oneOf, runCommand, wholeNumber } from '../measure/options';
import { progress, withDatabase, type Session } from '../measure/session';
import { summarize, type Summary } from '../measure/statistics';
import { formatTable } from '../measure/table';
import { between } from '../unit/helpers/generator';
import { documentIdOf, type Newsroom } from './news';
import { randomFor } from './topics';

const USAGE = `node -r ./scripts/lib/typescript.cjs tests/bench/reading.ts --articles N [--reads 400] [--seed 1] [--client sqlite|postgres|mysql]

  Build the server first.`;

const WARM_UP = 100;

/** What a site asks for. The first is Strapi's own answer, which the others are compared with. */
export const REQUESTS: [what: string, path: (documentId: string) => string][] = [
  ['GET /api/articles/:id', (id) => `/api/articles/${id}`],
  ['GET /api/diplomacy/also-read/articles/:id', (id) => `/api/diplomacy/also-read/articles/${id}`],
  ['GET /api/articles/:id?alsoRead=list', (id) => `/api/articles/${id}?alsoRead=list`],
  ['GET /api/articles/:id?alsoRead=woven', (id) => `/api/articles/${id}?alsoRead=woven`],
];

export type ReadingResult = (Summary & { what: string })[];

/**
 * Reads stories drawn by lot, each in every way before the next one, so that noise hits all ways alike. The way that
 * comes first changes: it finds the database's pages cold.
 */
const timeReading = async (
  port: number,
  { seed, articles }: Newsroom,
  reads: number
): Promise<ReadingResult> => {
  const client = createClient(port);
  const random = randomFor(seed, 'reading', 0);
  const times = REQUESTS.map((): number[] => []);
  for (let round = -WARM_UP; round < reads; round += 1) {
    const documentId = documentIdOf(seed, between(random, 0, articles - 1));
    for (let turn = 0; turn < REQUESTS.length; turn += 1) {
      const which = (turn + round + WARM_UP) % REQUESTS.length;
      const [, path] = REQUESTS[which] as (typeof REQUESTS)[number];
      const milliseconds = await client.time(path(documentId));
      if (round >= 0) times[which]?.push(milliseconds);
    }
  }
  client.close();
  return REQUESTS.map(([what], index) => ({ what, ...summarize(times[index] as number[]) }));
};

const phase = (name: string): string => path.join(__dirname, 'phases', `${name}.ts`);

/** Serves a newsroom whose lists are made, and reads its stories over HTTP. */
export const serveAndRead = async (
  { run }: Session,
  newsroom: Newsroom,
  reads: number
): Promise<ReadingResult> => {
  let result: ReadingResult = [];
  progress('reading over HTTP');
  await run(phase('serve'), {}, async (port: number) => {
    result = await timeReading(port, newsroom, reads);
  });
  return result;
};

/** The result as a table, with what each way costs against Strapi's own. */
export const readingTable = (result: ReadingResult): string => {
  const plain = result[0] as Summary;
  return formatTable(
    ['ms', 'p50', 'p95', 'max', 'p50 ratio', 'p95 ratio'],
    result.map(({ what, p50, p95, max }) => [
      what,
      ...[p50, p95, max].map((value) => value.toFixed(1)),
      (p50 / plain.p50).toFixed(2),
      (p95 / plain.p95).toFixed(2),
    ])
  );
};

const bench = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string' },
      reads: { type: 'string', default: '400' },
      seed: { type: 'string', default: '1' },
      client: { type: 'string', default: 'sqlite' },
    },
  });
  const client = oneOf<Client>('client', CLIENTS, values.client);
  const reads = wholeNumber('reads', values.reads);
  const newsroom: Newsroom = {
    seed: wholeNumber('seed', values.seed),
    articles: wholeNumber('articles', values.articles),
  };
  const result = await withDatabase(client, async (session) => {
    await session.run(phase('fill'), newsroom);
    await session.run(phase('rebuild'), newsroom);
    return serveAndRead(session, newsroom, reads);
  });
  console.log(`${newsroom.articles} articles on ${client}, Node ${process.versions.node}\n`);
  console.log(readingTable(result));
};

if (require.main === module) void runCommand(USAGE, bench);
