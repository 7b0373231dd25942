import { UID } from '../../../../shared/plugin';
import { DATE_PRECISIONS, RELATION_STATUSES, SECTORS } from '../../../../shared/vocabulary';
import * as a from '../attributes';

/** What two countries are to each other: an unordered pair, at most one record per pair. */
export const bilateralRelationship = {
  kind: 'collectionType',
  collectionName: 'diplomacy_relationships',
  info: {
    singularName: 'bilateral-relationship',
    pluralName: 'bilateral-relationships',
    displayName: 'Bilateral relationship',
    description: 'What two countries are to each other, through time',
  },
  ...a.RECORD_OPTIONS,
  attributes: {
    countryA: a.one(UID.country),
    countryB: a.one(UID.country),
    relationStatus: a.enumeration(RELATION_STATUSES, 'established'),
    level: a.string(),
    recognisedOn: a.date(),
    recognisedOnPrecision: a.enumeration(DATE_PRECISIONS, 'day'),
    establishedOn: a.date(),
    establishedOnPrecision: a.enumeration(DATE_PRECISIONS, 'day'),
    sectors: a.list(SECTORS),
    milestones: a.timeline('milestones'),
    summary: a.localizedText(),
    background: a.localizedBlocks(),
    ambassadors: a.many(UID.official),
    visits: a.inverseOfOne(UID.visit, 'bilateralRelationship'),
    title: a.localizedString(),
    slug: a.localizedString(),
    // Computed; editors see it in lists but do not type it.
    pair: a.string(),
    cover: a.image(),
    sources: a.sources(),
    externalIds: a.externalIds(),
    internalNote: a.internalNote(),
    needsTranslation: a.needsTranslation(),
  },
};
