import { z } from '@strapi/utils';
import { contentRoute, documentKey, localeParameter } from '../content-route';
import { structuredDataAnswer } from './answers';

export const structuredDataRoute = contentRoute({
  path: '/structured-data/:pluralName/:documentId',
  handler: 'structured-data.find',
  params: { pluralName: z.string().max(100), documentId: documentKey },
  query: { locale: localeParameter },
  answer: structuredDataAnswer,
});

export const structuredDataRoutes = [structuredDataRoute];
