import type { Core } from '@strapi/types';
import { checkFieldValues, type CheckedAttribute } from './field-values';
import type { Problem } from './problems';

type Input = Record<string, unknown>;

interface Attribute extends CheckedAttribute {
  type?: string;
  component?: string;
}

interface Part {
  uid: string | undefined;
  data: Input;
  path: string[];
}

const isInput = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The components in the input of one field, each with its type and its place. */
const partsOf = (name: string, { type, component }: Attribute, value: unknown): Part[] => {
  if (type !== 'component' && type !== 'dynamiczone') return [];
  const uidOf = (data: Input) =>
    type === 'component' ? component : (data.__component as string | undefined);
  if (!Array.isArray(value)) {
    return isInput(value) ? [{ uid: uidOf(value), data: value, path: [name] }] : [];
  }
  return value.flatMap((data: unknown, index) =>
    isInput(data) ? [{ uid: uidOf(data), data, path: [name, String(index)] }] : []
  );
};

/** Checks the plugin's custom fields in the components of an input, however deep. */
export const checkComponents = (strapi: Core.Strapi, uid: string, data: Input): Problem[] => {
  const { attributes } = strapi.getModel(uid as 'api::article.article') as unknown as {
    attributes: Record<string, Attribute>;
  };
  return Object.entries(attributes)
    .flatMap(([name, attribute]) => partsOf(name, attribute, data[name]))
    .flatMap((part) => {
      // Strapi itself refuses a component that it does not know.
      const model = part.uid ? strapi.components[part.uid as never] : undefined;
      if (!part.uid || !model) return [];
      const { attributes: inner } = model as { attributes: Record<string, Attribute> };
      return [
        ...checkFieldValues(inner, part.data, { ours: false }),
        ...checkComponents(strapi, part.uid, part.data),
      ].map(({ path, message }) => ({ path: [...part.path, ...path], message }));
    });
};
