import fs from 'node:fs';
import path from 'node:path';
import {
  ensureAdminBuilt,
  ensureBuilt,
  ensureInstalled,
  ensureSeeded,
  installPacked,
  PLAYGROUND,
  ROOT,
} from './lib/steps.mjs';

/**
 * What a fresh clone lacks before tests can run. `--playground` also installs the packed plugin into the playground,
 * builds its admin panel and fills a database for it; `--rebuild` builds the plugin even when nothing has changed.
 */
const args = process.argv.slice(2);

await ensureInstalled();
if (args.includes('--rebuild'))
  fs.rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
await ensureBuilt();
if (args.includes('--playground')) {
  await installPacked(PLAYGROUND);
  await ensureAdminBuilt(PLAYGROUND);
  await ensureSeeded(PLAYGROUND);
}
