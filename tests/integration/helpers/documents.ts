import type { Core } from '@strapi/types';
import { UID } from '../../../shared/plugin';

type Data = Record<string, unknown>;

interface Made {
  id: number;
  documentId: string;
  [field: string]: unknown;
}

/** A body of one paragraph per text; a text that starts with `#` is a heading. */
export const blocks = (...texts: string[]) =>
  texts.map((text) =>
    text.startsWith('#')
      ? {
          type: 'heading',
          level: 2,
          children: [{ type: 'text', text: text.replace(/^#+\s*/, '') }],
        }
      : { type: 'paragraph', children: [{ type: 'text', text }] }
  );

/** Short ways to make documents through the document service. */
export const makers = (strapi: Core.Strapi) => {
  const make =
    (uid: string) =>
    async (data: Data, options: Data = { status: 'published' }): Promise<Made> =>
      (await strapi.documents(uid as 'api::article.article').create({
        data,
        ...options,
      } as never)) as unknown as Made;
  return {
    article: make('api::article.article'),
    dispatch: make('api::dispatch.dispatch'),
    note: make('api::note.note'),
    visit: make(UID.visit),
    conference: make(UID.conference),
    relationship: make(UID.bilateralRelationship),
    official: make(UID.official),
    organization: make(UID.organization),
  };
};
