import { UID } from '../../../../shared/plugin';
import { OFFICIAL_LEVELS } from '../../../../shared/vocabulary';
import * as a from '../attributes';

/** A person in office. `office` is today's; a visit keeps the office held at the time. */
export const official = {
  kind: 'collectionType',
  collectionName: 'diplomacy_officials',
  info: {
    singularName: 'official',
    pluralName: 'officials',
    displayName: 'Official',
    description:
      'Heads of state, ministers, ambassadors and others who act for a country or a body',
  },
  ...a.REFERENCE_OPTIONS,
  attributes: {
    name: a.string({ required: true }),
    office: a.string(),
    level: a.enumeration(OFFICIAL_LEVELS),
    country: a.one(UID.country),
    organization: a.one(UID.organization),
    inOfficeFrom: a.date(),
    inOfficeTo: a.date(),
    aliases: a.list(),
    formerOffices: a.timeline('offices'),
    portrait: a.image(),
    externalIds: a.externalIds(),
  },
};
