import type { Core } from '@strapi/types';
import { deliverAlsoRead, registerQueryParameters } from './also-read/delivery';
import { registerTables } from './also-read/tables';
import { injectAttachments } from './attachments/relations';
import { registerBackgroundTable } from './background/tables';
import { registerCustomFields } from './content-types/custom-fields';
import { extendGraphql } from './graphql/extension';
import { keepTables } from './persisted-tables';

/** Everything that must be known before Strapi makes tables and routes out of the schemas. */
export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerCustomFields(strapi);
  registerTables(strapi);
  registerBackgroundTable(strapi);
  injectAttachments(strapi);
  registerQueryParameters(strapi);
  extendGraphql(strapi);
  strapi.hook('strapi::content-types.afterSync').register(() => keepTables(strapi));
  strapi.server.api('content-api').use(deliverAlsoRead(strapi) as never);
};
