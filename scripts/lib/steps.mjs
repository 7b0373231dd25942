import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The steps that the demo, the tests and CI share. Plain Node: they run before anything is installed. */

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const PLAYGROUND = path.join(ROOT, 'playground');

const TICK_SECONDS = 15;

/** Runs a command; shows what it prints only when it fails, and a sign of life while it takes long. */
export const run = async (title, command, args, { cwd = ROOT, env = {} } = {}) => {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  process.stdout.write(`${title} …\n`);
  const timer = setInterval(
    () => process.stdout.write(`  … ${seconds()} s\n`),
    TICK_SECONDS * 1000
  );
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'pipe' });
  const output = [];
  child.stdout.on('data', (data) => output.push(data));
  child.stderr.on('data', (data) => output.push(data));
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(timer));
  if (code !== 0) {
    process.stderr.write(Buffer.concat(output));
    throw new Error(`${title}: "${command} ${args.join(' ')}" ended with ${code}`);
  }
  process.stdout.write(`  done in ${seconds()} s\n`);
};

const filesBelow = (entry) => {
  if (!fs.existsSync(entry)) return [];
  if (!fs.statSync(entry).isDirectory()) return [entry];
  return fs
    .readdirSync(entry)
    .filter(
      (name) => !['node_modules', 'dist', 'build', '.strapi', '.cache', '.tmp'].includes(name)
    )
    .sort()
    .flatMap((name) => filesBelow(path.join(entry, name)));
};

/** A digest of the given files and folders, by content. */
export const digestOf = (...entries) => {
  const hash = createHash('sha1');
  for (const file of entries.flatMap((entry) => filesBelow(path.join(ROOT, entry)))) {
    hash.update(path.relative(ROOT, file)).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
};

/** Runs a step unless its mark says that it ran on the same input. */
const once = async (mark, digest, step) => {
  const done = fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === digest;
  if (done) return false;
  await step();
  fs.mkdirSync(path.dirname(mark), { recursive: true });
  fs.writeFileSync(mark, digest);
  return true;
};

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * Installs the dependencies when they are missing or the lock file has changed. Not `npm ci`: it refuses a lock file that was
 * written on another platform, for the optional binaries of the build tools.
 */
export const ensureInstalled = () =>
  once(path.join(ROOT, 'node_modules', '.installed'), digestOf('package-lock.json'), () =>
    run('Installing dependencies (some minutes the first time)', npm, [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
    ])
  );

const SOURCES = [
  'strapi-server.ts',
  'strapi-admin.ts',
  'server',
  'admin',
  'shared',
  'client',
  'package.json',
];

/** Builds the plugin when its sources have changed. */
export const ensureBuilt = () =>
  once(path.join(ROOT, 'dist', '.built'), digestOf(...SOURCES), async () => {
    // The SDK empties its own folders, but not the one of the types.
    fs.rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
    await run('Building the plugin', path.join(ROOT, 'node_modules', '.bin', 'strapi-plugin'), [
      'build',
    ]);
    // Sites that copy the client instead of installing the package want its types in one file as well.
    await run(
      'Bundling the types of the client',
      path.join(ROOT, 'node_modules', '.bin', 'dts-bundle-generator'),
      [
        ...['--project', 'client/tsconfig.json', '--silent', '--no-banner'],
        ...['--export-referenced-types', 'false'],
        ...['--out-file', 'dist/client/index.d.mts', 'client/index.ts'],
      ]
    );
  });

/** Packs the plugin as npm would publish it, and unpacks it where the application looks for it. */
export const installPacked = (application) =>
  once(
    path.join(application, 'node_modules', '.strapi-plugin-diplomacy'),
    digestOf(...SOURCES, 'README.md', 'LICENSE'),
    async () => {
      const target = path.join(application, 'node_modules', 'strapi-plugin-diplomacy');
      fs.rmSync(target, { recursive: true, force: true });
      fs.mkdirSync(target, { recursive: true });
      await run('Packing the plugin', npm, ['pack', '--silent', '--pack-destination', target]);
      const [tarball] = fs.readdirSync(target).filter((name) => name.endsWith('.tgz'));
      await run('Unpacking it', 'tar', ['-xzf', tarball, '--strip-components=1'], { cwd: target });
      fs.rmSync(path.join(target, tarball));
    }
  );

/** Everything that a built application comes from. */
const applicationDigest = (application) => {
  const relative = path.relative(ROOT, application);
  return digestOf(
    ...SOURCES,
    ...['src', 'config', 'seed', 'package.json'].map((name) => `${relative}/${name}`)
  );
};

/** Compiles an application and builds its admin panel for production. */
export const ensureAdminBuilt = (application) =>
  once(path.join(application, 'dist', '.admin-built'), applicationDigest(application), () =>
    run(
      'Building the admin panel (about a minute)',
      path.join(ROOT, 'node_modules', '.bin', 'strapi'),
      ['build'],
      // A development build shows a guided tour over the first page.
      { cwd: application, env: { NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' } }
    )
  );

/** What every Strapi application wants in its environment. */
export const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

/**
 * Lets a built application fill an empty SQLite database, and keeps it as `dist/seeded.db` for tests to copy. Widgets count
 * days from now: a database of another day would show other stories.
 */
export const ensureSeeded = (application) => {
  const today = new Date().toISOString().slice(0, 10);
  const seeded = path.join(application, 'dist', 'seeded.db');
  const digest = `${applicationDigest(application)} ${digestOf('package-lock.json')} ${today}`;
  return once(`${seeded}.made`, digest, async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seeding-'));
    const file = path.join(folder, 'data.db');
    await run('Filling a newsroom', process.execPath, [path.join(ROOT, 'scripts/lib/fill.cjs')], {
      cwd: application,
      env: {
        ...Object.fromEntries(SECRETS.map((name) => [name, `seeding-${name}`])),
        NODE_ENV: 'production',
        STRAPI_TELEMETRY_DISABLED: 'true',
        DATABASE_CLIENT: 'sqlite',
        DATABASE_FILENAME: file,
      },
    })
      .then(() => fs.copyFileSync(file, seeded))
      .finally(() => fs.rmSync(folder, { recursive: true, force: true }));
  });
};
