import { ensureBuilt, ensureInstalled } from './lib/steps.mjs';

/** Before the tests: what a fresh clone lacks. */
await ensureInstalled();
await ensureBuilt();
