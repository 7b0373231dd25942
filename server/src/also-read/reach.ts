import type { Core } from '@strapi/types';
import { UID, type OwnUid, type RecordKind } from '../../../shared/plugin';
import { attachmentNames } from '../attachments/relations';
import { articleTypes } from '../config/article-types';
import type { Row } from '../strapi-types';
import { keyOf } from './articles';
import { pairOfCountries } from './facts';
import type { StoryKey } from './keys';
import type { Fact } from './signature';

/** The relations from an article to a record: the kind that is attached, and what leads on from there. */
type Path = [attached: RecordKind, field?: string];

/** How articles come by the facts that stand behind them, see `factsOf`. */
const PATHS: Record<OwnUid, Path[]> = {
  [UID.visit]: [['visit']],
  [UID.conference]: [['conference'], ['visit', 'conferences']],
  [UID.bilateralRelationship]: [['bilateralRelationship']],
  [UID.official]: [
    ['visit', 'visitors'],
    ['visit', 'counterparts'],
    ['conference', 'speakers'],
  ],
  [UID.organization]: [
    ['visit', 'visitingOrganization'],
    ['visit', 'hostOrganization'],
    ['conference', 'organizers'],
  ],
  [UID.country]: [
    ['visit', 'visitingCountry'],
    ['visit', 'hostCountry'],
    ['conference', 'hostCountries'],
    ['bilateralRelationship', 'countryA'],
    ['bilateralRelationship', 'countryB'],
  ],
};

export const isOwn = (uid: string): uid is OwnUid => uid in PATHS;

/** The published articles that a document of the plugin says something about. */
export const articlesBehind = async (
  strapi: Core.Strapi,
  uid: OwnUid,
  documentId: string
): Promise<StoryKey[]> => {
  const names = attachmentNames(strapi);
  const found: StoryKey[] = [];
  for (const type of articleTypes()) {
    for (const [attached, field] of PATHS[uid]) {
      const record = field ? { [field]: { documentId } } : { documentId };
      const rows = (await strapi.db.query(type.uid).findMany({
        where: { publishedAt: { $notNull: true }, [names[attached]]: record },
        select: ['documentId', ...(type.isLocalized ? ['locale'] : [])],
      })) as Row[];
      found.push(...rows.map((row) => keyOf(type, row)));
    }
  }
  return found;
};

/** The facts whose names change with the name of a person, a body or a country; none for records, which tell articles themselves. */
export const factsNamedBy = async (
  strapi: Core.Strapi,
  uid: OwnUid,
  documentId: string
): Promise<Fact[]> => {
  if (uid !== UID.official && uid !== UID.organization && uid !== UID.country) return [];
  const row = (await strapi.db.query(uid).findOne({ where: { documentId } })) as Row | null;
  if (!row) return [];
  const label = String(row.name);
  if (uid !== UID.country) {
    return [{ kind: uid === UID.official ? 'official' : 'organization', key: documentId, label }];
  }
  const others = (await strapi.db.query(UID.country).findMany({
    select: ['code', 'name'],
  })) as Row[];
  const pairs = others.flatMap((other) => pairOfCountries([row, other]));
  return [{ kind: 'country', key: String(row.code), label }, ...pairs];
};
