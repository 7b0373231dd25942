import { UID } from '../../../shared/plugin';
import type { AdminApi } from './admin-api';

/** Makes records by requests of the admin API, as the Content Manager does. */
export const recordMakers = async (api: AdminApi) => {
  const { results } = await api<{ results: { id: number; documentId: string; code: string }[] }>(
    'GET',
    `/content-manager/collection-types/${UID.country}?pageSize=300&sort=code`
  );
  return {
    /** A country as the value of a relation. */
    country: (code: string) => ({
      connect: results
        .filter((each) => each.code === code)
        .map(({ id, documentId }) => ({ id, documentId })),
    }),
    /** @returns the new record's document */
    make: async (uid: string, data: object, publish = true): Promise<string> => {
      const path = `/content-manager/collection-types/${uid}`;
      const { documentId } = await api<{ documentId: string }>('POST', path, data);
      if (publish) await api('POST', `${path}/${documentId}/actions/publish`, {});
      return documentId;
    },
  };
};
