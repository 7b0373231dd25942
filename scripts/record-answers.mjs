import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './lib/steps.mjs';

/** `npm run docs:record`: writes the answers of the playground into docs/frontends.md. The same test compares them otherwise. */
const { status } = spawnSync(
  path.join(ROOT, 'node_modules', '.bin', 'jest'),
  ['tests/integration/playground.test.ts', '--selectProjects', 'integration', '-t', 'frontends.md'],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, RECORD_ANSWERS: 'true' } }
);
process.exitCode = status ?? 1;
