import fs from 'node:fs';
import ts from 'typescript';

/**
 * schema.org's own definitions, read out of the package `schema-dts`, which Google generates from them: which types there
 * are, what they inherit, which properties they have and what these may hold.
 */
interface Definitions {
  /** Names of properties and the types that they may hold, by interface. */
  properties: Map<string, Map<string, string[]>>;
  /** What an interface inherits from. */
  parents: Map<string, string[]>;
  /** The members of a type: its leaf, its subtypes, and the values of an enumeration. */
  members: Map<string, string[]>;
}

const nameOf = (node: ts.TypeNode | ts.EntityName): string => node.getText();

const membersOf = (type: ts.TypeNode): string[] => {
  if (ts.isUnionTypeNode(type)) return type.types.flatMap(membersOf);
  if (ts.isTypeReferenceNode(type)) return [nameOf(type.typeName)];
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) return [type.literal.text];
  return [];
};

/** `"name"?: SchemaValue<Text | URL, "name">` */
const rangeOf = (member: ts.PropertySignature): string[] => {
  const type = member.type as ts.TypeReferenceNode;
  const [range] = type.typeArguments ?? [];
  return range ? membersOf(range) : [];
};

const read = (): Definitions => {
  const file = require.resolve('schema-dts/dist/schema.d.ts');
  const text = fs.readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const properties: Definitions['properties'] = new Map();
  const parents: Definitions['parents'] = new Map();
  const members: Definitions['members'] = new Map();
  for (const statement of source.statements) {
    if (ts.isTypeAliasDeclaration(statement)) {
      members.set(statement.name.text, membersOf(statement.type));
    }
    if (!ts.isInterfaceDeclaration(statement)) continue;
    const clauses = statement.heritageClauses ?? [];
    parents.set(
      statement.name.text,
      clauses.flatMap((clause) => clause.types.map((each) => each.expression.getText()))
    );
    const own = statement.members.filter(ts.isPropertySignature);
    properties.set(
      statement.name.text,
      new Map(own.map((each) => [(each.name as ts.StringLiteral).text, rangeOf(each)]))
    );
  }
  return { properties, parents, members };
};

let known: Definitions | undefined;
const definitions = (): Definitions => (known ??= read());

/** A role is written with type arguments, so that its leaf is no interface. */
const interfaceOf = (type: string): string => (type === 'Role' ? 'RoleBase' : `${type}Leaf`);

const inherits = (name: string): string[] => [
  name,
  ...(definitions().parents.get(name) ?? []).flatMap(inherits),
];

const rangeIn = (type: string, property: string): string[] | undefined =>
  inherits(interfaceOf(type))
    .map((each) => definitions().properties.get(each)?.get(property))
    .find(Boolean);

const isKind = (type: string, wanted: string): boolean =>
  type === wanted ||
  (definitions().members.get(wanted) ?? []).some(
    (member) => member !== wanted && !member.endsWith('Leaf') && isKind(type, member)
  );

const isUrl = (text: string): boolean => URL.canParse(text);
const isDate = (text: string): boolean => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text);
const isDateTime = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/.test(text);

const TEXTS: Record<string, (text: string) => boolean> = {
  Text: () => true,
  URL: isUrl,
  Date: isDate,
  DateTime: isDateTime,
};

const fitsText = (text: string, range: string[]): boolean =>
  range.some(
    (each) => TEXTS[each]?.(text) ?? (definitions().members.get(each) ?? []).includes(text)
  );

type Node = Record<string, unknown> & { '@type'?: unknown };

const problemsOfValue = (
  value: unknown,
  range: string[],
  at: string,
  property: string
): string[] => {
  if (typeof value === 'string') {
    return fitsText(value, range) ? [] : [`${at}: "${value}" is none of ${range.join(', ')}`];
  }
  if (typeof value !== 'object' || value === null) {
    return [`${at}: ${String(value)} is none of ${range.join(', ')}`];
  }
  const node = value as Node;
  const type = String(node['@type']);
  // A role stands where the thing itself would, and holds it under the same property.
  if (type === 'Role') {
    const { [property]: held, ...role } = node;
    return [
      ...problemsOf(role, at),
      ...problemsOfValue(held, range, `${at}.${property}`, property),
    ];
  }
  const fits = range.some((each) => isKind(type, each));
  return [
    ...(fits ? [] : [`${at}: a ${type} is none of ${range.join(', ')}`]),
    ...problemsOf(node, at),
  ];
};

/** What schema.org does not allow in a node and in all that it holds; and what is empty. */
export const problemsOf = (node: Node, at = String(node['@type'])): string[] => {
  const type = String(node['@type']);
  if (!definitions().parents.has(interfaceOf(type))) return [`${at}: there is no type ${type}`];
  return Object.entries(node).flatMap(([property, value]) => {
    if (property.startsWith('@')) return value ? [] : [`${at}: ${property} is empty`];
    const here = `${at}.${property}`;
    const range = rangeIn(type, property);
    if (!range) return [`${here}: is no property of ${type}`];
    const list = Array.isArray(value) ? (value as unknown[]) : [value];
    if (list.length === 0 || list.some((each) => each === '' || each === null)) {
      return [`${here}: is empty`];
    }
    return list.flatMap((each) => problemsOfValue(each, range, here, property));
  });
};

const withoutEnding = (name: string): string => name.replace(/(Leaf|Base)$/, '');

/** The same definitions in the form in which schema.org publishes them, for validators that read that. */
export const schemaOrgGraph = (): object => {
  const reference = (name: string) => ({ '@id': `schema:${withoutEnding(name)}` });
  const classes = new Map<string, Set<string>>([['Role', new Set(['Thing'])]]);
  const graph: object[] = [];
  for (const [name, above] of definitions().parents) {
    const own = withoutEnding(name);
    const parents = classes.get(own) ?? new Set();
    classes.set(own, parents);
    for (const parent of above.map(withoutEnding)) if (parent !== own) parents.add(parent);
    for (const property of definitions().properties.get(name)?.keys() ?? []) {
      graph.push({
        '@id': `schema:${property}`,
        '@type': 'rdf:Property',
        'schema:domainIncludes': reference(name),
      });
    }
  }
  for (const [name, parents] of classes) {
    graph.push({
      ...reference(name),
      '@type': 'rdfs:Class',
      'rdfs:subClassOf': [...parents].map(reference),
    });
  }
  return { '@graph': graph };
};
