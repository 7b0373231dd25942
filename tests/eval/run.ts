import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError, wholeNumber } from '../measure/options';
import { progress, withDatabase } from '../measure/session';
import { isOlder, requireDates, toArchive, type ArchiveDocument } from './archive';
import { limitQueries, readCorpus, readGrades } from './corpus';
import { fts5 } from './engines/fts5';
import { minisearch } from './engines/minisearch';
import { newest } from './engines/newest';
import { runEngine, vocabulariesOf, type Run } from './engines/run';
import type { PluginInput, PluginResult } from './plugin';
import { report } from './report';

const USAGE = `npm run eval -- CORPUS.json QRELS.json [--older] [--publish] [--limit-queries N]

  --older            only documents published strictly before the query's may answer
  --publish          publish story after story instead of rebuilding the index of an archive
  --limit-queries N  ask only N of the queries, spread evenly`;

const readOptions = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      older: { type: 'boolean', default: false },
      publish: { type: 'boolean', default: false },
      'limit-queries': { type: 'string' },
    },
  });
  const [corpus, qrels, ...rest] = positionals;
  if (!corpus || !qrels || rest.length > 0) {
    throw new UsageError('a corpus and its grades are needed, two files');
  }
  const limit = values['limit-queries'];
  return {
    corpus: path.resolve(corpus),
    qrels: path.resolve(qrels),
    older: values.older,
    publish: values.publish,
    limit: limit === undefined ? undefined : wholeNumber('limit-queries', limit),
  };
};

/** How many answers are not older than the query: the setting of the engine and this comparison must mean the same. */
const notOlder = (lists: Run['lists'], archive: ArchiveDocument[]): number => {
  const documents = new Map(archive.map((document) => [document.id, document]));
  const at = (id: string) => documents.get(id) as ArchiveDocument;
  return [...lists].flatMap(([query, list]) => list.filter((id) => !isOlder(at(id), at(query))))
    .length;
};

const evaluate = async (): Promise<void> => {
  const { corpus, qrels: gradesFile, older, publish, limit } = readOptions();
  const documents = readCorpus(corpus);
  const qrels = limitQueries(readGrades(gradesFile, documents), limit);
  const archive = toArchive(documents);
  if (older) requireDates(corpus, archive);
  const queries = [...qrels.keys()];

  const input: PluginInput = { corpus, queries, older, publish };
  const plugin = await withDatabase('sqlite', ({ run }) =>
    run<PluginResult>(path.join(__dirname, 'plugin.ts'), input)
  );
  const runs: Run[] = [
    {
      name: 'plugin',
      lists: new Map(plugin.lists),
      indexing: plugin.indexing,
      perStory: plugin.indexing / archive.length,
    },
    {
      name: `plugin, minimum score ${plugin.minimumScore}`,
      lists: new Map(plugin.asDelivered),
      indexing: plugin.indexing,
      perStory: plugin.indexing / archive.length,
    },
  ];
  const vocabularies = vocabulariesOf(archive);
  for (const kind of [fts5, minisearch, newest]) {
    progress(`asking ${kind.name}`);
    runs.push(runEngine(kind, archive, vocabularies, { queries, older }));
  }

  const candidates = older ? 'older documents only' : 'all documents';
  const how = publish ? 'published one after the other' : 'rebuilt as an archive';
  console.log(
    `${path.basename(corpus)}: ${archive.length} documents, ${queries.length} queries, ${candidates}, ${how}\n`
  );
  console.log(report(runs, qrels));
  console.log(
    `\nplugin with its minimum score: ${plugin.fallbacks} queries answered with the latest stories, ${plugin.empty} with nothing; ` +
      `reading a list takes ${plugin.reading.toFixed(2)} ms`
  );
  const newer = older ? notOlder(new Map(plugin.lists), archive) : 0;
  if (newer > 0) console.log(`plugin: ${newer} answers are not older than their query`);
};

void runCommand(USAGE, evaluate);
