/** The few marks that the stories use, as Strapi Blocks. */

const INLINE = /\*\*(.+?)\*\*|\*(.+?)\*|\[(.+?)\]\((.+?)\)/g;

const textNode = (text, marks = {}) => ({ type: 'text', text, ...marks });

const inline = (line) => {
  const nodes = [];
  let end = 0;
  for (const match of line.matchAll(INLINE)) {
    if (match.index > end) nodes.push(textNode(line.slice(end, match.index)));
    const [whole, bold, italic, label, url] = match;
    if (bold) nodes.push(textNode(bold, { bold: true }));
    else if (italic) nodes.push(textNode(italic, { italic: true }));
    else nodes.push({ type: 'link', url, children: [textNode(label)] });
    end = match.index + whole.length;
  }
  if (end < line.length || nodes.length === 0) nodes.push(textNode(line.slice(end)));
  return nodes;
};

const listItems = (lines, mark) =>
  lines.map((line) => ({ type: 'list-item', children: inline(line.replace(mark, '')) }));

const block = (piece) => {
  const lines = piece.split('\n');
  const heading = /^(#{1,6})\s+(.*)$/.exec(piece);
  if (heading) {
    return { type: 'heading', level: heading[1].length, children: inline(heading[2]) };
  }
  if (/^- /.test(piece)) {
    return { type: 'list', format: 'unordered', children: listItems(lines, /^- /) };
  }
  if (/^\d+\. /.test(piece)) {
    return { type: 'list', format: 'ordered', children: listItems(lines, /^\d+\. /) };
  }
  if (/^> ?/.test(piece)) {
    const text = lines.map((line) => line.replace(/^> ?/, '')).join(' ');
    return { type: 'quote', children: inline(text) };
  }
  return { type: 'paragraph', children: inline(lines.join(' ')) };
};

const toBlocks = (text) =>
  text
    .split(/\n\s*\n/)
    .map((piece) => piece.trim())
    .filter(Boolean)
    .map(block);

module.exports = { toBlocks };
