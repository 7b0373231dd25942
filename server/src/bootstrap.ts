import type { Core } from '@strapi/types';
import { PLUGIN_ID } from '../../shared/plugin';
import { registerWebhookEvent } from './also-read/announcing';
import { keepDecisions, watchBulkDeletes } from './also-read/keep-decisions';
import { followChanges, watchPublishing, watchRemovals } from './also-read/watch';
import { placeLateRecords } from './attachments/late-records';
import { carryAttachments } from './attachments/locale-versions';
import { filterLists } from './attachments/list-view';
import { limitRecords } from './attachments/record-rows';
import { watchBackgrounds } from './background/follow';
import { countArticles, guardAttachments } from './attachments/permission';
import { fillCountries } from './content-types/country/fill';
import { guardRecords } from './content-types/guard';
import { registerPermissions } from './permissions';
import { getService } from './services';
import type { DocumentContext } from './strapi-types';

type DocumentMiddleware = (
  context: DocumentContext,
  next: () => Promise<unknown>
) => Promise<unknown>;

/** Permissions, the middlewares around the document service, and what a first boot fills. */
export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await registerPermissions(strapi);
  registerWebhookEvent(strapi);
  const alsoRead = getService(strapi, 'also-read');
  const middlewares: DocumentMiddleware[] = [
    watchPublishing(strapi, alsoRead),
    keepDecisions(strapi),
    watchBackgrounds(strapi),
    guardAttachments(strapi),
    countArticles(strapi),
    filterLists(strapi),
    limitRecords(strapi),
    carryAttachments(strapi),
    placeLateRecords(strapi),
    guardRecords(strapi),
  ];
  for (const middleware of middlewares) strapi.documents.use(middleware as never);
  watchBulkDeletes(strapi);
  // Made here, outside any transaction, since their background work must not inherit one.
  const decisions = getService(strapi, 'decisions');
  getService(strapi, 'background');
  getService(strapi, 'attachments');
  await quietly(strapi, 'following the languages of article types', decisions.followLocales);
  await quietly(strapi, 'filling the countries', () => fillCountries(strapi));
  watchRemovals(strapi, alsoRead);
  followChanges(strapi, alsoRead);
  alsoRead.catchUp.start();
};

/** A boot does not fail for something that can be reported and done again at the next one. */
const quietly = async (
  strapi: Core.Strapi,
  what: string,
  work: () => Promise<unknown>
): Promise<void> => {
  try {
    await work();
  } catch (error) {
    strapi.log.error(`[${PLUGIN_ID}] ${what} failed: ${String((error as Error).stack ?? error)}`);
  }
};
