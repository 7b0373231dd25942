import { errors } from '@strapi/utils';

/** One thing wrong with the input: where, and why, in a sentence an editor understands. */
export interface Problem {
  /** Field name, then index and key inside a JSON field: `['milestones', '0', 'date']`. */
  path: string[];
  message: string;
}

/** A problem with one field. */
export const problem = (path: string | string[], message: string): Problem => ({
  path: Array.isArray(path) ? path : [path],
  message,
});

/**
 * Refuses the input in Strapi's own error format, so that REST answers 400 and the Content Manager marks the fields.
 * @throws ValidationError when there is at least one problem
 */
export const refuse = (problems: Problem[]): void => {
  if (problems.length === 0) return;
  const message =
    problems.length === 1 ? describe(problems[0] as Problem) : `${problems.length} errors occurred`;
  throw new errors.ValidationError(message, {
    errors: problems.map((p) => ({
      path: p.path,
      message: describe(p),
      name: 'ValidationError',
    })),
  });
};

const describe = ({ path, message }: Problem): string => `${path.join('.')}: ${message}`;
