/**
 * Runs one phase in a process of its own: `child.ts MODULE INPUT`, where the module exports `phase`. Strapi is a singleton,
 * and shutting it down removes the listeners of its process, so each boot gets a process.
 */
import { UsageError } from './options';
import type { Message, Phase, PhaseTools } from './phase';

const send = (message: Message): Promise<void> =>
  new Promise((resolve, reject) =>
    process.send?.(message, undefined, {}, (error) => (error ? reject(error) : resolve()))
  );

const tools: PhaseTools = {
  progress: (line) => void send({ kind: 'progress', line }),
  handOver: async (value) => {
    const answered = new Promise<void>((resolve) => process.once('message', () => resolve()));
    await send({ kind: 'handOver', value });
    await answered;
  },
};

const main = async (): Promise<void> => {
  const [file, input] = process.argv.slice(2) as [string, string];
  process.once('disconnect', () => process.exit(1));
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the module is chosen at run time
    const { phase } = require(file) as { phase: Phase<unknown, unknown> };
    await send({ kind: 'result', result: await phase(JSON.parse(input), tools) });
  } catch (error) {
    const { message, stack } = error as Error;
    const usage = error instanceof UsageError;
    await send({ kind: 'failure', message: usage ? message : (stack ?? String(error)), usage });
  }
  const { strapi } = globalThis as { strapi?: { destroy: () => Promise<void> } };
  await strapi?.destroy().catch(() => undefined);
  process.exit(0);
};

void main();
