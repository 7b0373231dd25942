import { bilateralRelationship } from './bilateral-relationship/schema';
import { conference } from './conference/schema';
import { country } from './country/schema';
import { withForm } from './forms';
import { official } from './official/schema';
import { organization } from './organization/schema';
import { visit } from './visit/schema';

const events = { mainField: 'title', sortBy: 'startDate' } as const;
const names = { mainField: 'name' } as const;

/** Keys are the singular names, as Strapi wants them. */
export const contentTypes = {
  visit: {
    schema: withForm(visit, { ...events, list: ['title', 'startDate', 'city', 'eventStatus'] }),
  },
  conference: {
    schema: withForm(conference, {
      ...events,
      list: ['title', 'startDate', 'city', 'eventStatus'],
    }),
  },
  'bilateral-relationship': {
    schema: withForm(bilateralRelationship, {
      mainField: 'title',
      list: ['title', 'pair', 'relationStatus', 'establishedOn'],
    }),
  },
  country: { schema: withForm(country, { ...names, list: ['name', 'code', 'region', 'kind'] }) },
  organization: {
    schema: withForm(organization, { ...names, list: ['name', 'acronym', 'kind', 'country'] }),
  },
  official: {
    schema: withForm(official, { ...names, list: ['name', 'office', 'country', 'level'] }),
  },
};
