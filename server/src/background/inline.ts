import type { BlockNode } from '../also-read/bodies/blocks';

const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;

const PROTOCOLS = ['http:', 'https:', 'ftp:', 'mailto:', 'tel:'];

/** Whether an address may stand in a link: what Strapi itself lets into Blocks. */
export const isSafeAddress = (url: unknown): url is string => {
  if (typeof url !== 'string' || url === '') return false;
  try {
    return PROTOCOLS.includes(new URL(url, 'https://here.invalid').protocol);
  } catch {
    return false;
  }
};

const isText = ({ type }: BlockNode): boolean => type === 'text' || type === undefined;

const looksAlike = (a: BlockNode, b: BlockNode): boolean =>
  isText(a) && isText(b) && MARKS.every((mark) => Boolean(a[mark]) === Boolean(b[mark]));

/** The texts and links of a block: neighbours that look alike as one, empty ones left out. */
export const runsOf = (children: BlockNode[]): BlockNode[] => {
  const runs: BlockNode[] = [];
  for (const child of children) {
    if (isText(child) && !child.text) continue;
    const last = runs.at(-1);
    if (last && looksAlike(last, child)) {
      runs[runs.length - 1] = { ...last, text: `${last.text}${child.text}` };
    } else {
      runs.push(child);
    }
  }
  return runs;
};
