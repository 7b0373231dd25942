import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {
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

const NAME_FILE = 'database-name';

const newName = (): string => {
  // The runner knows the databases of its run by the prefix, and drops what a crash has left.
  const prefix = process.env.DATABASE_PREFIX ?? `${PREFIX}${Math.floor(Date.now() / 1000)}_`;
  return `${prefix}${randomBytes(4).toString('hex')}`;
};

/**
 * Opens the database of a folder. SQLite is a file in it; on the server that the environment names (DATABASE_CLIENT, …)
 * every new folder gets a database of its own, whose name stands in the folder for the next boot that goes on with it.
 */
export const openDatabase = async (folder: string): Promise<Database> => {
  const server = fromEnvironment(process.env);
  if (!server) {
    // The file goes with the folder.
    return { env: { DATABASE_FILENAME: path.join(folder, 'data.db') }, drop: async () => {} };
  }
  const file = path.join(folder, NAME_FILE);
  if (!fs.existsSync(file)) {
    const fresh = newName();
    await createDatabase(server, fresh);
    fs.writeFileSync(file, fresh);
  }
  const name = fs.readFileSync(file, 'utf8');
  return { env: { DATABASE_NAME: name }, drop: () => dropDatabase(server, name) };
};
