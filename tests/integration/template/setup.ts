import { fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../../helpers/environment';
import removeTemplate from './teardown';

const TYPESCRIPT = path.join(ROOT, 'scripts', 'lib', 'typescript.cjs');

/**
 * Makes the database that the newsrooms of a Jest run begin as copies of, and tells its folder to the tests by the
 * environment: most of a boot on an empty database is making tables.
 */
export default async (): Promise<void> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-template-'));
  process.env.NEWSROOM_TEMPLATE = folder;
  // In a process of its own: Strapi's shutdown removes the listeners of its process, here those of Jest.
  const child = fork(path.join(__dirname, 'make.ts'), [folder], { execArgv: ['-r', TYPESCRIPT] });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) {
    await removeTemplate();
    throw new Error('The newsroom that tests begin with did not boot');
  }
};
