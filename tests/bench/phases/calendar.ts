import type { Core } from '@strapi/types';
import { UID } from '../../../shared/plugin';
import type { Phase } from '../../measure/phase';
import { bootStrapi } from '../../measure/strapi';
import { calendarRecords, type BenchRecord } from '../calendar';
import { allowPublic, listen } from './serve';

const PUBLIC = [
  'plugin::diplomacy.calendar.find',
  ...Object.values(UID).map((uid) => `${uid}.find`),
];

const ADMIN = { email: 'bench@example.com', password: 'Bench-1-password' };

/** What the parent needs to ask. */
export interface CalendarServer {
  port: number;
  /** Of a super administrator. */
  token: string;
}

interface Relation {
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
    orderColumnName?: string;
    inverseOrderColumnName?: string;
  };
}

/** So many rows are stored in one statement. */
const BATCH = 500;

/** Stores records of a type below the document service, each as a draft and published. */
const store = async (
  strapi: Core.Strapi,
  uid: string,
  records: BenchRecord[],
  countries: Map<string, number>
): Promise<void> => {
  const contentType = uid as 'api::article.article';
  const rows = records.flatMap(({ documentId, data }) =>
    [null, new Date()].map((publishedAt) => ({ documentId, locale: 'en', publishedAt, ...data }))
  );
  for (let done = 0; done < rows.length; done += BATCH) {
    const data = rows.slice(done, done + BATCH);
    await strapi.db.query(contentType).createMany({ data } as never);
  }
  const stored = (await strapi.db
    .query(contentType)
    .findMany({ select: ['id', 'documentId'] })) as unknown as { id: number; documentId: string }[];
  const sides = new Map(records.map((record) => [record.documentId, record.countries]));
  const attributes = strapi.db.metadata.get(uid).attributes as unknown as Record<string, Relation>;
  const links = new Map<string, object[]>();
  for (const { id, documentId } of stored) {
    for (const [field, codes] of Object.entries(sides.get(documentId) ?? {})) {
      const table = attributes[field]?.joinTable;
      if (!table) throw new Error(`${uid} has no relation ${field}`);
      const linked = codes.map((code, index) => ({
        [table.joinColumn.name]: id,
        [table.inverseJoinColumn.name]: countries.get(code),
        ...(table.orderColumnName ? { [table.orderColumnName]: index + 1 } : {}),
        ...(table.inverseOrderColumnName ? { [table.inverseOrderColumnName]: id } : {}),
      }));
      links.set(table.name, [...(links.get(table.name) ?? []), ...linked]);
    }
  }
  for (const [table, all] of links) await strapi.db.connection.batchInsert(table, all, BATCH);
};

const logIn = async (strapi: Core.Strapi, port: number): Promise<string> => {
  const role = await strapi.service('admin::role').getSuperAdmin();
  await strapi
    .service('admin::user')
    .create({ ...ADMIN, firstname: 'Bench', isActive: true, roles: [role.id] });
  const answer = await fetch(`http://127.0.0.1:${port}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(ADMIN),
  });
  return ((await answer.json()) as { data: { token: string } }).data.token;
};

/** A desk with so many records, served until the parent has asked all it wants to. */
export const phase: Phase<{ records: number; seed: number }, null> = async (
  input,
  { handOver, progress }
) => {
  const { strapi } = await bootStrapi();
  const countries = new Map(
    ((await strapi.db.query(UID.country).findMany()) as { code: string; id: number }[]).map(
      ({ code, id }) => [code, id]
    )
  );
  const { visits, conferences, relationships } = calendarRecords(input);
  await store(strapi, UID.visit, visits, countries);
  await store(strapi, UID.conference, conferences, countries);
  await store(strapi, UID.bilateralRelationship, relationships, countries);
  progress(
    `${visits.length} visits, ${conferences.length} conferences, ${relationships.length} relationships stored`
  );
  await allowPublic(strapi, PUBLIC);
  const port = await listen(strapi);
  await handOver({ port, token: await logIn(strapi, port) } satisfies CalendarServer);
  return null;
};
