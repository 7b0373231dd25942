import type { Core } from '@strapi/types';

/**
 * The index and the editors' decisions, as internal models: tables of the newsroom's own database that are no content
 * types. The index can be rebuilt from the articles at any time, the decisions cannot.
 */
export const TABLE = {
  archives: 'diplomacy_archives',
  stories: 'diplomacy_stories',
  features: 'diplomacy_features',
  postings: 'diplomacy_postings',
  neighbours: 'diplomacy_neighbours',
  rebuilds: 'diplomacy_rebuilds',
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
const bigint = () => ({ type: 'biginteger' });
const real = () => ({ type: 'float' });

export const alsoReadTables = [
  model(
    'also-read-archive',
    TABLE.archives,
    {
      locale: string(),
      stories: integer(),
      // Counts the writes to the index of this locale. Every write begins by raising it, which makes them wait for each other.
      version: integer(),
      // Counts the stories that were added, changed or taken out.
      changes: integer(),
      // Counts the writes that gave features another name: what a process remembers of names holds as long as it stays.
      names: integer(),
      // How many stories and changes there were when all lists of the locale were last made.
      listed: integer(),
      listedChanges: integer(),
    },
    [{ name: 'diplomacy_archives_locale', columns: ['locale'], type: 'unique' }]
  ),
  model(
    'also-read-story',
    TABLE.stories,
    {
      uid: string(),
      documentId: string(),
      // Empty on types that are not localized: a unique index lets nulls pass more than once.
      locale: string(),
      // Milliseconds since 1970: compares alike on every database.
      publishedAt: bigint(),
      changedAt: bigint(),
      // The article's row that was read: publishing makes a new one, so another row tells of a publication that was missed.
      source: integer(),
      // The archive's version when the story was read.
      version: integer(),
      // Ids of all its features, packed: keeps the counts right when it changes.
      vocabulary: text(),
      // The most telling features with their weights, packed.
      vector: text(),
      norm: real(),
      // The features and the day it is found by, as they stand in the postings.
      posted: text(),
      postedDay: integer(),
      outline: text(),
      links: text(),
      // The first of the stories that say nearly the same; empty when there is none.
      original: integer(),
      // How many stories its list held when it was last made.
      kept: integer(),
    },
    [
      {
        name: 'diplomacy_stories_document',
        columns: ['uid', 'document_id', 'locale'],
        type: 'unique',
      },
      { name: 'diplomacy_stories_published', columns: ['locale', 'published_at'] },
      { name: 'diplomacy_stories_original', columns: ['original'] },
      { name: 'diplomacy_stories_locale', columns: ['locale', 'id'] },
    ]
  ),
  model(
    'also-read-feature',
    TABLE.features,
    {
      // A digest of locale, kind and key: collations that ignore case and accents cannot mix two of them up.
      digest: bigint(),
      locale: string(),
      kind: string(),
      key: text(),
      label: text(),
      stories: integer(),
    },
    [
      { name: 'diplomacy_features_digest', columns: ['digest'], type: 'unique' },
      { name: 'diplomacy_features_locale', columns: ['locale', 'id'] },
    ]
  ),
  model(
    'also-read-posting',
    TABLE.postings,
    // The day stands in the index so that the age of a story can be asked for without looking the story up.
    { feature: integer(), day: integer(), story: integer(), weight: integer() },
    [{ name: 'diplomacy_postings_feature', columns: ['feature', 'day', 'story', 'weight'] }]
  ),
  model(
    'also-read-neighbour',
    TABLE.neighbours,
    { story: integer(), target: integer(), score: real(), evidence: text() },
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
    'also-read-rebuild',
    TABLE.rebuilds,
    {
      // Always 1: there is one row, and whoever holds it rebuilds.
      slot: integer(),
      state: string(),
      owner: string(),
      // A type's uid, or empty for all of them.
      uid: string(),
      phase: string(),
      // What of the phase is done, as JSON.
      position: text(),
      done: integer(),
      total: integer(),
      error: text(),
      startedAt: bigint(),
      beatAt: bigint(),
      endedAt: bigint(),
    },
    [{ name: 'diplomacy_rebuilds_slot', columns: ['slot'], type: 'unique' }]
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
      changedAt: bigint(),
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
