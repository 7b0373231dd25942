import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import mysql from 'mysql2/promise';
import { Client as Postgres } from 'pg';

export const CLIENTS = ['sqlite', 'postgres', 'mysql'] as const;

/** As Strapi calls them: `mysql` is MariaDB as well. */
export type Client = (typeof CLIENTS)[number];

export interface TemporaryDatabase {
  /** What the fixture's `config/database.js` reads. */
  env: Record<string, string>;
  remove: () => Promise<void>;
}

const SERVERS = {
  postgres: { port: '5432', user: 'postgres' },
  mysql: { port: '3306', user: 'root' },
};

const sqlite = (): TemporaryDatabase => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-measured-'));
  return {
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, 'data.db') },
    remove: async () => fs.rmSync(folder, { recursive: true, force: true }),
  };
};

const onServer = async (client: 'postgres' | 'mysql'): Promise<TemporaryDatabase> => {
  const host = process.env.DATABASE_HOST ?? '127.0.0.1';
  const port = process.env.DATABASE_PORT ?? SERVERS[client].port;
  const user = process.env.DATABASE_USERNAME ?? SERVERS[client].user;
  const password = process.env.DATABASE_PASSWORD ?? '';
  const name = `newsroom_measured_${process.pid}_${randomBytes(4).toString('hex')}`;
  const connection = { host, port: Number(port), user, password };

  /** Each statement on a connection of its own: minutes of measuring lie between the two. */
  const execute = async (sql: string): Promise<void> => {
    if (client === 'postgres') {
      const server = new Postgres({ ...connection, database: 'postgres' });
      await server.connect();
      await server.query(sql).finally(() => server.end());
    } else {
      const server = await mysql.createConnection(connection);
      await server.query(sql).finally(() => server.end());
    }
  };

  await execute(
    client === 'postgres'
      ? `CREATE DATABASE ${name}`
      : `CREATE DATABASE ${name} CHARACTER SET utf8mb4`
  );
  return {
    env: {
      DATABASE_CLIENT: client,
      DATABASE_HOST: host,
      DATABASE_PORT: port,
      DATABASE_NAME: name,
      DATABASE_USERNAME: user,
      DATABASE_PASSWORD: password,
    },
    // A phase that was killed may still hold connections for a moment.
    remove: () =>
      execute(`DROP DATABASE IF EXISTS ${name}${client === 'postgres' ? ' WITH (FORCE)' : ''}`),
  };
};

/** An empty database of its own, to be removed after the measurement. */
export const createDatabase = async (client: Client): Promise<TemporaryDatabase> =>
  client === 'sqlite' ? sqlite() : onServer(client);
