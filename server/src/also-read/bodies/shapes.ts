/** The formats that an article's body, or a field of its components, may have. */
export const FORMATS = ['blocks', 'markdown', 'html'] as const;

export type Format = (typeof FORMATS)[number];

/** `text`: a plain text field, which says by its value whether it holds HTML or Markdown. */
export type FieldFormat = Format | 'text';

/** A readable field of a component. */
export interface ComponentField {
  field: string;
  format: FieldFormat;
}

/** How a body is stored: in one field, or in the components of a dynamic zone or of a component field. */
export type BodyShape =
  { format: FieldFormat } | { format: 'zone'; components: Record<string, ComponentField[]> };

/** The `populate` that a query needs for the body to be there. */
export const bodyPopulate = (field: string, shape: BodyShape): Record<string, true> =>
  shape.format === 'zone' ? { [field]: true } : {};

/** Where a field stands in a body; empty for a body that is one field. */
export interface FieldPlace {
  component?: number;
  field?: string;
}

type Component = Record<string, unknown>;

const isObject = (value: unknown): value is Component =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Entries of a component field do not name their component: the shape has just one. */
const fieldsOf = (item: Component, components: Record<string, ComponentField[]>) =>
  (typeof item.__component === 'string'
    ? components[item.__component]
    : Object.values(components)[0]) ?? [];

/** Calls `visit` with every readable field of a body; a component without any is visited once, without a format. */
export const visitFields = (
  body: unknown,
  shape: BodyShape,
  visit: (value: unknown, format: FieldFormat | null, place: FieldPlace) => void
): void => {
  if (shape.format !== 'zone') {
    visit(body, shape.format, {});
    return;
  }
  const items: unknown[] = Array.isArray(body) ? body : [body];
  items.forEach((item, component) => {
    if (!isObject(item)) return;
    const fields = fieldsOf(item, shape.components);
    if (fields.length === 0) visit(null, null, { component });
    for (const { field, format } of fields) visit(item[field], format, { component, field });
  });
};

/** The body with every readable field changed; what does not change stays the same object. */
export const mapFields = (
  body: unknown,
  shape: BodyShape,
  change: (value: unknown, format: FieldFormat, place: FieldPlace) => unknown
): unknown => {
  if (shape.format !== 'zone') return change(body, shape.format, {});
  const changed = (item: unknown, component: number): unknown => {
    if (!isObject(item)) return item;
    const values = fieldsOf(item, shape.components).flatMap(({ field, format }) => {
      const value = change(item[field], format, { component, field });
      return value === item[field] ? [] : [[field, value]];
    });
    return values.length === 0 ? item : { ...item, ...Object.fromEntries(values) };
  };
  return Array.isArray(body) ? body.map(changed) : changed(body, 0);
};
