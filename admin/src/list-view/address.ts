import type { RecordsFilter } from '../../../shared/coverage';
import { PLUGIN_ID } from '../../../shared/plugin';

/** The parameter of a list's address that narrows it by records; core hands what stands in `plugins` on to the server. */
export const PARAMETER = `plugins[${PLUGIN_ID}][records]`;

/** The Content Manager's list of a type of articles, narrowed by records. */
export const listAddress = (uid: string, records: RecordsFilter): string =>
  `/content-manager/collection-types/${uid}?${PARAMETER}=${records}`;

/** A list's address with another filter, on its first page; without one for null. */
export const withRecords = (search: string, records: RecordsFilter | null): string => {
  const parameters = new URLSearchParams(search);
  if (records) parameters.set(PARAMETER, records);
  else parameters.delete(PARAMETER);
  parameters.set('page', '1');
  return `?${parameters.toString()}`;
};
