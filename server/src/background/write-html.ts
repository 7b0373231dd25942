import type { BlockNode } from '../also-read/bodies/blocks';
import { escapeHtml as escape } from '../also-read/bodies/weave-html';
import { isSafeAddress, runsOf } from './inline';

const MARKS = [
  ['code', 'code'],
  ['strikethrough', 's'],
  ['underline', 'u'],
  ['italic', 'em'],
  ['bold', 'strong'],
] as const;

const inline = (children: BlockNode[] = []): string =>
  runsOf(children)
    .map((run) => {
      if (run.type === 'link') {
        const text = inline(run.children);
        return isSafeAddress(run.url) ? `<a href="${escape(run.url)}">${text}</a>` : text;
      }
      const text = escape(run.text ?? '').replace(/\r\n|\r|\n/g, '<br>');
      return MARKS.reduce(
        (inner, [mark, tag]) => (run[mark] ? `<${tag}>${inner}</${tag}>` : inner),
        text
      );
    })
    .join('');

const plain = ({ text, children = [] }: BlockNode): string => text ?? children.map(plain).join('');

/** A nested list stands in the item before it. */
const list = ({ format, children = [] }: BlockNode): string => {
  const items: string[] = [];
  for (const child of children) {
    if (child.type === 'list') items.push((items.pop() ?? '') + list(child));
    else items.push(inline(child.children));
  }
  const tag = format === 'ordered' ? 'ol' : 'ul';
  return `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
};

const image = ({ image: file }: BlockNode): string => {
  const { url = '', alternativeText = '' } = (file ?? {}) as {
    url?: string;
    alternativeText?: string | null;
  };
  return `<figure class="image"><img src="${escape(url)}" alt="${escape(alternativeText ?? '')}"></figure>`;
};

const element = (block: BlockNode): string => {
  switch (block.type) {
    case 'heading':
      return `<h${String(block.level)}>${inline(block.children)}</h${String(block.level)}>`;
    case 'list':
      return list(block);
    case 'quote':
      return `<blockquote><p>${inline(block.children)}</p></blockquote>`;
    case 'code':
      return `<pre><code>${escape(plain(block))}</code></pre>`;
    case 'image':
      return image(block);
    default:
      return `<p>${inline(block.children)}</p>`;
  }
};

/** Blocks as HTML, every text of them escaped. */
export const writeHtml = (blocks: BlockNode[]): string => blocks.map(element).join('');
