import type { Core } from '@strapi/types';
import { UID } from '../../../../shared/plugin';
import { connectionOf, linksOf, type Query } from '../../database';
import type { Sees } from '../../rights';
import type { Subject } from '../subject';

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

/** The rows of the first query that the other one has, too, as `id`. `CROSS` makes SQLite begin with the first. */
const inBoth = (strapi: Core.Strapi, first: Query, other: Query): Query =>
  connectionOf(strapi)
    .from(first.as('one'))
    .crossJoin(other.as('other') as never)
    .whereRaw('?? = ??', ['one.id', 'other.id'])
    .select('one.id');

/** The visits that counterparts from a country are named for: it has fewer officials than there are visits. */
const meeting = (strapi: Core.Strapi, country: number): Query => {
  const met = linksOf(strapi, UID.visit, 'counterparts');
  const from = linksOf(strapi, UID.official, 'country');
  return connectionOf(strapi)({ f: from.table })
    .crossJoin({ m: met.table } as never)
    .where(`f.${from.target}`, country)
    .whereRaw('?? = ??', [`f.${from.owner}`, `m.${met.target}`])
    .select({ id: `m.${met.owner}` });
};

/**
 * The visits that belong to a timeline, as `id`: those linked to the record, those of one country to the other, and those
 * of one country to a third place where people of the other were met.
 * @param sees only by relations that the reader sees: the place of a visit that is not shown would tell of them
 * @returns null when the reader may know of none
 */
export const visitsOf = (
  strapi: Core.Strapi,
  { relationship, countries, seesOfficials }: Subject,
  sees: Sees
): Query | null => {
  const visits = (relation: string, targets: readonly number[]): Query =>
    leadingTo(strapi, UID.visit, relation, targets);
  const ways =
    relationship && sees('bilateralRelationship')
      ? [visits('bilateralRelationship', relationship.rows)]
      : [];
  if (countries && sees('visitingCountry')) {
    const [a, b] = countries;
    for (const [guest, host] of [
      [a, b],
      [b, a],
    ] as const) {
      const ofGuest = () => visits('visitingCountry', [guest]);
      if (sees('hostCountry')) {
        ways.push(inBoth(strapi, ofGuest(), visits('hostCountry', [host])));
      }
      if (seesOfficials && sees('counterparts')) {
        ways.push(inBoth(strapi, meeting(strapi, host), ofGuest()));
      }
    }
  }
  const [first, ...others] = ways;
  return first ? first.union(others as never[]) : null;
};

const TAKING_PART = ['hostCountries', 'participantCountries'] as const;

/**
 * The conferences that both countries host or take part in, as `id`; null when the reader may know of none.
 * @param sees as in `visitsOf`
 */
export const conferencesOf = (
  strapi: Core.Strapi,
  { countries }: Subject,
  sees: Sees
): Query | null => {
  if (!countries) return null;
  const [one, other] = countries;
  const relations = TAKING_PART.filter(sees);
  const [first, ...others] = relations.map((relation) =>
    leadingTo(strapi, UID.conference, relation, [one])
  );
  if (!first) return null;
  return connectionOf(strapi)
    .from(first.union(others as never[]).as('one'))
    .where((either) => {
      for (const relation of relations) {
        const { table, owner, target } = linksOf(strapi, UID.conference, relation);
        void either.orWhereExists((links) =>
          links
            .from({ l: table })
            .select(connectionOf(strapi).raw('1'))
            .whereRaw('?? = ??', [`l.${owner}`, 'one.id'])
            .where(`l.${target}`, other)
        );
      }
    })
    .select('one.id');
};

/** The stories that are attached to the record, as `id`; null when there is none for the reader. */
export const storiesOf = (
  strapi: Core.Strapi,
  uid: string,
  relation: string,
  { relationship }: Subject
): Query | null => relationship && leadingTo(strapi, uid, relation, relationship.rows).distinct();
