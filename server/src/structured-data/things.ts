import type {
  AdministrativeAreaLeaf,
  CountryLeaf,
  GovernmentOrganizationLeaf,
  NGOLeaf,
  OrganizationLeaf,
  PersonLeaf,
  PropertyValueLeaf,
} from 'schema-dts';
import { countryName, FORMER_COUNTRIES } from '../content-types/country/names';
import { dateAt } from '../content-types/dates';
import { isWebAddress } from '../content-types/field-values';
import { textOf } from '../content-types/rules';
import { rowsIn, type Shown } from '../shown';
import type { Addresses } from './addresses';
import { withoutEmpty } from './nodes';

/** What nodes are made with. */
export interface Making {
  locale: string;
  addresses: Addresses;
  now: Date;
}

interface ExternalId {
  scheme: string;
  value: string;
  url?: string | null;
}

const externalIds = (row: Shown): ExternalId[] =>
  Array.isArray(row.externalIds) ? (row.externalIds as ExternalId[]) : [];

/** The page of a number at Wikidata is known even when nobody typed it. */
const pageOf = ({ scheme, value, url }: ExternalId): string | undefined => {
  if (url && isWebAddress(url)) return url;
  const isWikidata = /^wikidata$/i.test(scheme) && /^Q\d+$/.test(value);
  return isWikidata ? `https://www.wikidata.org/wiki/${value}` : undefined;
};

/** `identifier` and `sameAs` of anything that has external ids. */
export const identity = (row: Shown) => ({
  identifier: externalIds(row).map(({ scheme, value }): PropertyValueLeaf => ({
    '@type': 'PropertyValue',
    propertyID: scheme,
    value,
  })),
  sameAs: externalIds(row).flatMap((each) => pageOf(each) ?? []),
});

/** The picture in a field, as an address: what is known of its size is no property of schema.org's images. */
export const pictureIn = (row: Shown, field: string, { addresses }: Making): string | undefined => {
  const [file] = rowsIn(row, field);
  const url = file && textOf(file, 'url');
  return url ? addresses.file(url) : undefined;
};

const FORMER = new Set(FORMER_COUNTRIES.map(({ code }) => code));

const nameOf = (row: Shown, { locale }: Making): string | undefined => {
  const code = textOf(row, 'code');
  const name = textOf(row, 'name') ?? undefined;
  return code && name ? countryName({ code, name }, locale) : name;
};

const keyOf = (row: Shown): string => textOf(row, 'code') ?? textOf(row, 'documentId') ?? '';

/** EU and XK stand in for a code; those of former states are given to others by now. */
const isoCode = (row: Shown): string | undefined => {
  const code = textOf(row, 'code');
  return code && !['EU', 'XK'].includes(code) && !FORMER.has(code) ? code : undefined;
};

/** A country as a place and a subject. The European Union is an area, but no country. */
export const country = (row: Shown, making: Making): CountryLeaf | AdministrativeAreaLeaf => {
  const code = isoCode(row);
  return withoutEmpty<CountryLeaf | AdministrativeAreaLeaf>({
    '@type': keyOf(row) === 'EU' ? 'AdministrativeArea' : 'Country',
    '@id': making.addresses.id('country', keyOf(row)),
    name: nameOf(row, making),
    identifier: code && {
      '@type': 'PropertyValue',
      propertyID: 'ISO 3166-1 alpha-2',
      value: code,
    },
  });
};

/** A country as one who invites and attends: schema.org lets organizations and people do so, but no places. */
export const government = (row: Shown, making: Making): GovernmentOrganizationLeaf =>
  withoutEmpty<GovernmentOrganizationLeaf>({
    '@type': 'GovernmentOrganization',
    '@id': making.addresses.id('government', keyOf(row)),
    name: nameOf(row, making),
    areaServed: country(row, making),
  });

const ORGANIZATION_TYPES: Record<string, 'GovernmentOrganization' | 'NGO'> = {
  ministry: 'GovernmentOrganization',
  headOfStateOffice: 'GovernmentOrganization',
  governmentAgency: 'GovernmentOrganization',
  parliament: 'GovernmentOrganization',
  ngo: 'NGO',
};

export type OrganizationNode = OrganizationLeaf | GovernmentOrganizationLeaf | NGOLeaf;

export const organization = (row: Shown, making: Making): OrganizationNode => {
  const website = textOf(row, 'website');
  return withoutEmpty<OrganizationNode>({
    '@type': ORGANIZATION_TYPES[textOf(row, 'kind') ?? ''] ?? 'Organization',
    '@id': making.addresses.id('organization', keyOf(row)),
    name: textOf(row, 'name') ?? undefined,
    alternateName: textOf(row, 'acronym') ?? undefined,
    url: website && isWebAddress(website) ? website : undefined,
    logo: pictureIn(row, 'logo', making),
    ...identity(row),
  });
};

const isInOffice = (row: Shown, { now }: Making): boolean => {
  const end = textOf(row, 'inOfficeTo');
  return !end || end >= dateAt(now, 'UTC');
};

/** Somebody with the office of today, while it lasts; the office on the day of an event is told by a role. */
export const person = (row: Shown, making: Making): PersonLeaf => {
  const [body] = rowsIn(row, 'organization');
  const [state] = rowsIn(row, 'country');
  return withoutEmpty<PersonLeaf>({
    '@type': 'Person',
    '@id': making.addresses.id('person', keyOf(row)),
    name: textOf(row, 'name') ?? undefined,
    jobTitle: isInOffice(row, making) ? (textOf(row, 'office') ?? undefined) : undefined,
    image: pictureIn(row, 'portrait', making),
    affiliation: body ? organization(body, making) : state ? government(state, making) : undefined,
    ...identity(row),
  });
};
