import path from 'node:path';
import { parseArgs } from 'node:util';
import { CLIENTS, type Client } from '../measure/database';
import { oneOf, runCommand, wholeNumber } from '../measure/options';
import { progress, withDatabase, type Session } from '../measure/session';
import { median } from '../measure/statistics';
import type { LoadTime } from '../measure/strapi';
import { many } from '../unit/helpers/generator';
import { timeCalendar } from './calendar';
import type { Newsroom } from './news';
import type { FillResult } from './phases/fill';
import { WARM_UP, type PublishInput, type PublishResult } from './phases/publish';
import type { RebuildResult } from './phases/rebuild';
import { serveAndRead } from './reading';
import { report, type BenchResult } from './report';
import { timeTimeline, TIMELINES } from './timeline';

const USAGE = `npm run bench -- --articles N [--client sqlite|postgres|mysql] [--publishes 200] [--reads 400] [--seed 1] [--json]

  DATABASE_HOST, _PORT, _USERNAME and _PASSWORD say where the database server is.`;

const BOOTS = 3;

/** A large desk's, however many articles there are. */
const CALENDAR_RECORDS = 10_000;

const readOptions = () => {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string' },
      client: { type: 'string', default: 'sqlite' },
      publishes: { type: 'string', default: '200' },
      reads: { type: 'string', default: '400' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    articles: wholeNumber('articles', values.articles),
    client: oneOf<Client>('client', CLIENTS, values.client),
    publishes: wholeNumber('publishes', values.publishes),
    reads: wholeNumber('reads', values.reads),
    seed: wholeNumber('seed', values.seed),
    json: values.json,
  };
};

const phase = (name: string): string => path.join(__dirname, 'phases', `${name}.ts`);

/** The median boot. One goes ahead uncounted: switching the plugin on or off changes the schema once. */
const timeBoots = async ({ run }: Session, disabled: boolean): Promise<LoadTime> => {
  progress(`booting ${disabled ? 'without' : 'with'} the plugin`);
  const times: LoadTime[] = [];
  for (const counted of [false, ...many(BOOTS, () => true)]) {
    const load = await run<LoadTime>(phase('boot'), { disabled });
    if (counted) times.push(load);
  }
  return { wall: median(times.map(({ wall }) => wall)), cpu: median(times.map(({ cpu }) => cpu)) };
};

const bench = async (): Promise<void> => {
  const { articles, client, publishes, reads, seed, json } = readOptions();
  const newsroom: Newsroom = { seed, articles };

  const measured = await withDatabase(client, async (session) => {
    const { run } = session;
    const publishing = (what: string, input: Partial<PublishInput>) => {
      progress(`publishing ${publishes} stories ${what}`);
      const plain = { newsroom, publishes, disabled: false, skip: 0, records: [] };
      return run<PublishResult>(phase('publish'), { ...plain, ...input });
    };

    const { records, seconds } = await run<FillResult>(phase('fill'), newsroom);
    progress(
      `${articles} articles and ${records.length} records stored in ${seconds.toFixed(0)} s`
    );
    const rebuild = await run<RebuildResult>(phase('rebuild'), newsroom);
    const withPlugin = await timeBoots(session, false);
    const reading = await serveAndRead(session, newsroom, reads);
    const published = await publishing('with the plugin', {});
    const attached = await publishing('with records attached', {
      skip: WARM_UP + publishes,
      records,
    });
    // Last, so that the schema changes once only.
    const withoutPlugin = await timeBoots(session, true);
    const plain = await publishing('without the plugin', { disabled: true });
    return {
      articles,
      client,
      seed,
      publishes,
      reads,
      node: process.versions.node,
      boot: { without: withoutPlugin, with: withPlugin },
      rebuild,
      publish: { without: plain, with: published, attached },
      reading,
    };
  });
  progress(`reading a calendar of ${CALENDAR_RECORDS} records`);
  const calendar = await timeCalendar(client, { records: CALENDAR_RECORDS, reads, seed });
  const timelines: BenchResult['timelines'] = [];
  for (const desk of TIMELINES) {
    progress(`reading a timeline of ${desk.own} records`);
    timelines.push({ desk, result: await timeTimeline(client, desk, reads) });
  }
  const result: BenchResult = { ...measured, calendar, timelines };
  console.log(json ? JSON.stringify(result, null, 2) : report(result));
};

void runCommand(USAGE, bench);
