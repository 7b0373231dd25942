import type { z } from '@strapi/utils';
import { problem, refuse, type Problem } from './content-types/problems';

/** What is wrong with a value, by field: one problem for each unknown key, with the reason that the schema gives. */
export const problemsOf = (error: z.ZodError): Problem[] =>
  error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => problem([...path, key], issue.message))
      : [problem(path.length > 0 ? path : ['body'], issue.message)];
  });

/**
 * Reads a value by a schema.
 * @throws ValidationError (400) that names every wrong field and why
 */
export const checkInput = <T extends z.ZodType>(schema: T, value: unknown): z.output<T> => {
  const result = schema.safeParse(value);
  if (!result.success) refuse(problemsOf(result.error));
  return result.data as z.output<T>;
};

/** The reason for refusing a key that a `strictObject` does not know: the list of known ones. */
export const unknownKeys =
  (noun: string, known: string[]) =>
  (issue: { code?: string }): string | undefined =>
    issue.code === 'unrecognized_keys'
      ? `is not a ${noun}; known are: ${known.join(', ')}`
      : undefined;
