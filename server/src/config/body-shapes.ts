import type { BodyShape, ComponentField, FieldFormat, Format } from '../also-read/bodies/shapes';

/** An attribute of a schema, as far as the plugin reads it. */
export interface Attribute {
  type: string;
  multiple?: boolean;
  /** Uid of a custom field; its `type` is `customField` until Strapi replaces it, later in the boot. */
  customField?: string;
  options?: { output?: unknown; preset?: unknown };
  /** Of a component field, … */
  component?: string;
  /** … and of a dynamic zone. */
  components?: string[];
}

/** The components of the application, by uid. */
export type Components = Record<string, { attributes: Record<string, Attribute> } | undefined>;

/** Rich-text editors that store HTML; both CKEditor plugins store Markdown when told to. */
const HTML_FIELDS = [
  'plugin::ckeditor5.CKEditor',
  'plugin::ckeditor.CKEditor',
  'plugin::tinymce.tinymce',
];

/** Types of fields in which the formats can be stored. */
const STORED_IN: Record<Format, string[]> = {
  blocks: ['blocks', 'json', 'customField'],
  markdown: ['richtext', 'text', 'string', 'customField'],
  html: ['richtext', 'text', 'string', 'customField'],
};

const formatOfCustomField = ({ customField, options }: Attribute): FieldFormat | null => {
  if (!HTML_FIELDS.includes(customField as string)) return null;
  const choice = `${String(options?.output)} ${String(options?.preset)}`;
  return /markdown/i.test(choice) ? 'markdown' : 'html';
};

const FORMAT_OF_TYPE: Record<string, FieldFormat> = {
  blocks: 'blocks',
  richtext: 'markdown',
  text: 'text',
};

const formatOf = (attribute: Attribute, format?: Format): FieldFormat | null => {
  if (format) return STORED_IN[format].includes(attribute.type) ? format : null;
  if (attribute.customField) return formatOfCustomField(attribute);
  return FORMAT_OF_TYPE[attribute.type] ?? null;
};

/** The rich text of a component. Its plain texts are captions, names and the like. */
const readableFields = (uid: string, components: Components): ComponentField[] =>
  Object.entries(components[uid]?.attributes ?? {}).flatMap(([field, attribute]) => {
    const format = formatOf(attribute);
    return format && format !== 'text' ? [{ field, format }] : [];
  });

/**
 * How an attribute stores a body.
 * @param format the format that the configuration names, if any
 * @returns null for an attribute that holds no body, or none in that format
 */
export const shapeOf = (
  attribute: Attribute,
  components: Components,
  format?: Format
): BodyShape | null => {
  const { type, component } = attribute;
  if (type !== 'dynamiczone' && type !== 'component') {
    const own = formatOf(attribute, format);
    return own && { format: own };
  }
  if (format) return null;
  const uids = type === 'component' ? [component as string] : (attribute.components ?? []);
  const fields = uids.map((uid) => [uid, readableFields(uid, components)] as const);
  if (fields.every(([, readable]) => readable.length === 0)) return null;
  return { format: 'zone', components: Object.fromEntries(fields) };
};

const NAMES = ['body', 'content', 'text'];

/** What a body that nobody named is looked for in, in this order. */
const BY_TYPE: ((attribute: Attribute) => boolean)[] = [
  ({ type }) => type === 'blocks',
  ({ type, customField }) => type === 'richtext' && !customField,
  ({ customField }) => HTML_FIELDS.includes(customField as string),
  ({ type }) => type === 'dynamiczone',
];

/** The body of a type whose configuration names none: by its name, else by its type. */
export const findBody = (
  attributes: Record<string, Attribute>,
  components: Components,
  format?: Format
): string | undefined => {
  const readable = Object.entries(attributes).flatMap(([name, attribute]) => {
    const shape = shapeOf(attribute, components, format);
    return shape ? [{ name, attribute }] : [];
  });
  const byName = NAMES.find((name) => readable.some((found) => found.name === name));
  if (byName) return byName;
  for (const fits of BY_TYPE) {
    const found = readable.find(({ attribute }) => fits(attribute));
    if (found) return found.name;
  }
  return undefined;
};
