/** A body of Strapi Blocks as elements of the page. */

import { el, link, picture } from './site.js';

const MARKS = [
  ['code', 'code'],
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
];

const marked = (node) =>
  MARKS.filter(([mark]) => node[mark]).reduce(
    (content, [, tag]) => el(tag, {}, content),
    node.text ?? ''
  );

const children = ({ children: nodes }) => (Array.isArray(nodes) ? nodes : []);

const inline = (node) =>
  node.type === 'link' ? link(node.url, {}, children(node).map(inline)) : marked(node);

const inlines = (node) => children(node).map(inline);

/** What a node says, without marks. */
export const plainText = (node) => node.text ?? children(node).map(plainText).join('');

const list = (node) => {
  const element = el(node.format === 'ordered' ? 'ol' : 'ul');
  for (const child of children(node)) {
    if (child.type === 'list') {
      // Blocks puts a nested list beside the item it belongs to; HTML wants it inside.
      (element.lastElementChild ?? element.appendChild(el('li'))).append(list(child));
    } else {
      element.append(el('li', {}, inlines(child)));
    }
  }
  return element;
};

// The headline is the page's only h1.
const heading = (node) =>
  el(`h${Math.min(Math.max(Number(node.level) || 2, 2), 6)}`, {}, inlines(node));

const figure = ({ image }) => {
  const img = picture(image, { sizes: '(min-width: 44rem) 42rem, 100vw' });
  if (!img) return null;
  return el('figure', {}, img, image.caption && el('figcaption', {}, image.caption));
};

const paragraph = (node) => (plainText(node).trim() ? el('p', {}, inlines(node)) : null);

/** A link that the plugin wove in: its label, then the headline. */
const alsoRead = (node) => {
  const target = children(node).find(({ type }) => type === 'link');
  if (!target) return paragraph(node);
  const words = children(node).find((child) => child.type === 'text' && child.text?.trim());
  const label = words?.text.replace(/[\s:\u00a0]+$/, '');
  return el(
    'aside',
    { class: 'also-read' },
    label && el('p', { class: 'also-read-label' }, label),
    el('p', { class: 'also-read-title' }, inline(target))
  );
};

const RENDERERS = {
  paragraph,
  heading,
  list,
  quote: (node) => el('blockquote', {}, el('p', {}, inlines(node))),
  // A keyboard must reach what scrolls.
  code: (node) => el('pre', { tabindex: '0' }, el('code', {}, plainText(node))),
  image: figure,
};

const block = (node) =>
  node.alsoRead === true ? alsoRead(node) : (RENDERERS[node.type] ?? paragraph)(node);

/** Elements for a body, in order. */
export const renderBlocks = (body) => (Array.isArray(body) ? body.map(block).filter(Boolean) : []);
