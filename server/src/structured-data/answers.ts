import { z } from '@strapi/utils';
import type { StructuredData } from '../../../shared/structured-data';

/** Properties are those of schema.org, which the tests know; here it is only JSON-LD. */
export const structuredDataAnswer = z.looseObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.string(),
}) as unknown as z.ZodType<StructuredData>;
