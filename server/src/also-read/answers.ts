import { z } from '@strapi/utils';
import type { AlsoReadAnswer } from '../../../shared/contracts';
import { factBox } from '../facts/answers';

const reason = z.object({
  kind: z.enum([
    'visit',
    'conference',
    'bilateralRelationship',
    'official',
    'organization',
    'countryPair',
    'country',
    'series',
    'name',
    'words',
    'latest',
  ]),
  label: z.string(),
  documentId: z.string().optional(),
});

const item = z.object({
  type: z.string(),
  documentId: z.string(),
  title: z.string(),
  label: z.string(),
  slug: z.string().nullable(),
  url: z.string(),
  publishedAt: z.iso.datetime().nullable(),
  image: z
    .object({
      url: z.string(),
      alternativeText: z.string().nullable(),
      width: z.number().nullable(),
      height: z.number().nullable(),
    })
    .nullable(),
  score: z.number().min(0).max(100),
  source: z.enum(['pinned', 'automatic']),
  reasons: z.array(reason),
  placement: z
    .object({
      afterBlock: z.number().int(),
      section: z.string().nullable(),
      component: z.number().int().optional(),
      field: z.string().optional(),
    })
    .nullable(),
});

export const alsoReadAnswer: z.ZodType<AlsoReadAnswer> = z.object({
  data: z.object({
    label: z.string(),
    items: z.array(item),
    facts: z.array(factBox).optional(),
  }),
  meta: z.object({
    updatedAt: z.iso.datetime().nullable(),
    reason: z.enum(['off', 'notIndexed', 'nothingClose', 'latestInstead']).optional(),
  }),
});
