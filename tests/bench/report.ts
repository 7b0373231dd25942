import type { Summary } from '../measure/statistics';
import type { LoadTime } from '../measure/strapi';
import { formatTable } from '../measure/table';
import { calendarTable, type CalendarResult } from './calendar';
import type { PublishResult } from './phases/publish';
import type { RebuildResult } from './phases/rebuild';
import type { TimelineDesk } from './phases/timeline';
import { readingTable, type ReadingResult } from './reading';
import { timelineTable, type TimelineResult } from './timeline';

/** All that one run has measured; milliseconds where nothing else is said. */
export interface BenchResult {
  articles: number;
  client: string;
  seed: number;
  publishes: number;
  reads: number;
  node: string;
  boot: { without: LoadTime; with: LoadTime };
  rebuild: RebuildResult;
  publish: { without: PublishResult; with: PublishResult; attached: PublishResult };
  reading: ReadingResult;
  calendar: CalendarResult;
  timelines: { desk: TimelineDesk; result: TimelineResult }[];
}

const ms = (value: number): string => value.toFixed(1);
const loadTime = ({ wall, cpu }: LoadTime): string[] => [wall.toFixed(0), cpu.toFixed(0)];
const summary = ({ p50, p95, max }: Summary): string[] => [ms(p50), ms(p95), ms(max)];

const publishRows = ({
  without,
  with: withPlugin,
  attached,
}: BenchResult['publish']): string[][] => {
  const over = (result: Summary): string => ms(result.p95 - without.answered.p95);
  return [
    ['publish, without the plugin', ...summary(without.answered), '', ms(without.cpu)],
    [
      'publish, until the write answers',
      ...summary(withPlugin.answered),
      over(withPlugin.answered),
      '',
    ],
    [
      'publish, until lists are fresh',
      ...summary(withPlugin.fresh),
      over(withPlugin.fresh),
      ms(withPlugin.cpu),
    ],
    ['  with records: answers', ...summary(attached.answered), over(attached.answered), ''],
    [
      '  with records: lists fresh',
      ...summary(attached.fresh),
      over(attached.fresh),
      ms(attached.cpu),
    ],
  ];
};

/** The result in words and tables. */
export const report = (result: BenchResult): string => {
  const { boot, rebuild, publish } = result;
  const { candidates } = rebuild;
  return [
    `${result.articles} articles on ${result.client}, seed ${result.seed}, Node ${result.node}`,
    '',
    formatTable(
      ['boot', 'ms', 'CPU ms'],
      [
        ['without the plugin', ...loadTime(boot.without)],
        ['with the plugin', ...loadTime(boot.with)],
        [
          'added',
          (boot.with.wall - boot.without.wall).toFixed(0),
          (boot.with.cpu - boot.without.cpu).toFixed(0),
        ],
      ]
    ),
    '',
    formatTable(
      ['rebuild', ''],
      [
        ['seconds', rebuild.seconds.toFixed(1)],
        ['articles per second', rebuild.perSecond.toFixed(0)],
        ['idle server, RSS MB', rebuild.idle.rss.toFixed(0)],
        ['most over it, RSS MB', rebuild.over.rss.toFixed(0)],
        ['idle server, live heap and external MB', rebuild.idle.live.toFixed(0)],
        ['most over it, live heap and external MB', rebuild.over.live.toFixed(0)],
      ]
    ),
    '',
    formatTable(['ms', 'p50', 'p95', 'max', 'p95 over plain', 'CPU'], publishRows(publish)),
    '',
    readingTable(result.reading),
    '',
    formatTable(['ms', 'p50', 'p95', 'max'], [['candidate statement', ...summary(candidates)]]),
    '',
    calendarTable(result.calendar),
    '',
    ...result.timelines.map(({ desk, result: times }) => timelineTable(desk, times)),
  ].join('\n');
};
