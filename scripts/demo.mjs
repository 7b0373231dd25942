import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {
  ensureAdminBuilt,
  ensureBuilt,
  ensureInstalled,
  installPacked,
  PLAYGROUND,
  ROOT,
  SECRETS,
} from './lib/steps.mjs';

/**
 * `npm run demo`: a newsroom on SQLite with stories, records and a reader's page. `--reset` starts over, `--port N` takes
 * another port than 1337.
 */

const STORY = 'azerbaijans-foreign-minister-leaves-for-london';

const args = process.argv.slice(2);
const portAt = args.indexOf('--port');
const port = portAt === -1 ? (process.env.PORT ?? '1337') : args[portAt + 1];
const unknown = args.filter(
  (arg, index) => !['--reset', '--port'].includes(arg) && args[index - 1] !== '--port'
);
if (unknown.length > 0 || !/^\d+$/.test(port ?? '')) {
  console.error('Usage: npm run demo -- [--reset] [--port N]');
  process.exit(2);
}

const writeSecrets = () => {
  const file = path.join(PLAYGROUND, '.env');
  if (fs.existsSync(file)) return;
  const lines = SECRETS.map((name) => `${name}=${randomBytes(24).toString('base64url')}`);
  fs.writeFileSync(file, `${lines.join('\n')}\n`);
};

const reset = () => {
  fs.rmSync(path.join(PLAYGROUND, '.tmp'), { recursive: true, force: true });
  const uploads = path.join(PLAYGROUND, 'public', 'uploads');
  for (const name of fs.readdirSync(uploads)) {
    if (name !== '.gitkeep') fs.rmSync(path.join(uploads, name), { force: true });
  }
};

const answers = async (url) => {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
};

const welcome = (address) => `
The newsroom is open.

  Admin          ${address}/admin
                 chief@example.com / Chief-of-desk-1   (administrator)
                 editor@example.com / Editor-at-desk-1 (editor)
  Reader's page  ${address}/news
                 ${address}/news/${STORY}
  REST           ${address}/api/diplomacy/visits?populate=*
                 ${address}/api/articles?filters[slug]=${STORY}

Stop it with Ctrl+C. Your changes are kept; npm run demo -- --reset starts over.
`;

await ensureInstalled();
await ensureBuilt();
await installPacked(PLAYGROUND);
writeSecrets();
if (args.includes('--reset')) reset();
fs.mkdirSync(path.join(PLAYGROUND, '.tmp'), { recursive: true });
await ensureAdminBuilt(PLAYGROUND);

console.log('Starting the newsroom (the first time it is filled with stories) …');
const server = spawn(path.join(ROOT, 'node_modules', '.bin', 'strapi'), ['start'], {
  cwd: PLAYGROUND,
  env: {
    ...process.env,
    NODE_ENV: 'production',
    PORT: port,
    STRAPI_TELEMETRY_DISABLED: 'true',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
// Strapi's own banner tells a newcomer nothing; what it logs beyond that is worth seeing.
server.stdout.on('data', (data) => {
  if (/error|warn|Filling|newsroom holds|\[diplomacy\]/.test(String(data)))
    process.stdout.write(data);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));

const address = `http://127.0.0.1:${port}`;
while (!(await answers(`${address}/_health`))) {
  await new Promise((resolve) => setTimeout(resolve, 300));
}
console.log(welcome(address));
