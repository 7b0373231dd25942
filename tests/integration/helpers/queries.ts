import type { Core } from '@strapi/types';

/** How many statements the database gets while something is done. */
export const countQueries = async (
  strapi: Core.Strapi,
  work: () => Promise<unknown>
): Promise<number> => {
  let count = 0;
  const note = () => {
    count += 1;
  };
  strapi.db.connection.on('query', note);
  await work();
  strapi.db.connection.off('query', note);
  return count;
};
