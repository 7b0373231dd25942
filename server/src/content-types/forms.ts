import { UID } from '../../../shared/plugin';

interface FormAttribute {
  type?: string;
  target?: string;
}

/** How the Content Manager shows a field of its own accord, until an administrator says otherwise. */
export interface FieldConfig {
  edit: { label: string; description?: string; editable?: boolean; mainField?: string };
  list: { label: string };
}

interface FormOptions {
  /** What an entry is called in lists and relations. */
  mainField: 'title' | 'name';
  /** The newest first, where entries have a date. */
  sortBy?: 'startDate';
  /** Columns of the list view. */
  list: string[];
}

/** Names of attributes that do not read as words by themselves. */
const LABELS: Record<string, string> = {
  alpha3: 'Three-letter code',
  code: 'Country',
  countryA: 'One country',
  countryB: 'The other country',
  externalIds: 'Identifiers elsewhere',
  kind: 'Kind',
  needsTranslation: 'Needs translation',
  pair: 'Pair of codes',
  slug: 'Address (slug)',
};

const DESCRIPTIONS: Record<string, string> = {
  title: 'Writes itself when left empty',
  slug: 'Writes itself when left empty',
  pair: 'Writes itself',
  visitors: 'The first one is the principal',
  datePrecision: 'How exactly the dates are known',
  timeZone: 'Such as Europe/London',
  internalNote: 'For colleagues; never on the site',
  aliases: 'Other names that reporters use',
  background: 'The section that stories on the two countries share',
  sources: 'A list in JSON: [{"title": "…", "url": "https://…"}]',
  externalIds: 'A list in JSON: [{"scheme": "wikidata", "value": "Q…"}]',
};

const COMPUTED = new Set(['pair']);

/** What the entries of a type are called by; strings of other types come first in Strapi's own guess. */
const MAIN_FIELD: Record<string, string> = {
  [UID.visit]: 'title',
  [UID.conference]: 'title',
  [UID.bilateralRelationship]: 'title',
};

/** "hostCountry" -> "Host country" */
export const labelOf = (name: string): string => {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return LABELS[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
};

const fieldConfig = (name: string, { target }: FormAttribute): FieldConfig => ({
  edit: {
    label: labelOf(name),
    ...(DESCRIPTIONS[name] ? { description: DESCRIPTIONS[name] } : {}),
    ...(COMPUTED.has(name) ? { editable: false } : {}),
    ...(target && MAIN_FIELD[target] ? { mainField: MAIN_FIELD[target] } : {}),
  },
  list: { label: labelOf(name) },
});

/**
 * A schema with what its form looks like at first. Strapi reads it when it sees a type for the first time, and keeps what
 * administrators change in "Configure the view" from then on.
 */
export const withForm = <Schema extends { attributes: object }>(
  schema: Schema,
  { mainField, sortBy, list }: FormOptions
) => ({
  ...schema,
  config: {
    settings: {
      // Strapi wants these four with the others.
      searchable: true,
      filterable: true,
      bulkable: true,
      pageSize: 20,
      mainField,
      defaultSortBy: sortBy ?? mainField,
      defaultSortOrder: sortBy ? 'DESC' : 'ASC',
    },
    metadatas: Object.fromEntries(
      Object.entries(schema.attributes as Record<string, FormAttribute>).map(
        ([name, attribute]) => [name, fieldConfig(name, attribute)]
      )
    ),
    layouts: { list },
  },
});
