import type { UID } from '@strapi/types';

/** A call of the document service as its middlewares see it, with the parameters this plugin reads. */
export interface DocumentContext {
  uid: UID.ContentType;
  action: string;
  params: {
    documentId?: string;
    locale?: string | string[] | null;
    status?: 'draft' | 'published';
    data?: Record<string, unknown>;
    populate?: unknown;
    filters?: unknown;
  };
}

/** A row of a content type, below the document service. */
export interface Row {
  id: number;
  documentId: string;
  locale: string | null;
  publishedAt: string | null;
  [field: string]: unknown;
}
