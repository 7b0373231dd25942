import type { Core } from '@strapi/types';
import { UID } from '../../../../shared/plugin';
import type { Subject } from '../subject';
import { connectionOf, linksOf, type Query } from './database';

/** The rows of a type whose relation leads to one of the targets, as `id`. */
const leadingTo = (
  strapi: Core.Strapi,
  uid: string,
  relation: string,
  targets: readonly number[]
): Query => {
  const { table, owner, target } = linksOf(strapi, uid, relation);
  return connectionOf(strapi)(table).select({ id: owner }).whereIn(target, targets);
};

/** The rows that both queries have, as `id`. */
const inBoth = (strapi: Core.Strapi, one: Query, other: Query): Query =>
  connectionOf(strapi)
    .from(one.as('one'))
    .join(other.as('other') as never, 'one.id', 'other.id')
    .select('one.id');

/** The visits that counterparts from a country are named for. */
const meeting = (strapi: Core.Strapi, country: number): Query => {
  const met = linksOf(strapi, UID.visit, 'counterparts');
  const from = linksOf(strapi, UID.official, 'country');
  return connectionOf(strapi)({ m: met.table })
    .join({ f: from.table }, `f.${from.owner}`, `m.${met.target}`)
    .where(`f.${from.target}`, country)
    .select({ id: `m.${met.owner}` });
};

/**
 * The visits that belong to a timeline, as `id`: those linked to the record, those of one country to the other, and those
 * of one country to a third place where people of the other were met.
 * @returns null when the reader may know of none
 */
export const visitsOf = (
  strapi: Core.Strapi,
  { relationship, countries, seesOfficials }: Subject
): Query | null => {
  const visits = (relation: string, targets: readonly number[]): Query =>
    leadingTo(strapi, UID.visit, relation, targets);
  const ways = relationship ? [visits('bilateralRelationship', relationship.rows)] : [];
  if (countries) {
    const [a, b] = countries;
    for (const [guest, host] of [
      [a, b],
      [b, a],
    ] as const) {
      const ofGuest = () => visits('visitingCountry', [guest]);
      ways.push(inBoth(strapi, ofGuest(), visits('hostCountry', [host])));
      if (seesOfficials) ways.push(inBoth(strapi, ofGuest(), meeting(strapi, host)));
    }
  }
  const [first, ...others] = ways;
  return first ? first.union(others as never[]) : null;
};

/** The conferences that both countries host or take part in, as `id`; null when the reader may know of none. */
export const conferencesOf = (strapi: Core.Strapi, { countries }: Subject): Query | null => {
  if (!countries) return null;
  const [one, other] = countries.map((country) =>
    leadingTo(strapi, UID.conference, 'hostCountries', [country]).union(
      leadingTo(strapi, UID.conference, 'participantCountries', [country]) as never
    )
  ) as [Query, Query];
  return inBoth(strapi, one, other);
};

/** The stories that are attached to the record, as `id`; null when there is none for the reader. */
export const storiesOf = (
  strapi: Core.Strapi,
  uid: string,
  relation: string,
  { relationship }: Subject
): Query | null => relationship && leadingTo(strapi, uid, relation, relationship.rows).distinct();
