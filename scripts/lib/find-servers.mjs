import { randomBytes } from 'node:crypto';
import os from 'node:os';
import servers from './servers.cjs';

/** The kinds of servers, the variable that names one, and where one usually stands on a developer's machine. */
export const KINDS = {
  postgres: {
    title: 'PostgreSQL',
    variable: 'TEST_POSTGRES_URL',
    port: 5432,
    users: ['postgres', os.userInfo().username],
  },
  mysql: { title: 'MySQL or MariaDB', variable: 'TEST_MYSQL_URL', port: 3306, users: ['root'] },
};

const usual = (kind) =>
  [...new Set(KINDS[kind].users)].map((user) => ({
    client: kind,
    host: '127.0.0.1',
    port: KINDS[kind].port,
    user,
    password: '',
    maintenance: 'postgres',
  }));

/** `postgres://user:password@host:port/maintenance-database` */
const named = (kind, url) => {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    client: kind,
    host: hostname || '127.0.0.1',
    port: Number(port || KINDS[kind].port),
    user: decodeURIComponent(username) || KINDS[kind].users[0],
    password: decodeURIComponent(password),
    maintenance: pathname.slice(1) || 'postgres',
  };
};

// Node wraps what each address of a host answered, without a message of its own.
const messageOf = (error) => error.errors?.[0]?.message ?? error.message;

const reasonFor = ({ host, port, user }, error) => {
  const code = error.code ?? error.errors?.[0]?.code ?? '';
  const refused =
    /^(28|ER_ACCESS_DENIED|ER_HOST_NOT|AUTH_SWITCH)/.test(code) ||
    /password|SASL/.test(error.message);
  const what = refused ? `login refused as ${user} at` : 'not reachable at';
  return `${what} ${host}:${port} (${messageOf(error)})`;
};

/** Connects, and makes and drops a database, since that is what the tests need. */
const probe = async (server) => {
  let version;
  try {
    version = await servers.versionOf(server);
  } catch (error) {
    return { reason: reasonFor(server, error) };
  }
  try {
    const name = `${servers.PREFIX}${Math.floor(Date.now() / 1000)}_${randomBytes(4).toString('hex')}`;
    await servers.createDatabase(server, name);
    await servers.dropDatabase(server, name);
    return { server, version };
  } catch (error) {
    return { reason: `${server.user} may not make databases on ${version} (${messageOf(error)})` };
  }
};

/**
 * Looks for a server of a kind: the one that the environment names, else at the usual place.
 * @returns the server and its version, or the reason why there is none; `isNamed` tells which of the two it was
 */
export const findServer = async (kind) => {
  const { variable } = KINDS[kind];
  const url = process.env[variable];
  const reasons = [];
  for (const server of url ? [named(kind, url)] : usual(kind)) {
    const found = await probe(server);
    if (found.server) return { ...found, isNamed: Boolean(url) };
    reasons.push(found.reason);
  }
  const hint = url ? `${variable} names it` : `${variable} can name another`;
  return { isNamed: Boolean(url), reason: `${[...new Set(reasons)].join('; ')}; ${hint}` };
};
