import { bilateralRelationship } from './bilateral-relationship/schema';
import { conference } from './conference/schema';
import { country } from './country/schema';
import { official } from './official/schema';
import { organization } from './organization/schema';
import { visit } from './visit/schema';

/** Keys are the singular names, as Strapi wants them. */
export const contentTypes = {
  visit: { schema: visit },
  conference: { schema: conference },
  'bilateral-relationship': { schema: bilateralRelationship },
  country: { schema: country },
  organization: { schema: organization },
  official: { schema: official },
};
