import { parseArgs } from 'node:util';
import path from 'node:path';
import { CLIENTS, type Client } from '../measure/database';
import { createClient } from '../measure/http';
import { oneOf, runCommand, wholeNumber } from '../measure/options';
import { withDatabase } from '../measure/session';
import { summarize, type Summary } from '../measure/statistics';
import { formatTable } from '../measure/table';
import type { TimelineDesk, TimelineRequests } from './phases/timeline';

const USAGE = `node -r ./scripts/lib/typescript.cjs tests/bench/timeline.ts [--records 10000] [--own 500] [--reads 200] [--client sqlite|postgres|mysql]

  Build the server first.`;

const WARM_UP = 20;

/** A large desk, with the relationship that it writes of most; and the longest timeline that there may be. */
export const TIMELINES: TimelineDesk[] = [
  { records: 10_000, own: 500 },
  { records: 10_000, own: 10_000 },
];

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

/** Times pages of a timeline, in a newsroom and a database of its own. */
export const timeTimeline = (
  client: Client,
  desk: TimelineDesk,
  reads: number
): Promise<TimelineResult> =>
  withDatabase(client, async ({ run }) => {
    let result: TimelineResult = [];
    const phase = path.join(__dirname, 'phases', 'timeline.ts');
    await run(phase, desk, async (served: TimelineRequests) => {
      result = await read(served, reads);
    });
    return result;
  });

export const timelineTable = ({ own }: TimelineDesk, result: TimelineResult): string =>
  formatTable(
    [`timeline of ${own}, ms`, 'p50', 'p95', 'max'],
    result.map(({ what, p50, p95, max }) => [
      what,
      ...[p50, p95, max].map((value) => value.toFixed(1)),
    ])
  );

const bench = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      records: { type: 'string', default: '10000' },
      own: { type: 'string', default: '500' },
      reads: { type: 'string', default: '200' },
      client: { type: 'string', default: 'sqlite' },
    },
  });
  const desk = {
    records: wholeNumber('records', values.records),
    own: wholeNumber('own', values.own),
  };
  const reads = wholeNumber('reads', values.reads);
  const client = oneOf<Client>('client', CLIENTS, values.client);
  const result = await timeTimeline(client, desk, reads);
  console.log(`${desk.records} records on ${client}, Node ${process.versions.node}\n`);
  console.log(timelineTable(desk, result));
};

if (require.main === module) void runCommand(USAGE, bench);
