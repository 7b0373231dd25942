import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findServer, KINDS } from './lib/find-servers.mjs';
import servers from './lib/servers.cjs';
import { ROOT } from './lib/steps.mjs';

/**
 * Runs the integration suite and the tests of two processes on every database server that it finds.
 * `--only postgres` or `--only mysql` runs one of them; whatever else stands on the command line goes to Jest.
 */
const DAY = 24 * 60 * 60;

const { values, positionals } = parseArgs({
  options: { only: { type: 'string' } },
  allowPositionals: true,
});
if (values.only && !KINDS[values.only]) {
  throw new Error(`--only: "${values.only}" must be one of ${Object.keys(KINDS).join(', ')}`);
}

const now = () => Math.floor(Date.now() / 1000);

/** Databases of runs that crashed. Those of the last day may belong to a run that is still under way. */
const sweep = async (server) => {
  for (const name of await servers.listDatabases(server)) {
    const made = Number(name.slice(servers.PREFIX.length).split('_')[0]);
    if (now() - made < DAY) continue;
    console.log(`dropping ${name}, left by an earlier run`);
    await servers.dropDatabase(server, name);
  }
};

const jest = (server, prefix, report) =>
  new Promise((resolve, reject) => {
    const args = [
      '--selectProjects',
      'integration',
      'databases',
      '--json',
      `--outputFile=${report}`,
    ];
    const child = spawn(
      path.join(ROOT, 'node_modules', '.bin', 'jest'),
      [...args, ...positionals],
      {
        cwd: ROOT,
        env: { ...process.env, ...servers.toEnvironment(server), DATABASE_PREFIX: prefix },
        stdio: 'inherit',
      }
    );
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });

/** Runs the suite on one server and cleans up behind it, whatever happened. */
const runOn = async (server) => {
  const prefix = `${servers.PREFIX}${now()}_${randomBytes(2).toString('hex')}_`;
  const report = path.join(os.tmpdir(), `${prefix}report.json`);
  const started = Date.now();
  try {
    await sweep(server);
    const code = await jest(server, prefix, report);
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(
      fs.readFileSync(report, 'utf8')
    );
    const seconds = Math.round((Date.now() - started) / 1000);
    return { ok: code === 0, line: `${passed} passed, ${failed} failed in ${seconds} s` };
  } catch (error) {
    return { ok: false, line: `broke off: ${error.message}` };
  } finally {
    fs.rmSync(report, { force: true });
    for (const name of await servers.listDatabases(server, prefix)) {
      await servers.dropDatabase(server, name);
    }
  }
};

const closing = [];
let ran = 0;
let failed = false;
for (const kind of Object.keys(KINDS)) {
  if (values.only && values.only !== kind) continue;
  const found = await findServer(kind);
  if (!found.server) {
    // Nobody names a server that is not to be used.
    failed ||= found.isNamed;
    closing.push(`${KINDS[kind].title}: ${found.isNamed ? 'FAILED' : 'skipped'}, ${found.reason}`);
    continue;
  }
  const where = `${found.version} at ${found.server.host}:${found.server.port}`;
  console.log(`\n== ${where}, as ${found.server.user}`);
  const { ok, line } = await runOn(found.server);
  ran += 1;
  failed ||= !ok;
  closing.push(`${where}: ${line}`);
}

console.log(`\n${closing.join('\n')}`);
if (ran === 0 && !failed) {
  console.log('No database server was found: nothing was tested.');
  // In CI a silent skip would hide everything.
  failed = Boolean(process.env.CI) && process.env.CI !== 'false';
}
process.exitCode = failed ? 1 : 0;
