import { z } from '@strapi/utils';
import { FACT_STATES, type FactsAnswer } from '../../../shared/facts';
import { RECORD_KINDS } from '../../../shared/plugin';

const value = z.object({
  text: z.string(),
  detail: z.string().optional(),
  when: z.string().optional(),
  time: z.string().optional(),
  date: z.string().optional(),
  url: z.string().optional(),
  type: z.string().optional(),
  documentId: z.string().optional(),
  code: z.string().optional(),
});

export const factBox = z.object({
  kind: z.enum(RECORD_KINDS),
  label: z.string(),
  documentId: z.string(),
  title: z.string(),
  slug: z.string().nullable(),
  summary: z.string().nullable(),
  primary: z.boolean(),
  state: z.enum(FACT_STATES).nullable(),
  facts: z.array(z.object({ name: z.string(), label: z.string(), values: z.array(value).min(1) })),
});

export const factsAnswer: z.ZodType<FactsAnswer> = z.object({
  data: z.array(factBox),
  meta: z.object({ locale: z.string() }),
});
