import path from 'node:path';

export const ROOT = path.resolve(__dirname, '..', '..');

/** The bare newsroom that integration tests and measurements boot. */
export const FIXTURE = path.join(ROOT, 'tests', 'fixtures', 'newsroom');

const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

export interface Environment {
  /** Boot without the plugin. */
  disabled?: boolean;
  /** The plugin's configuration. */
  config?: object;
  mode?: 'test' | 'production';
  /** Boot with Strapi's GraphQL plugin. */
  graphql?: boolean;
}

/** What a newsroom reads from the environment when it boots, but for the database. */
export const setEnvironment = ({ disabled, config, mode = 'test', graphql }: Environment): void => {
  process.env.DIPLOMACY = disabled ? 'off' : 'on';
  process.env.DIPLOMACY_CONFIG = JSON.stringify(config ?? {});
  process.env.GRAPHQL = graphql ? 'on' : 'off';
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  process.env.NODE_ENV = mode;
  process.env.LOG_LEVEL = 'error';
  process.env.DIPLOMACY_RESOLVE = ROOT;
  for (const name of SECRETS) process.env[name] ??= `test-${name}`;
};
