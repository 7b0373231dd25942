const path = require('node:path');

/** SQLite unless the environment names a server: DATABASE_CLIENT=postgres|mysql with DATABASE_HOST, _PORT, … */
module.exports = ({ env }) => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  // Strapi compiles this file into dist/config.
  const filename = path.resolve(__dirname, '..', '..', env('DATABASE_FILENAME', '.tmp/data.db'));
  const server = {
    host: env('DATABASE_HOST', '127.0.0.1'),
    port: env.int('DATABASE_PORT', client === 'mysql' ? 3306 : 5432),
    database: env('DATABASE_NAME', 'newsroom'),
    user: env('DATABASE_USERNAME', 'root'),
    password: env('DATABASE_PASSWORD', ''),
  };
  return {
    connection: {
      client,
      connection: client === 'sqlite' ? { filename } : server,
      useNullAsDefault: true,
    },
  };
};
