import type { Core } from '@strapi/types';

/**
 * The index and the editors' decisions, as internal models: tables of the newsroom's own database that are no content
 * types. The index can be rebuilt from the articles at any time, the decisions cannot.
 */
export const TABLE = {
  stories: 'diplomacy_stories',
  features: 'diplomacy_features',
  postings: 'diplomacy_postings',
  neighbours: 'diplomacy_neighbours',
  decisions: 'diplomacy_decisions',
} as const;

const model = (
  name: string,
  tableName: string,
  attributes: Record<string, object>,
  indexes: { name: string; columns: string[]; type?: 'unique' | 'primary' }[]
) => ({
  uid: `plugin::diplomacy.${name}`,
  singularName: name,
  tableName,
  attributes: { id: { type: 'increments' }, ...attributes },
  indexes,
});

// Fresh objects: Strapi writes column names into them.
const text = () => ({ type: 'text' });
const string = () => ({ type: 'string' });
const integer = () => ({ type: 'integer' });
const real = () => ({ type: 'float' });

export const alsoReadTables = [
  model(
    'also-read-story',
    TABLE.stories,
    {
      uid: string(),
      documentId: string(),
      // Empty on types that are not localized: a unique index lets nulls pass more than once.
      locale: string(),
      // Milliseconds since 1970: compares alike on every database.
      publishedAt: { type: 'biginteger' },
      changedAt: { type: 'biginteger' },
      // How many stories there were when its list was made.
      archive: integer(),
      // Ids of all its words and names, for keeping the counts right when it changes.
      vocabulary: text(),
      outline: text(),
      links: text(),
    },
    [
      {
        name: 'diplomacy_stories_document',
        columns: ['uid', 'document_id', 'locale'],
        type: 'unique',
      },
    ]
  ),
  model(
    'also-read-feature',
    TABLE.features,
    {
      // A digest of locale, kind and key: collations that ignore case and accents cannot mix two of them up.
      digest: string(),
      kind: string(),
      key: text(),
      label: text(),
      stories: integer(),
    },
    [{ name: 'diplomacy_features_digest', columns: ['digest'], type: 'unique' }]
  ),
  model(
    'also-read-posting',
    TABLE.postings,
    { feature: integer(), story: integer(), weight: real() },
    [
      { name: 'diplomacy_postings_feature', columns: ['feature', 'story', 'weight'] },
      { name: 'diplomacy_postings_story', columns: ['story', 'feature', 'weight'] },
    ]
  ),
  model(
    'also-read-neighbour',
    TABLE.neighbours,
    { story: integer(), target: integer(), score: real(), reasons: text(), evidence: text() },
    [
      {
        name: 'diplomacy_neighbours_pair',
        columns: ['story', 'target'],
        type: 'unique',
      },
      { name: 'diplomacy_neighbours_target', columns: ['target'] },
    ]
  ),
  model(
    'also-read-decision',
    TABLE.decisions,
    {
      // One index over all that makes a decision unique would be too long for MySQL: a digest of it.
      digest: string(),
      uid: string(),
      documentId: string(),
      // Empty on types that are not localized.
      locale: string(),
      kind: string(),
      targetUid: string(),
      targetDocumentId: string(),
      position: integer(),
      text: text(),
      changedAt: { type: 'biginteger' },
    },
    [
      { name: 'diplomacy_decisions_digest', columns: ['digest'], type: 'unique' },
      { name: 'diplomacy_decisions_document', columns: ['document_id', 'locale', 'uid'] },
      { name: 'diplomacy_decisions_target', columns: ['target_document_id'] },
    ]
  ),
];

/** Adds the tables; Strapi creates and migrates them like its own. */
export const registerTables = (strapi: Core.Strapi): void => {
  const models = strapi.get('models') as { add: (model: object) => void };
  for (const table of alsoReadTables) models.add(table);
};
