import { UID } from '../../../../shared/plugin';
import { ORGANIZATION_KINDS } from '../../../../shared/vocabulary';
import * as a from '../attributes';

/** A body that visits, hosts, organises or takes part. */
export const organization = {
  kind: 'collectionType',
  collectionName: 'diplomacy_organizations',
  info: {
    singularName: 'organization',
    pluralName: 'organizations',
    displayName: 'Organization',
    description: 'Bodies that visit, host, organise or take part',
  },
  ...a.REFERENCE_OPTIONS,
  attributes: {
    name: a.string({ required: true }),
    acronym: a.string(),
    kind: a.enumeration(ORGANIZATION_KINDS),
    country: a.one(UID.country),
    memberCountries: a.many(UID.country),
    aliases: a.list(),
    website: a.string(),
    logo: a.image(),
    externalIds: a.externalIds(),
  },
};
