import fc from 'fast-check';
import type { PassageKind } from '../../../server/src/also-read/text';
import * as block from './blocks';

/** One piece of an abstract body, which every format can write down. */
export interface Part {
  kind: PassageKind;
  /** One text, or the items of a list and the cells of a table. */
  texts: string[];
  /** Another way to write the same: setext headings, nested lists, unclosed paragraphs … */
  variant: boolean;
}

/** Words that mean something to one of the formats, or are hard to handle for other reasons. */
const NASTY = [
  'Baku *star* _under_ [x](y) <script>alert(1)</script> &amp; &lt;p&gt; `tick ~~no~~ | # 1. 2) - + >',
  '**Also **Also Read:** [ref]: /url \\ \\* $x$ === --- ``` ~~~ <!-- --> </p> </blockquote> <b> a|b ! ![i](j)',
  'https://x.org «guillemets» “quoted” مرحبا שלום 北京 🇦🇿 👩‍🚀 e\u0301 :-) {x} ^2 =y= ++z++ &copy; %20 a&b',
  'grain treaty border donors pledge talks minister',
].flatMap((words) => words.split(' '));

export const word = fc.constantFrom(...NASTY);

/** Four texts of nasty words. */
const texts = fc
  .array(word, { minLength: 4, maxLength: 10 })
  .map((words) =>
    [0, 1, 2, 3].map((text) => words.filter((_, index) => index % 4 === text).join(' '))
  );

const part = (...kinds: PassageKind[]): fc.Arbitrary<Part> =>
  fc.record({
    // Half of what is drawn are paragraphs, as in a story.
    kind: fc.constantFrom(...kinds.map(() => 'paragraph' as const), ...kinds),
    texts,
    variant: fc.boolean(),
  });

const COMMON: PassageKind[] = ['heading', 'list', 'quote', 'code', 'image', 'embed'];

const parts = (...kinds: PassageKind[]) =>
  fc.array(part(...COMMON, ...kinds), { maxLength: 7 }).map((all) =>
    // Two lists in a row are one list to Markdown.
    all.map((one, index) =>
      one.kind === 'list' && all[index - 1]?.kind === 'list'
        ? { ...one, kind: 'rule' as const }
        : one
    )
  );

/** What reading a part gives. */
export const expected = ({ kind, texts }: Part): { kind: PassageKind; text: string } => {
  if (kind === 'list') return { kind, text: texts.slice(0, 3).join('\n') };
  if (kind === 'table') return { kind, text: texts.join('\n') };
  const isText = ['paragraph', 'heading', 'quote', 'code'].includes(kind);
  return { kind, text: isText ? (texts[0] as string) : '' };
};

const blockOf = ({ kind, texts, variant }: Part) => {
  const [a = '', b = '', c = ''] = texts;
  switch (kind) {
    case 'heading':
      return block.heading(a, variant ? 2 : 3);
    case 'list':
      return variant
        ? { ...block.list(a), children: [...(block.list(a, b).children ?? []), block.list(c)] }
        : block.list(a, b, c);
    case 'quote':
      return block.quote(a);
    case 'code':
      return block.code(a);
    case 'image':
      return block.image();
    case 'blank':
      return block.paragraph(variant ? '' : ' ');
    case 'paragraph':
      return block.paragraph(a);
    default:
      return { type: 'divider', children: [] };
  }
};

/** Bodies of Strapi Blocks; with unknown blocks, which Strapi itself would refuse. */
export const blocksBody = parts('blank').map((all) => ({
  parts: all.map((one) => (one.kind === 'rule' ? { ...one, kind: 'embed' as const } : one)),
  body: all.map(blockOf),
}));

