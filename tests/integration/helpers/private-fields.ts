import type { Core, UID } from '@strapi/types';

/** Asks while a field of a type is private, which Strapi looks up anew for each answer. */
export const whilePrivate = async <Answer>(
  strapi: Core.Strapi,
  uid: string,
  field: string,
  ask: () => PromiseLike<Answer>
): Promise<Answer> => {
  const { attributes } = strapi.getModel(uid as UID.ContentType);
  const attribute = attributes[field] as { private?: boolean };
  attribute.private = true;
  try {
    return await ask();
  } finally {
    delete attribute.private;
  }
};
