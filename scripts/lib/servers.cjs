const mysql = require('mysql2/promise');
const pg = require('pg');

/**
 * Database servers and the databases that tests make on them. CommonJS, because both the scripts and the tests load it.
 * A server is `{client, host, port, user, password, maintenance}`; `maintenance` is the database that PostgreSQL wants a
 * session to be in while it makes others.
 */

/** Every database of the tests begins with it. The seconds since 1970 follow, so that leftovers tell how old they are. */
const PREFIX = 'diplomacy_test_';

const TIMEOUT = 5000;

const login = ({ host, port, user, password }) => ({ host, port, user, password });

const onPostgres = async (server, work) => {
  const client = new pg.Client({
    ...login(server),
    database: server.maintenance,
    connectionTimeoutMillis: TIMEOUT,
  });
  await client.connect();
  try {
    return await work(async (statement) => (await client.query(statement)).rows);
  } finally {
    await client.end();
  }
};

const onMysql = async (server, work) => {
  const client = await mysql.createConnection({ ...login(server), connectTimeout: TIMEOUT });
  try {
    return await work(async (statement) => (await client.query(statement))[0]);
  } finally {
    await client.end();
  }
};

/** What `mysqldump` does; the server has no statement for it. */
const copyOnMysql = async (query, from, to) => {
  await query(CLIENTS.mysql.create(to));
  await query(`USE ${to}`);
  // A table may refer to one that comes later.
  await query('SET foreign_key_checks = 0');
  for (const { name } of await query(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = '${from}'`
  )) {
    const [made] = await query(`SHOW CREATE TABLE ${from}.\`${name}\``);
    await query(made['Create Table']);
    await query(`INSERT INTO \`${name}\` SELECT * FROM ${from}.\`${name}\``);
  }
};

const CLIENTS = {
  postgres: {
    connect: onPostgres,
    version: "SELECT 'PostgreSQL ' || current_setting('server_version') AS version",
    // No template but this one: copying a database fails while somebody is connected to it.
    create: (name) => `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`,
    copy: (query, from, to) => query(`CREATE DATABASE ${to} TEMPLATE ${from}`),
    // A boot that failed may still hold connections.
    drop: (name) => `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`,
    list: 'SELECT datname AS name FROM pg_database',
  },
  mysql: {
    connect: onMysql,
    version:
      "SELECT CONCAT(IF(VERSION() LIKE '%MariaDB%', 'MariaDB ', 'MySQL '), SUBSTRING_INDEX(VERSION(), '-', 1)) AS version",
    create: (name) => `CREATE DATABASE ${name} CHARACTER SET utf8mb4`,
    copy: copyOnMysql,
    drop: (name) => `DROP DATABASE IF EXISTS ${name}`,
    list: 'SELECT schema_name AS name FROM information_schema.schemata',
  },
};

/** Runs one statement, in a session of its own. */
const run = (server, statement) =>
  CLIENTS[server.client].connect(server, (query) => query(statement));

const versionOf = async (server) => (await run(server, CLIENTS[server.client].version))[0].version;

const createDatabase = (server, name) => run(server, CLIENTS[server.client].create(name));

/** Makes a database with the tables and rows of another one, to which nobody may be connected. */
const copyDatabase = (server, from, to) => {
  const { connect, copy } = CLIENTS[server.client];
  return connect(server, (query) => copy(query, from, to));
};

const dropDatabase = (server, name) => run(server, CLIENTS[server.client].drop(name));

/** The names of the databases that begin with a prefix. */
const listDatabases = async (server, prefix = PREFIX) =>
  (await run(server, CLIENTS[server.client].list))
    .map(({ name }) => name)
    .filter((name) => name.startsWith(prefix));

/** How an application or a test is told which server to use. */
const toEnvironment = (server) => ({
  DATABASE_CLIENT: server.client,
  DATABASE_HOST: server.host,
  DATABASE_PORT: String(server.port),
  DATABASE_USERNAME: server.user,
  DATABASE_PASSWORD: server.password,
  DATABASE_MAINTENANCE: server.maintenance,
});

/** The reverse. @returns null on SQLite */
const fromEnvironment = (env) => {
  const client = env.DATABASE_CLIENT ?? 'sqlite';
  if (client === 'sqlite') return null;
  if (!CLIENTS[client])
    throw new Error(`DATABASE_CLIENT: "${client}" must be one of sqlite, postgres, mysql`);
  return {
    client,
    host: env.DATABASE_HOST ?? '127.0.0.1',
    port: Number(env.DATABASE_PORT ?? (client === 'mysql' ? 3306 : 5432)),
    user: env.DATABASE_USERNAME ?? 'root',
    password: env.DATABASE_PASSWORD ?? '',
    maintenance: env.DATABASE_MAINTENANCE ?? 'postgres',
  };
};

module.exports = {
  PREFIX,
  versionOf,
  createDatabase,
  copyDatabase,
  dropDatabase,
  listDatabases,
  toEnvironment,
  fromEnvironment,
};
