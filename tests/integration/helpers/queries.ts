import type { Core } from '@strapi/types';

const RUNS = 3;

/**
 * How many statements the database gets while something is read: the least of some runs, since what is remembered for
 * seconds may run out in one of them.
 */
export const countQueries = async (
  strapi: Core.Strapi,
  read: () => Promise<unknown>
): Promise<number> => {
  const counts: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    let count = 0;
    const note = () => {
      count += 1;
    };
    strapi.db.connection.on('query', note);
    await read();
    strapi.db.connection.off('query', note);
    counts.push(count);
  }
  return Math.min(...counts);
};
