import { COUNTRY_KINDS, REGIONS } from '../../../../shared/vocabulary';
import * as a from '../attributes';

/** A country or another entity with a code of its own; filled at first boot, edited by the desk. */
export const country = {
  kind: 'collectionType',
  collectionName: 'diplomacy_countries',
  info: {
    singularName: 'country',
    pluralName: 'countries',
    displayName: 'Country',
    description: 'Countries with the names that reporters use for them',
  },
  ...a.REFERENCE_OPTIONS,
  attributes: {
    name: a.string({ required: true }),
    code: a.countryCode({ former: true, required: true, unique: true }),
    alpha3: a.string(),
    officialName: a.string(),
    adjective: a.string(),
    demonym: a.string(),
    capital: a.string(),
    region: a.enumeration(REGIONS),
    kind: a.enumeration(COUNTRY_KINDS),
    aliases: a.list(),
  },
};
