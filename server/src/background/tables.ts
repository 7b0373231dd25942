import type { Core } from '@strapi/types';

export const USES_TABLE = 'diplomacy_background_uses';

/**
 * Which saved stories hold the background of which relationship, and since when: an internal model, no content type. The
 * stories' texts say it too, but for the time.
 */
const usesModel = () => ({
  uid: 'plugin::diplomacy.background-use',
  singularName: 'background-use',
  tableName: USES_TABLE,
  attributes: {
    id: { type: 'increments' },
    // One index over all that makes a use unique would be too long for MySQL: a digest of it.
    digest: { type: 'string' },
    uid: { type: 'string' },
    documentId: { type: 'string' },
    // Empty on types that are not localized: a unique index lets nulls pass more than once.
    locale: { type: 'string' },
    relationship: { type: 'string' },
    // The language of the background, also for stories that have none.
    language: { type: 'string' },
    // Digests of the passages of the version that the story holds.
    version: { type: 'text' },
    // Milliseconds since 1970: compares alike on every database.
    usedAt: { type: 'biginteger' },
  },
  indexes: [
    { name: 'diplomacy_background_uses_digest', columns: ['digest'], type: 'unique' },
    { name: 'diplomacy_background_uses_record', columns: ['relationship', 'language', 'used_at'] },
    { name: 'diplomacy_background_uses_story', columns: ['document_id', 'uid'] },
  ],
});

/** Adds the table; Strapi creates and migrates it like its own. */
export const registerBackgroundTable = (strapi: Core.Strapi): void =>
  (strapi.get('models') as { add: (model: object) => void }).add(usesModel());
