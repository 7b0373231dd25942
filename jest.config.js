const os = require('node:os');

const transform = { '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2022' } }] };

/** Both kinds of tests boot newsrooms, which begin as copies of one that is made once per run. */
const template = {
  globalSetup: '<rootDir>/tests/integration/template/setup.ts',
  globalTeardown: '<rootDir>/tests/integration/template/teardown.ts',
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/unit/**/*.test.ts'],
      transform,
      // The stemmers ship as ES modules with CommonJS builds; Jest takes the latter.
      testEnvironment: 'node',
    },
    {
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
      ...template,
      transform,
      testEnvironment: 'node',
    },
    {
      displayName: 'databases',
      testMatch: ['<rootDir>/tests/databases/**/*.test.ts'],
      ...template,
      transform,
      testEnvironment: 'node',
    },
    {
      displayName: 'browser',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
      transform,
      testEnvironment: 'node',
    },
  ],
  // A boot on an empty server makes some hundred tables and indexes; on a busy disk MariaDB takes minutes for that. Three boots in
  // a row took two minutes on a slow machine with browsers beside them.
  testTimeout: process.env.DATABASE_CLIENT ? 600000 : 300000,
  // Most of a test's time is a boot waiting for its database: on two cores one worker would leave one of them idle. Database
  // suites run beside each other instead.
  maxWorkers: process.env.DATABASE_CLIENT ? 1 : Math.max(2, os.availableParallelism() - 1),
  // A boot that failed leaves a database and a server behind, which would hold the process for ever.
  forceExit: true,
};
