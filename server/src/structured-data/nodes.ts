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

/** A thing is described where it stands first; after that its type, name and id are enough. */
export const describedOnce = <Node extends JsonLd>(
  root: Node,
  seen: Set<string> = new Set()
): Node => {
  const visit = (value: JsonLd): JsonLd => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isNode(value)) return value;
    const id = value['@id'];
    if (typeof id === 'string') {
      if (seen.has(id))
        return withoutEmpty({ '@type': value['@type'], '@id': id, name: value.name }) as JsonLd;
      seen.add(id);
    }
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, visit(each)]));
  };
  return visit(root) as Node;
};
