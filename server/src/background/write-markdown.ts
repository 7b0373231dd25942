import { readBlock, type BlockNode } from '../also-read/bodies/blocks';
import { readMarkdown } from '../also-read/bodies/markdown';
import { escapeMarkdown, markdownAddress } from '../also-read/bodies/weave-markdown';
import { isSafeAddress, runsOf } from './inline';
import { fold } from './versions';

/** At the start of a line these would begin a list or underline a heading. */
const LINE_START = /^(?:[-+](?=\s|-|$)|\d{1,9}(?=[.)]))/;

const escapeStart = (line: string): string =>
  line.replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));

const fence = (text: string, shortest: number): string => {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  return '`'.repeat(Math.max(shortest, longest + 1));
};

const MARKS = [
  ['strikethrough', '~~'],
  ['italic', '*'],
  ['bold', '**'],
] as const;

const codeSpan = (text: string): string => {
  const ticks = fence(text, 1);
  const gap = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return ticks + gap + text + gap + ticks;
};

/** White space before the words, the words, white space after them. */
const ENDS = /^(\s*)(.*?)(\s*)$/s;

/** Marks stand at the words: white space inside of them would make them plain characters. */
const marked = (run: BlockNode): string => {
  const text = (run.text ?? '').replace(/\s*[\r\n]+\s*/g, '\n');
  const [, before = '', words = '', after = ''] = ENDS.exec(text) ?? [];
  if (words === '') return text;
  const inner = run.code ? codeSpan(words.replaceAll('\n', ' ')) : escapeLines(words);
  const marks = MARKS.reduce(
    (part, [mark, sign]) => (run[mark] ? `${sign}${part}${sign}` : part),
    inner
  );
  return before + marks + after;
};

/** Keeps the white space at both ends, which `escapeMarkdown` trims. An exclamation mark may end up before a link. */
const escapeLine = (line: string): string =>
  line.replace(/\S(?:.*\S)?/, (words) => escapeMarkdown(words).replace(/!$/, '\\!'));

const escapeLines = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(escapeLine)
    .join('\n');

const inlineOf = (children: BlockNode[], write: (run: BlockNode) => string): string =>
  runsOf(children)
    .map((run) => {
      if (run.type !== 'link') return write(run);
      const text = inlineOf(run.children ?? [], write).replaceAll('\n', ' ');
      const [, before = '', words = '', after = ''] = ENDS.exec(text) ?? [];
      if (!isSafeAddress(run.url) || words === '') return text;
      return `${before}[${words}](${markdownAddress(run.url)})${after}`;
    })
    .join('');

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => escapeStart(line.trim()))
    .filter((line) => line !== '');

const plain = (run: BlockNode): string => escapeLines(run.text ?? '');

const reads = (lines: string[], text: string): boolean => {
  const { pieces } = readMarkdown(lines.join('\\\n'));
  return pieces.length === 1 && fold(pieces[0]?.text ?? '') === fold(text);
};

/** The lines of a text. Marks that Markdown would not take for marks, as in the middle of a word, are left out. */
const linesOf = (block: BlockNode): string[] => {
  const children = block.children ?? [];
  const lines = linesIn(inlineOf(children, marked));
  return reads(lines, readBlock({ ...block, type: 'paragraph' }).text)
    ? lines
    : linesIn(inlineOf(children, plain));
};

const broken = (lines: string[]): string[] =>
  lines.map((line, index) => (index < lines.length - 1 ? `${line}\\` : line));

/** @param turn alternates the sign of lists that follow each other: with the same one they would be one list */
const listLines = ({ format, children = [] }: BlockNode, turn: boolean): string[] => {
  let number = 0;
  let indent = '';
  let nested = false;
  return children.flatMap((child) => {
    if (child.type === 'list') {
      nested = !nested;
      return listLines(child, !nested).map((line) => indent + line);
    }
    const lines = broken(linesOf(child));
    if (lines.length === 0) return [];
    nested = false;
    number += 1;
    const sign = format === 'ordered' ? `${number}${turn ? ')' : '.'}` : turn ? '*' : '-';
    indent = ' '.repeat(sign.length + 1);
    return lines.map((line, index) => (index === 0 ? `${sign} ${line}` : indent + line));
  });
};

const image = ({ image: file }: BlockNode): string => {
  const { url = '', alternativeText = '' } = (file ?? {}) as {
    url?: string;
    alternativeText?: string | null;
  };
  return `![${escapeMarkdown(alternativeText ?? '')}](${markdownAddress(url)})`;
};

const codeLines = (block: BlockNode): string[] => {
  const { text } = readBlock(block);
  const ticks = fence(text, 3);
  return [ticks, ...text.split(/\r\n|\r|\n/), ticks];
};

const linesOfBlock = (block: BlockNode, turn: boolean): string[] => {
  switch (block.type) {
    case 'heading':
      return [`${'#'.repeat(Number(block.level))} ${linesOf(block).join(' ')}`];
    case 'list':
      return listLines(block, turn);
    case 'quote':
      return broken(linesOf(block)).map((line) => `> ${line}`);
    case 'code':
      return codeLines(block);
    case 'image':
      return [image(block)];
    default:
      return broken(linesOf(block));
  }
};

/**
 * Blocks as Markdown in which no character of their texts means anything.
 * @param lineEnd as in the text around
 */
export const writeMarkdown = (blocks: BlockNode[], lineEnd: string): string => {
  let turn = false;
  return blocks
    .map((block, index) => {
      turn = block.type === 'list' && blocks[index - 1]?.type === 'list' ? !turn : false;
      return linesOfBlock(block, turn).join(lineEnd);
    })
    .join(lineEnd + lineEnd);
};
