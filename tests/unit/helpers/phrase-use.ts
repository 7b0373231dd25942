import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { PLUGIN_ID } from '../../../shared/plugin';

/** What a source file says about phrases. A template's `${…}` is a `*`. */
export interface PhraseUse {
  /** Every string that stands in the code. */
  strings: string[];
  /** The ids that `t(…)` asks for, and those of descriptors `{ id, defaultMessage }`. */
  asked: { id: string; english?: string }[];
}

const PREFIX = `${PLUGIN_ID}.`;

const withoutPrefix = (id: string): string =>
  id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id;

/** A literal or a template as a pattern; undefined for an expression whose text is not known. */
const textOf = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.templateSpans.reduce(
    (text, { expression, literal }) =>
      `${text}${expression.getText() === 'PLUGIN_ID' ? PLUGIN_ID : '*'}${literal.text}`,
    node.head.text
  );
};

/** The texts an expression can come to: both ends of `a ? b : c` and of `a ?? b`. */
const outcomes = (node: ts.Expression): string[] => {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node))
    return outcomes(node.expression);
  if (ts.isConditionalExpression(node))
    return [...outcomes(node.whenTrue), ...outcomes(node.whenFalse)];
  if (ts.isBinaryExpression(node))
    return /^(\?\?|\|\|)$/.test(node.operatorToken.getText())
      ? [...outcomes(node.left), ...outcomes(node.right)]
      : [];
  const text = textOf(node);
  return text === undefined ? [] : [text];
};

const property = (node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined =>
  node.properties.filter(ts.isPropertyAssignment).find((each) => each.name.getText() === name)
    ?.initializer;

const askedBy = (node: ts.Node): PhraseUse['asked'] => {
  if (ts.isCallExpression(node) && node.expression.getText() === 't' && node.arguments[0])
    return outcomes(node.arguments[0]).map((id) => ({ id }));
  if (!ts.isObjectLiteralExpression(node)) return [];
  const id = property(node, 'id');
  const english = property(node, 'defaultMessage');
  return (id ? outcomes(id) : [])
    .filter((text) => text.startsWith(PREFIX) && text !== `${PREFIX}*`)
    .map((text) => ({ id: withoutPrefix(text), english: english && textOf(english) }));
};

/** Reads a source file, given as its text. */
export const phraseUse = (source: string): PhraseUse => {
  const file = ts.createSourceFile(
    'a.tsx',
    source,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX
  );
  const strings: string[] = [];
  const asked: PhraseUse['asked'] = [];
  const visit = (node: ts.Node): void => {
    // What a module is called, and what a type allows, shows nothing to anyone.
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    const text = textOf(node);
    if (text !== undefined) strings.push(withoutPrefix(text));
    asked.push(...askedBy(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { strings, asked };
};

/** The same for all sources in a folder and below it. */
export const phraseUseIn = (folder: string): PhraseUse => {
  const uses = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => phraseUse(readFileSync(join(folder, path), 'utf8')));
  return {
    strings: uses.flatMap(({ strings }) => strings),
    asked: uses.flatMap(({ asked }) => asked),
  };
};

/** Whether a use means an id: `kind.*` means all that begin with `kind.`, a bare `*` says nothing. */
export const means = (use: string, id: string): boolean => {
  if (!use.includes('*')) return use === id;
  const [head = '', ...rest] = use.split('*');
  const tail = rest.at(-1) ?? '';
  return (
    head.includes('.') &&
    id.length > head.length + tail.length &&
    id.startsWith(head) &&
    id.endsWith(tail)
  );
};
