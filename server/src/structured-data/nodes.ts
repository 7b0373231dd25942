import type { JsonLd } from '../../../shared/structured-data';

/** A node with what is known of it: properties without a value are left out, and lists of one are the one. */
export const withoutEmpty = <Node extends object>(node: Node): Node =>
  Object.fromEntries(
    Object.entries(node).flatMap(([name, value]: [string, unknown]) => {
      const list = (Array.isArray(value) ? value : [value]).filter(
        (each) => each !== undefined && each !== null && each !== ''
      );
      if (list.length === 0) return [];
      return [[name, list.length === 1 ? list[0] : list]];
    })
  ) as Node;

const isNode = (value: JsonLd | undefined): value is { [name: string]: JsonLd } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The most properties that a thing has anywhere, by its id. */
const fullest = (value: JsonLd, sizes: Map<string, number> = new Map()): Map<string, number> => {
  if (Array.isArray(value)) value.forEach((each) => fullest(each, sizes));
  else if (isNode(value)) {
    const id = value['@id'];
    if (typeof id === 'string') {
      sizes.set(id, Math.max(sizes.get(id) ?? 0, Object.keys(value).length));
    }
    Object.values(value).forEach((each) => fullest(each, sizes));
  }
  return sizes;
};

/** A thing is described once, where the most is said of it; elsewhere its type, name and id are enough. */
export const describedOnce = (root: JsonLd): JsonLd => {
  const sizes = fullest(root);
  const described = new Set<string>();
  const visit = (value: JsonLd): JsonLd => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isNode(value)) return value;
    const id = value['@id'];
    if (typeof id === 'string') {
      if (described.has(id) || Object.keys(value).length < (sizes.get(id) ?? 0)) {
        return withoutEmpty({ '@type': value['@type'], '@id': id, name: value.name }) as JsonLd;
      }
      described.add(id);
    }
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, visit(each)]));
  };
  return visit(root);
};
