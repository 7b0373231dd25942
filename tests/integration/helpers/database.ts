import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {
  copyDatabase,
  createDatabase,
  dropDatabase,
  fromEnvironment,
  PREFIX,
} from '../../../scripts/lib/servers.cjs';

/** The database of one boot. */
export interface Database {
  /** What the applications' config/database.js reads. */
  env: Record<string, string>;
  /** Removes it from its server, also while somebody is still connected. */
  drop: () => Promise<unknown>;
}

const SQLITE_FILE = 'data.db';
const NAME_FILE = 'database-name';

const newName = (): string => {
  // The runner knows the databases of its run by the prefix, and drops what a crash has left.
  const prefix = process.env.DATABASE_PREFIX ?? `${PREFIX}${Math.floor(Date.now() / 1000)}_`;
  return `${prefix}${randomBytes(4).toString('hex')}`;
};

const nameIn = (folder: string): string => fs.readFileSync(path.join(folder, NAME_FILE), 'utf8');

/**
 * Opens the database of a folder. SQLite is a file in it; on the server that the environment names (DATABASE_CLIENT, …)
 * every new folder gets a database of its own, whose name stands in the folder for the next boot that goes on with it.
 * @param template the folder whose database a new one copies; without it a new database is empty
 */
export const openDatabase = async (folder: string, template?: string): Promise<Database> => {
  const server = fromEnvironment(process.env);
  if (!server) {
    const file = path.join(folder, SQLITE_FILE);
    if (template && !fs.existsSync(file)) fs.copyFileSync(path.join(template, SQLITE_FILE), file);
    // The file goes with the folder.
    return { env: { DATABASE_FILENAME: file }, drop: async () => {} };
  }
  if (!fs.existsSync(path.join(folder, NAME_FILE))) {
    const fresh = newName();
    if (template) await copyDatabase(server, nameIn(template), fresh);
    else await createDatabase(server, fresh);
    fs.writeFileSync(path.join(folder, NAME_FILE), fresh);
  }
  const name = nameIn(folder);
  return { env: { DATABASE_NAME: name }, drop: () => dropDatabase(server, name) };
};
