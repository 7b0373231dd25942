import { ByteReader, ByteWriter } from './bytes';
import type { Outline, OutlinePassage } from './placement';
import type { ReadBody } from './text';

/** Numbers of the kinds in the stored form: new ones go to the end. */
const KINDS: OutlinePassage['kind'][] = [
  'blank',
  'paragraph',
  'heading',
  'list',
  'quote',
  'code',
  'table',
  'image',
  'embed',
  'rule',
];

/**
 * The outline of a body as text, small enough to be read with every list: headings and names of fields as JSON, then for
 * each passage its kind, section, place in a zone and features in bytes.
 * @param idsIn the story's features in a text, by id, one for each occurrence
 */
export const packOutline = (
  { headings, passages }: ReadBody,
  idsIn: (text: string) => number[]
): string => {
  const fields: string[] = [];
  const numberOf = (field: string | undefined): number => {
    if (field === undefined) return 0;
    if (!fields.includes(field)) fields.push(field);
    return fields.indexOf(field) + 1;
  };
  const bytes = new ByteWriter();
  bytes.number(passages.length);
  for (const { kind, section, component, field, text } of passages) {
    bytes.byte(KINDS.indexOf(kind));
    bytes.number(section);
    bytes.number(component === undefined ? 0 : component + 1);
    bytes.number(numberOf(field));
    // Ids ascending, an id that occurs twice stands twice.
    bytes.ids(Int32Array.from(idsIn(text)).sort());
  }
  return JSON.stringify([headings, fields, bytes.toString()]);
};

/** How often each id occurs; equal ones stand beside each other. */
const runsOf = (ids: Int32Array): OutlinePassage['features'] => {
  const runs: OutlinePassage['features'] = [];
  for (const id of ids) {
    const last = runs.at(-1);
    if (last?.[0] === id) last[1] += 1;
    else runs.push([id, 1]);
  }
  return runs;
};

const readPassage = (bytes: ByteReader, fields: string[]): OutlinePassage => {
  const kind = KINDS[bytes.byte()] as OutlinePassage['kind'];
  const section = bytes.number();
  const component = bytes.number();
  const field = bytes.number();
  const features = runsOf(bytes.ids());
  return {
    kind,
    section,
    features,
    ...(component > 0 ? { component: component - 1 } : {}),
    ...(field > 0 ? { field: fields[field - 1] } : {}),
  };
};

/** @param packed as `packOutline` wrote it; an empty text is the outline of an empty body */
export const unpackOutline = (packed: string): Outline => {
  if (packed === '') return { headings: [null], passages: [] };
  const [headings, fields, passages] = JSON.parse(packed) as [
    Outline['headings'],
    string[],
    string,
  ];
  const bytes = new ByteReader(passages);
  return {
    headings,
    passages: Array.from({ length: bytes.number() }, () => readPassage(bytes, fields)),
  };
};
