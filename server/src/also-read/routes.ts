import { z } from '@strapi/utils';
import { PERMISSION } from '../../../shared/plugin';
import { contentRoute, documentKey, localeParameter, wholeNumber } from '../content-route';
import { adminRoute } from '../http';
import { alsoReadAnswer } from './answers';

/** Whether the answer holds the facts of the story's records as well. */
export const factsParameter = z
  .enum(['true', 'false'], { error: 'must be true or false' })
  .optional();

export const alsoReadRoute = contentRoute({
  path: '/also-read/:pluralName/:documentId',
  handler: 'also-read.find',
  params: { pluralName: z.string().max(100), documentId: documentKey },
  query: {
    locale: localeParameter,
    limit: wholeNumber(1, 20).optional(),
    facts: factsParameter,
  },
  answer: alsoReadAnswer,
});

export const alsoReadRoutes = [alsoReadRoute];

export const alsoReadAdminRoutes = [
  adminRoute('GET', '/also-read/status', 'also-read.status', PERMISSION.rebuild),
  adminRoute('POST', '/also-read/rebuild', 'also-read.rebuild', PERMISSION.rebuild),
  // These ask for the Content Manager's rights on the article, or on its type.
  adminRoute('POST', '/also-read/preview', 'also-read-desk.preview'),
  adminRoute('POST', '/also-read/weave', 'also-read-desk.weave'),
  adminRoute('GET', '/also-read/stories', 'also-read-desk.stories'),
  adminRoute('GET', '/also-read/:uid/:documentId', 'also-read-desk.show'),
  // The controller asks for the rights on the article as well.
  adminRoute('GET', '/also-read/:uid/:documentId/decisions', 'decisions.show'),
  adminRoute('PUT', '/also-read/:uid/:documentId/decisions', 'decisions.change', PERMISSION.curate),
];
