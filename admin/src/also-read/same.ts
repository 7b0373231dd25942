const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Whether two values say the same as JSON, whatever the order of their keys: databases have their own. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = (value: object) =>
    Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [key]));
  const [here, there] = [keys(a), keys(b)];
  return here.length === there.length && here.every((key) => isSame(a[key], b[key]));
};
