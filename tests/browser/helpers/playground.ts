import { spawn, type ChildProcess } from 'node:child_process';
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

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
};

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
  const output: string[] = [];
  const server: ChildProcess = spawn(path.join(ROOT, 'node_modules', '.bin', 'strapi'), ['start'], {
    cwd: PLAYGROUND,
    env: {
      ...process.env,
      ...Object.fromEntries(SECRETS.map((name) => [name, `browser-test-${name}`])),
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_FILENAME: path.join(folder, 'data.db'),
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
    stdio: 'pipe',
  });
  server.stdout?.on('data', (data) => output.push(String(data)));
  server.stderr?.on('data', (data) => output.push(String(data)));
  const address = `http://127.0.0.1:${port}`;
  while (!(await answers(`${address}/_health`))) {
    if (server.exitCode !== null) throw new Error(`The playground ended:\n${output.join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    address,
    stop: async () => {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('exit', resolve));
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
};

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
