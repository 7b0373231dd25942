import { z } from '@strapi/utils';
import { contentRoute, documentKey, localeParameter } from '../content-route';
import { factsAnswer } from './answers';

export const factsRoute = contentRoute({
  path: '/facts/:pluralName/:documentId',
  handler: 'facts.find',
  params: { pluralName: z.string().max(100), documentId: documentKey },
  query: { locale: localeParameter },
  answer: factsAnswer,
});

export const factsRoutes = [factsRoute];
