import type { ComponentField } from '../also-read/bodies/shapes';
import { readBody, type BodyShape, type ReadBody } from '../also-read/text';

/** So many letters of a story are read: some twenty thousand words, more than any story has. */
const LONGEST = 120_000;

type Item = Record<string, unknown>;

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null;

const isBlocks = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.some((item) => isItem(item) && 'type' in item && 'children' in item);

const fieldsOf = (item: Item): ComponentField[] =>
  Object.entries(item).flatMap(([field, value]): ComponentField[] => {
    if (isBlocks(value)) return [{ field, format: 'blocks' }];
    // Names and addresses are single words.
    return typeof value === 'string' && !field.startsWith('__') && /\s/.test(value)
      ? [{ field, format: 'text' }]
      : [];
  });

/** The shape of a body whose type of article is not known, by what it holds. */
const shapeOfValue = (body: unknown): BodyShape => {
  if (isBlocks(body)) return { format: 'blocks' };
  if (!isItem(body)) return { format: 'text' };
  const items = (Array.isArray(body) ? (body as unknown[]) : [body]).filter(isItem);
  const components: Extract<BodyShape, { format: 'zone' }>['components'] = {};
  for (const item of items) {
    const name = typeof item.__component === 'string' ? item.__component : 'component';
    components[name] = fieldsOf(item);
  }
  return { format: 'zone', components };
};

/** How a body is to be read: as its type of article says, unless the value says otherwise, as that of an import may. */
export const shapeFor = (body: unknown, known?: BodyShape): BodyShape =>
  known && (known.format === 'blocks' || known.format === 'zone') === isItem(body)
    ? known
    : shapeOfValue(body);

/** Reads a body, and of a very long one its beginning. */
export const readStory = (body: unknown, shape: BodyShape): ReadBody => {
  const read = readBody(body, shape);
  let letters = 0;
  const passages = read.passages.flatMap((passage) => {
    const room = LONGEST - letters;
    letters += passage.text.length;
    if (room <= 0) return [];
    return [
      passage.text.length > room ? { ...passage, text: passage.text.slice(0, room) } : passage,
    ];
  });
  return { ...read, passages };
};