const escapeMarkdown = (value: string): string => value.replace(/[!-/:-@[-`{-~]/g, '\\$&');

const markdownOf = ({ kind, texts, variant }: Part): string => {
  const [a = '', b = '', c = '', d = ''] = texts.map(escapeMarkdown);
  switch (kind) {
    case 'heading':
      return variant ? `${a}\n===` : `## ${a}`;
    case 'list':
      return variant ? `- ${a}\n- ${b}\n  - ${c}` : `1. ${a}\n\n2. ${b}\n3. ${c}`;
    case 'quote':
      return `> ${a}`;
    case 'code':
      return `~~~~md\n${texts[0]}\n~~~~`;
    case 'table':
      return `| ${a} | ${b} |\n|---|---|\n| ${c} | ${d} |`;
    case 'image':
      return variant ? `![alt](/i.jpg)` : `![alt](/i.jpg "title")`;
    case 'embed':
      return variant ? '<iframe src="/x"></iframe>' : '<div>\n<object data="/x"></object>\n</div>';
    case 'rule':
      return variant ? '***' : '- - -';
    case 'blank':
      return '<!-- **Also Read:** -->';
    default:
      return variant ? a : `${a} `;
  }
};

/** Bodies of Markdown with Unix or DOS line ends, with and without a blank line before headings and at the end. */
export const markdownBody = fc
  .record({
    parts: parts('table', 'rule', 'blank'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    last: fc.constantFrom('', '\n', '\n\n'),
  })
  .map(({ parts: all, lineEnd, last }) => {
    const source = all.reduce((before, one, index) => {
      const isTight =
        all[index - 1]?.kind === 'paragraph' && one.kind === 'heading' && !one.variant;
      const separator = index === 0 ? '' : isTight ? '\n' : '\n\n';
      return before + separator + markdownOf(one);
    }, '');
    return { parts: all, body: (source + last).replaceAll('\n', lineEnd) };
  });

const escapeHtml = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&#62;');

const htmlOf = ({ kind, texts, variant }: Part): string => {
  const [a = '', b = '', c = '', d = ''] = texts.map(escapeHtml);
  switch (kind) {
    case 'heading':
      return variant ? `<h2 class="x>y">${a}</h2>` : `<h3>${a}</h3>`;
    case 'list':
      return variant
        ? `<ul><li>${a}</li><li><p>${b}</p><ol><li>${c}</ol></ul>`
        : `<ol>\n<li>${a}</li>\n<li>${b}\n<li>${c}</ol>`;
    case 'quote':
      return `<blockquote>${variant ? `<p>${a}</p>` : a}</blockquote>`;
    case 'code':
      return `<pre><code>${a}</code></pre>`;
    case 'table':
      return `<table><tr><td>${a}<td>${b}</tr><tr><td>${c}</td><td>${d}</td></table>`;
    case 'image':
      return variant ? '<figure class="image"><img src="/i.jpg"></figure>' : '<p><img src=x> </p>';
    case 'embed':
      return variant ? '<figure><iframe src="/x">x</iframe></figure>' : '<aside></aside>';
    case 'rule':
      return variant ? '<hr>' : '<hr/>';
    case 'blank':
      return variant ? '<p>&nbsp;</p>' : '<p><br></p>';
    default:
      return variant ? `<P dir=rtl>${a}` : `<p><b>${a}</b><script>if (a < b) "</p>"</script></p>`;
  }
};

/** Bodies of HTML, some of it in containers. */
export const htmlBody = fc
  .record({ parts: parts('table', 'rule', 'blank'), wrapped: fc.boolean() })
  .map(({ parts: all, wrapped }) => {
    const source = all.map(htmlOf).join('\n');
    return {
      parts: all,
      body: wrapped ? `<main>\n<div class="a">${source}</div></main><!-- end -->` : source,
    };
  });

const pieces = (values: string[], separators: string[]) =>
  fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...values), word), fc.constantFrom(...separators)), {
      maxLength: 14,
    })
    .map((all) => all.flat().join(''));

/** Whatever may stand in a Markdown field, well formed or not. */
export const rawMarkdown = pieces(
  [
    'One.',
    'Two\nlines.',
    '# Heading',
    'Setext\n---',
    '- item',
    '  - nested',
    '1. one',
    '> quote',
    '```js\n**Also Read:** [x](/x)\n```',
    '```',
    '    code',
    '| a | b |\n|---|---|\n| c | d |',
    '[ref]: /url "title"',
    '[ref]',
    '<div>',
    '</div>',
    '<blockquote>',
    '</blockquote>',
    '<!-- open',
    '-->',
    '<script>',
    '</script>',
    '<a href="/b">',
    '</a>',
    '***',
    '![i](/i)',
    '**bold',
    '   ',
    '\t',
  ],
  ['\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n \n', ' ', '']
);

/** Whatever may stand in an HTML field, well formed or not. */
export const rawHtml = pieces(
  [
    '<p>',
    '<p class="lead">',
    '</p>',
    '<p>One.</p>',
    '<p>Two',
    '<div>',
    '</div>',
    '<ul><li>',
    '</ul>',
    '</li>',
    '<blockquote>',
    '</blockquote>',
    '<pre>',
    '</pre>',
    '<table><tr><td>',
    '</table>',
    '<h2>',
    '</h2>',
    '<b>',
    '</b>',
    '<a href="/b">',
    '</a>',
    '<br><br>',
    '<img src=x>',
    '<script>',
    '</script>',
    '<!-- ',
    ' -->',
    '<textarea>',
    '</textarea>',
    '<p class="also',
    '">',
    '<',
    '<p',
    '<![CDATA[',
    ']]>',
    '<svg>',
    '</svg>',
    '<hr>',
  ],
  ['', '', '\n', ' ']
);
