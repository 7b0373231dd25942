import { parseArgs } from 'node:util';
import path from 'node:path';
import { CLIENTS, type Client } from '../measure/database';
import { createClient } from '../measure/http';
import { oneOf, runCommand, wholeNumber } from '../measure/options';
import { withDatabase } from '../measure/session';
import { summarize, type Summary } from '../measure/statistics';
import { formatTable } from '../measure/table';
import type { TimelineRequests } from './phases/timeline';

const USAGE = `node -r ./scripts/lib/typescript.cjs tests/bench/timeline.ts [--records 10000] [--reads 200] [--client sqlite|postgres|mysql]

  Build the server first.`;

const WARM_UP = 20;

/** All about one relationship: the longest timeline that a desk will have. */
export const TIMELINE_RECORDS = 10000;

export type TimelineResult = (Summary & { what: string })[];

/** Reads pages of the timeline of one relationship, in turn, so that noise hits all alike. */
const read = async (
  { port, requests }: TimelineRequests,
  reads: number
): Promise<TimelineResult> => {
  const client = createClient(port);
  const times = requests.map((): number[] => []);
  for (let round = -WARM_UP; round < reads; round += 1) {
    for (const [index, [, url]] of requests.entries()) {
      const milliseconds = await client.time(url);
      if (round >= 0) times[index]?.push(milliseconds);
    }
  }
  client.close();
  return requests.map(([what], index) => ({ what, ...summarize(times[index] as number[]) }));
};

/** Times pages of a timeline with so many records, in a newsroom and a database of its own. */
export const timeTimeline = (
  client: Client,
  records: number,
  reads: number
): Promise<TimelineResult> =>
  withDatabase(client, async ({ run }) => {
    let result: TimelineResult = [];
    const phase = path.join(__dirname, 'phases', 'timeline.ts');
    await run(phase, { records }, async (served: TimelineRequests) => {
      result = await read(served, reads);
    });
    return result;
  });

export const timelineTable = (result: TimelineResult): string =>
  formatTable(
    ['ms', 'p50', 'p95', 'max'],
    result.map(({ what, p50, p95, max }) => [
      what,
      ...[p50, p95, max].map((value) => value.toFixed(1)),
    ])
  );

const bench = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      records: { type: 'string', default: String(TIMELINE_RECORDS) },
      reads: { type: 'string', default: '200' },
      client: { type: 'string', default: 'sqlite' },
    },
  });
  const records = wholeNumber('records', values.records);
  const reads = wholeNumber('reads', values.reads);
  const client = oneOf<Client>('client', CLIENTS, values.client);
  const result = await timeTimeline(client, records, reads);
  console.log(`${records} records on ${client}, Node ${process.versions.node}\n`);
  console.log(timelineTable(result));
};

if (require.main === module) void runCommand(USAGE, bench);
