import { UID, type OwnUid } from '../../../shared/plugin';
import { checkRelationship, titleOfRelationship } from './bilateral-relationship/rules';
import { checkConference } from './conference/rules';
import { checkCountry } from './country/rules';
import { problem, type Problem } from './problems';
import * as rules from './rules';
import { checkVisit, titleOfVisit } from './visit/rules';

/** What the plugin knows of one of its types beyond the schema. */
export interface RecordRules {
  /** Relations that the rules look at; they are read before the rules run. */
  relations: string[];
  check: (record: rules.RecordState, context: rules.RuleContext) => Problem[];
  /** The title of a record that has none. */
  title?: (record: rules.RecordState, locale: string) => string | null;
  hasSlug: boolean;
}

const RULES: Record<OwnUid, RecordRules> = {
  [UID.visit]: {
    relations: [
      'visitors',
      'visitingCountry',
      'visitingOrganization',
      'hostCountry',
      'hostOrganization',
      'counterparts',
      'bilateralRelationship',
    ],
    check: checkVisit,
    title: titleOfVisit,
    hasSlug: true,
  },
  [UID.conference]: {
    relations: ['hostCountries', 'participantCountries', 'parent', 'previousEdition'],
    check: checkConference,
    hasSlug: true,
  },
  [UID.bilateralRelationship]: {
    relations: ['countryA', 'countryB'],
    check: checkRelationship,
    title: titleOfRelationship,
    hasSlug: true,
  },
  [UID.country]: { relations: [], check: checkCountry, hasSlug: false },
  [UID.organization]: {
    relations: ['country', 'memberCountries'],
    check: rules.checkWebsite,
    hasSlug: false,
  },
  [UID.official]: {
    relations: ['country', 'organization'],
    check: (official) => rules.checkOrder(official, 'inOfficeFrom', 'inOfficeTo'),
    hasSlug: false,
  },
};

export const rulesFor = (uid: string): RecordRules | undefined => RULES[uid as OwnUid];

/**
 * Dates of an input, normalised in place: Strapi stores a malformed one as it is on some databases and answers 500 on
 * others, so they are refused here. A date with a time is cut to its day.
 */
export const checkDates = (
  attributes: Record<string, { type?: string }>,
  data: Record<string, unknown>
): Problem[] =>
  Object.entries(attributes).flatMap(([name, attribute]) => {
    const value = data[name];
    if (attribute.type !== 'date' || value === undefined || value === null) return [];
    if (value === '') {
      data[name] = null;
      return [];
    }
    const day =
      value instanceof Date ? value.toISOString().slice(0, 10) : String(value).slice(0, 10);
    const parsed = new Date(`${day}T00:00:00Z`);
    const valid =
      /^\d{4}-\d{2}-\d{2}(T.*)?$/.test(value instanceof Date ? day : String(value)) &&
      !Number.isNaN(parsed.getTime()) &&
      parsed.toISOString().startsWith(day);
    if (!valid) return [problem(name, `"${String(value)}" is not a date (YYYY-MM-DD)`)];
    data[name] = day;
    return [];
  });
