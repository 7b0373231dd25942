import { fork } from 'node:child_process';
import path from 'node:path';

interface Answer {
  id?: number;
  port?: number;
  result?: unknown;
  error?: string;
}

/** A second Strapi process on the database of a newsroom that is open in this one. */
export interface SecondProcess {
  /** Where it serves HTTP. */
  address: string;
  /** Calls its document service. */
  documents: <T>(uid: string, action: string, params: object) => Promise<T>;
  /** Calls a method of its also-read service, such as `find` or `queue.idle`. */
  alsoRead: <T>(method: string, ...args: unknown[]) => Promise<T>;
  /** What it has logged as errors. */
  errors: () => Promise<string[]>;
  stop: () => Promise<void>;
}

const APPLICATION = path.resolve(__dirname, '..', '..', 'fixtures', 'newsroom');

/** Starts the process. Open the newsroom first: it makes the tables, and tells by the environment which database it is. */
export const startSecondProcess = async (): Promise<SecondProcess> => {
  const child = fork(path.join(__dirname, 'strapi-process.js'), {
    env: { ...process.env, SECOND_APPLICATION: APPLICATION },
    execArgv: [],
  });
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (e: Error) => void }
  >();
  let number = 0;

  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the second process ended with ${code}`)));
    child.on('message', ({ id, port: opened, result, error }: Answer) => {
      if (opened) return resolve(opened);
      const call = id === undefined ? { resolve, reject } : waiting.get(id);
      if (id !== undefined) waiting.delete(id);
      if (error) call?.reject(new Error(error));
      else call?.resolve(result as never);
    });
  });

  const ask = <T>(message: object): Promise<T> =>
    new Promise((resolve, reject) => {
      number += 1;
      waiting.set(number, { resolve: resolve as (value: unknown) => void, reject });
      child.send({ id: number, ...message });
    });

  return {
    address: `http://127.0.0.1:${port}`,
    documents: (uid, action, params) => ask({ documents: uid, action, params }),
    alsoRead: (method, ...args) => ask({ service: method.split('.'), args }),
    errors: () => ask({ errors: true }),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await ended;
    },
  };
};
