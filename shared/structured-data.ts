/** JSON-LD as an answer holds it. */
export type JsonLd = string | number | boolean | JsonLd[] | { [name: string]: JsonLd };

/**
 * Answer of `GET /api/diplomacy/structured-data/:pluralName/:documentId`: one node of schema.org with those that it
 * names inside it, to be pasted as it is into `<script type="application/ld+json">`.
 */
export interface StructuredData {
  '@context': 'https://schema.org';
  /** `NewsArticle`, `Event`, `ConferenceEvent` or `DefinedTerm`. */
  '@type': string;
  [property: string]: JsonLd;
}
