import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

// Beside other work a boot and a page take many times what they take alone.
jest.setTimeout(300_000);

const ROOT = path.resolve(__dirname, '..', '..', '..');
const PLAYGROUND = path.join(ROOT, 'playground');
const SEEDED = path.join(PLAYGROUND, 'dist', 'seeded.db');

const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

/** Below the ports that the system gives to outgoing connections: those come and go while a playground boots. */
const LOWEST_PORT = 10_000;
const PORTS = 20_000;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

const freePort = async (): Promise<number> => {
  let port: number;
  do port = LOWEST_PORT + randomInt(PORTS);
  while (!(await isFree(port)));
  return port;
};

/** What Strapi logs when it listens. That its address answers would not do: another process may have taken the port. */
const STARTED = 'Strapi started successfully';

export interface RunningPlayground {
  address: string;
  stop: () => Promise<void>;
}

/** The production build of the playground, with the packed plugin, on a copy of the newsroom that its seed makes. */
export const startPlayground = async (): Promise<RunningPlayground> => {
  if (!fs.existsSync(SEEDED)) {
    throw new Error(`${SEEDED} is missing: run node scripts/prepare.mjs --playground`);
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'playground-'));
  fs.copyFileSync(SEEDED, path.join(folder, 'data.db'));
  const port = await freePort();
  const server: ChildProcess = spawn(path.join(ROOT, 'node_modules', '.bin', 'strapi'), ['start'], {
    cwd: PLAYGROUND,
    env: {
      ...process.env,
      ...Object.fromEntries(SECRETS.map((name) => [name, `browser-test-${name}`])),
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
      PORT: String(port),
      DATABASE_FILENAME: path.join(folder, 'data.db'),
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
    stdio: 'pipe',
  });
  let output = '';
  let ends = false;
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  // Its tests would say no more than that the connection was refused.
  void ended.then(() => ends || process.stderr.write(`The playground ended:\n${output}\n`));
  await new Promise<void>((resolve, reject) => {
    const listen = (data: Buffer) => {
      output += String(data);
      if (output.includes(STARTED)) resolve();
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    void ended.then(() => reject(new Error('The playground ended before it listened')));
  });
  return {
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      ends = true;
      server.kill('SIGTERM');
      await ended;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** The first one that is there; the shell has no windows to draw around the pages, which takes a third of the time. */
const CHROMIUMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? CHROMIUMS.find((file) => fs.existsSync(file)),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // A page lives for seconds: compiling its functions again, faster ones, takes longer than running them.
      '--js-flags=--no-opt --no-maglev',
    ],
  });
