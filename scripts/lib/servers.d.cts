export interface Server {
  client: 'postgres' | 'mysql';
  host: string;
  port: number;
  user: string;
  password: string;
  maintenance: string;
}

export const PREFIX: string;
export const versionOf: (server: Server) => Promise<string>;
export const createDatabase: (server: Server, name: string) => Promise<unknown>;
export const copyDatabase: (server: Server, from: string, to: string) => Promise<unknown>;
export const dropDatabase: (server: Server, name: string) => Promise<unknown>;
export const listDatabases: (server: Server, prefix?: string) => Promise<string[]>;
export const toEnvironment: (server: Server) => Record<string, string>;
export const fromEnvironment: (env: Record<string, string | undefined>) => Server | null;
