import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../helpers/environment';
import { createDatabase, type Client } from './database';
import { UsageError } from './options';
import type { Message } from './phase';

const CHILD = path.join(__dirname, 'child.ts');
const TYPESCRIPT = path.join(ROOT, 'scripts', 'lib', 'typescript.cjs');

/** Sits beside the results on the terminal, not among them. */
export const progress = (line: string): void => void process.stderr.write(`  ${line}\n`);

export interface Session {
  /**
   * Runs a phase on the session's database, in a process of its own.
   * @param file the module that exports `phase`
   * @param onHandOver called while the phase waits for it
   */
  run: <Result>(
    file: string,
    input: object,
    onHandOver?: (value: never) => Promise<void>
  ) => Promise<Result>;
}

interface Running {
  child: ChildProcess;
  ended: Promise<unknown>;
}

/**
 * Gives measurements a database of their own, and removes it when they are done, fail or are interrupted.
 */
export const withDatabase = async <T>(
  client: Client,
  work: (session: Session) => Promise<T>
): Promise<T> => {
  const database = await createDatabase(client);
  const running = new Set<Running>();

  const run: Session['run'] = <Result>(
    file: string,
    input: object,
    onHandOver?: (value: never) => Promise<void>
  ) => {
    const child = fork(CHILD, [file, JSON.stringify(input)], {
      env: { ...process.env, ...database.env },
      execArgv: ['-r', TYPESCRIPT, '--expose-gc', '--max-old-space-size=8192'],
      // What Strapi prints is no part of the results.
      stdio: ['ignore', process.stderr, process.stderr, 'ipc'],
      serialization: 'advanced',
    });
    const ended = new Promise<Result>((resolve, reject) => {
      let finish = () => reject(new Error(`${path.basename(file)} ended without a result`));
      child.on('message', (message: Message) => {
        if (message.kind === 'progress') progress(message.line);
        if (message.kind === 'result') finish = () => resolve(message.result as Result);
        if (message.kind === 'failure') {
          const failure = message.usage ? UsageError : Error;
          finish = () => reject(new failure(message.message));
        }
        if (message.kind === 'handOver') {
          Promise.resolve(onHandOver?.(message.value as never)).then(
            () => child.send({ kind: 'goOn' }),
            (error: Error) => {
              finish = () => reject(error);
              child.kill('SIGKILL');
            }
          );
        }
      });
      child.on('error', reject);
      child.on('exit', () => finish());
    });
    const entry = { child, ended };
    running.add(entry);
    return ended.finally(() => running.delete(entry));
  };

  const cleanUp = async (): Promise<void> => {
    for (const { child } of running) child.kill('SIGKILL');
    await Promise.allSettled([...running].map(({ ended }) => ended));
    await database.remove();
  };
  const interrupted = (): void => {
    process.stderr.write('\ninterrupted: removing the temporary database\n');
    void cleanUp().finally(() => process.exit(130));
  };
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    return await work({ run });
  } finally {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
    await cleanUp();
  }
};
