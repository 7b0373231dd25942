import path from 'node:path';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { ROOT } from './lib/steps.mjs';

/**
 * What the edit view of an article loads of the plugin: its first module with everything that imports at once, and the
 * dependencies that the host does not have yet. Dialogs, pages and pickers come when they are opened. A large one means that
 * React, the design system or Strapi was bundled.
 */

const LIMIT_KB = 60;

const { peerDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const { outputFiles, metafile } = await build({
  absWorkingDir: ROOT,
  entryPoints: { edit: 'dist/admin/index.mjs' },
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  metafile: true,
  write: false,
  outdir: 'out',
  external: Object.keys(peerDependencies).flatMap((name) => [name, `${name}/*`]),
});

const sizeOf = Object.fromEntries(
  outputFiles.map((file) => [path.relative(ROOT, file.path), gzipSync(file.contents).length])
);
const loaded = new Set();
const load = (name) => {
  if (loaded.has(name)) return;
  loaded.add(name);
  for (const { path: imported, kind, external } of metafile.outputs[name].imports) {
    if (kind === 'import-statement' && !external) load(imported);
  }
};
load('out/edit.js');

const kilobytes = (names) => names.reduce((sum, name) => sum + sizeOf[name], 0) / 1000;
const first = kilobytes([...loaded]);
const later = Object.keys(sizeOf).filter((name) => !loaded.has(name));
console.log(`edit view: ${first.toFixed(1)} kB gzip (limit ${LIMIT_KB} kB)`);
console.log(`on demand: ${kilobytes(later).toFixed(1)} kB gzip in ${later.length} modules`);
if (first > LIMIT_KB) process.exitCode = 1;

/** What a site loads: it must come without anything else, in Node and in browsers. */
const CLIENT = 'dist/client/index.mjs';
const client = await build({
  absWorkingDir: ROOT,
  entryPoints: [CLIENT],
  bundle: true,
  minify: true,
  format: 'esm',
  metafile: true,
  write: false,
  packages: 'external',
});
const [{ contents }] = client.outputFiles;
const imports = Object.values(client.metafile.inputs).flatMap((input) => input.imports);
console.log(`client: ${(gzipSync(contents).length / 1000).toFixed(1)} kB gzip`);
if (imports.length > 0) {
  console.error(`${CLIENT} imports ${imports.map(({ path: name }) => name).join(', ')}`);
  process.exitCode = 1;
}
