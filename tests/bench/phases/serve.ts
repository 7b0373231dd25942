import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/types';
import { UID } from '../../../shared/plugin';
import type { Phase } from '../../measure/phase';
import { alsoRead, ARTICLE, bootStrapi } from '../../measure/strapi';

const PUBLIC = [
  `${ARTICLE}.find`,
  `${ARTICLE}.findOne`,
  'plugin::diplomacy.also-read.find',
  ...Object.values(UID).map((uid) => `${uid}.find`),
];

/** Lets the public call actions of the content API. */
export const allowPublic = async (strapi: Core.Strapi, actions: string[]): Promise<void> => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  for (const action of actions) {
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action, role: role.id } });
  }
};

/** @returns the port */
export const listen = async ({ server }: Core.Strapi): Promise<number> => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.httpServer.address() as AddressInfo).port;
};

/** Serves the newsroom on a port of its own, until the parent has asked all it wants to. */
export const phase: Phase<object, null> = async (_, { handOver }) => {
  const { strapi } = await bootStrapi();
  await alsoRead(strapi).queue.idle();
  await allowPublic(strapi, PUBLIC);
  await handOver(await listen(strapi));
  return null;
};
