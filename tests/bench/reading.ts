import { createClient } from '../measure/http';
import { summarize, type Summary } from '../measure/statistics';
import { between } from '../unit/helpers/generator';
import { documentIdOf, type Newsroom } from './news';
import { randomFor } from './topics';

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
export const timeReading = async (
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
