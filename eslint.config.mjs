import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

const NODE = {
  process: 'readonly',
  console: 'readonly',
  fetch: 'readonly',
  setTimeout: 'readonly',
};
const TIMERS = { setInterval: 'readonly', clearInterval: 'readonly', Buffer: 'readonly' };
const WEB = { URL: 'readonly' };
const COMMONJS = { require: 'readonly', module: 'writable', __dirname: 'readonly' };
const BROWSER = { document: 'readonly', window: 'readonly', location: 'readonly', URL: 'readonly' };
const MORE = { URLSearchParams: 'readonly', navigator: 'readonly', Node: 'readonly' };

export default ts.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'playground/build/**',
      'playground/.strapi/**',
      'playground/types/**',
    ],
  },
  js.configs.recommended,
  { files: ['**/*.{ts,tsx}'], extends: [ts.configs.recommended] },
  {
    files: ['admin/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['scripts/**/*.mjs', 'eslint.config.mjs'],
    languageOptions: { globals: { ...NODE, ...TIMERS, ...WEB } },
  },
  {
    files: [
      'jest.config.js',
      'scripts/**/*.cjs',
      'tests/databases/helpers/*.js',
      'tests/fixtures/**/*.js',
      'playground/{config,seed,src}/**/*.js',
    ],
    languageOptions: { sourceType: 'commonjs', globals: { ...NODE, ...COMMONJS } },
  },
  {
    files: ['playground/src/admin/**/*.js'],
    languageOptions: { sourceType: 'module' },
  },
  {
    files: ['playground/public/**/*.js'],
    languageOptions: {
      sourceType: 'module',
      globals: { ...NODE, ...BROWSER, ...MORE },
    },
  }
);
