import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './lib/steps.mjs';

/** The admin bundle must stay small: a large one means that React, the design system or Strapi was bundled. */

const LIMIT_KB = 60;

const folder = path.join(ROOT, 'dist', 'admin');
const modules = fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.mjs'));
const bytes = modules
  .map((name) => gzipSync(fs.readFileSync(path.join(folder, name))).length)
  .reduce((sum, size) => sum + size, 0);
const kilobytes = (bytes / 1000).toFixed(1);
console.log(`dist/admin: ${kilobytes} kB gzip in ${modules.length} modules (limit ${LIMIT_KB} kB)`);
if (bytes > LIMIT_KB * 1000) process.exit(1);
