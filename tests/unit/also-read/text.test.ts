import { BLOCKS, readBody as read, type BodyShape } from '../../../server/src/also-read/text';
import { code, heading, image, list, paragraph, quote, text } from '../helpers/blocks';

const readBody = (body: unknown) => read(body, BLOCKS);

describe('reading Blocks', () => {
  it('reads every block as one passage, in order, under the index of its block', () => {
    const body = [paragraph('Lead'), image(), quote('Said'), code('x = 1')];
    expect(readBody(body).passages).toEqual([
      { kind: 'paragraph', block: 0, section: 0, text: 'Lead' },
      { kind: 'image', block: 1, section: 0, text: '' },
      { kind: 'quote', block: 2, section: 0, text: 'Said' },
      { kind: 'code', block: 3, section: 0, text: 'x = 1' },
    ]);
  });

  it('opens a section with every heading and keeps the lead apart', () => {
    const body = [
      paragraph('Lead'),
      heading('Bilateral ties'),
      paragraph('Ties'),
      heading('Conference'),
    ];
    const { passages, headings } = readBody(body);
    expect(headings).toEqual([null, 'Bilateral ties', 'Conference']);
    expect(passages.map(({ section }) => section)).toEqual([0, 1, 1, 2]);
  });

  it('has an empty lead when the body begins with a heading', () => {
    const { passages, headings } = readBody([heading('Ties'), paragraph('Text')]);
    expect(headings).toEqual([null, 'Ties']);
    expect(passages.every(({ section }) => section === 1)).toBe(true);
  });

  it('joins the pieces of a paragraph into one text, links and bold words included', () => {
    const body = [
      {
        type: 'paragraph',
        children: [
          text('Bayramov '),
          { ...text('met'), bold: true },
          { type: 'link', url: '/news/1', children: [text(' Cleverly')] },
        ],
      },
    ];
    expect(readBody(body).passages[0]?.text).toBe('Bayramov met Cleverly');
  });

  it('keeps the items of a list apart, so that their words do not run together', () => {
    expect(readBody([list('grain', 'bridges')]).passages[0]?.text).toBe('grain\nbridges');
  });

  it('reads the items of a list inside a list', () => {
    const body = [
      {
        type: 'list',
        format: 'ordered',
        children: [{ type: 'list-item', children: [text('outer')] }, list('inner')],
      },
    ];
    expect(readBody(body).passages[0]?.text).toBe('outer\ninner');
  });

  it('finds the addresses that the body links to already, at any depth', () => {
    const link = (url: string) => ({ type: 'link', url, children: [text('there')] });
    const body = [
      { type: 'paragraph', children: [text('see '), link('/news/a')] },
      { type: 'list', children: [{ type: 'list-item', children: [link('https://x.org/b')] }] },
      { type: 'quote', children: [link('/news/c')] },
    ];
    expect(readBody(body).links).toEqual(['/news/a', 'https://x.org/b', '/news/c']);
  });

  it('takes an unknown block for something that no link stands beside', () => {
    expect(readBody([{ type: 'embed', children: [] }]).passages[0]?.kind).toBe('embed');
  });

  it.each([null, undefined, '', 'text', 7, {}, [], true])('reads %p as empty', (body) => {
    expect(readBody(body)).toEqual({ passages: [], headings: [null], links: [] });
  });

  it('reads what can be read of broken nodes', () => {
    const body = [null, 'text', { type: 'paragraph', children: 'x' }, paragraph('Read.'), {}];
    expect(readBody(body).passages.map(({ kind }) => kind)).toEqual([
      'embed',
      'embed',
      'blank',
      'paragraph',
      'embed',
    ]);
  });
});

const kinds = (body: unknown, shape: BodyShape) =>
  read(body, shape).passages.map(({ kind, text: words }) => [kind, words]);

describe('reading Markdown', () => {
  const markdown: BodyShape = { format: 'markdown' };

  it('keeps sections, headings of both styles, and links, reference links included', () => {
    const body = 'Lead.\r\n\r\nTies\r\n---\r\nSee [one](/a) and [two][t].\r\n\r\n[t]: /b "B"';
    const { passages, headings, links } = read(body, markdown);
    expect(headings).toEqual([null, 'Ties']);
    expect(passages.map(({ section }) => section)).toEqual([0, 1, 1]);
    expect(links).toEqual(['/a', '/b']);
  });

  it('takes Markdown between HTML tags for what the tags say', () => {
    const body = 'One.\n\n<blockquote>\n\nSaid.\n\n</blockquote>\n\nTwo.';
    expect(kinds(body, markdown).map(([kind]) => kind)).toEqual([
      'paragraph',
      'embed',
      'quote',
      'blank',
      'paragraph',
    ]);
  });

  it('never reads scripts', () => {
    const body = 'One <script>secret()</script> two.\n\n<script>\nsecret()\n</script>';
    expect(JSON.stringify(read(body, markdown))).not.toContain('secret');
  });

  it('decodes entities and escapes', () => {
    expect(kinds('AT&amp;T \\*plain\\*', markdown)).toEqual([['paragraph', 'AT&T *plain*']]);
  });
});

describe('reading HTML', () => {
  const html: BodyShape = { format: 'html' };

  it('looks into containers, and takes loose text for paragraphs', () => {
    const body = '<section><p>One.</p>Loose <b>text</b>.<div>More.<br><br>Still.</div></section>';
    expect(kinds(body, html)).toEqual([
      ['paragraph', 'One.'],
      ['paragraph', 'Loose text.'],
      ['paragraph', 'More.'],
      ['paragraph', 'Still.'],
    ]);
  });

  it('knows the figures of CKEditor, tables, rules, and paragraphs that only show something', () => {
    const body =
      '<figure class="image"><img src="/i.jpg"></figure><figure class="media"><oembed url="u"></oembed></figure>' +
      '<table><tr><td>a</td></tr></table><hr><p><img src="/i.jpg"></p><p>&nbsp;</p>';
    expect(kinds(body, html).map(([kind]) => kind)).toEqual([
      'image',
      'embed',
      'table',
      'rule',
      'image',
      'blank',
    ]);
  });

  it('decodes entities, and reads neither scripts nor styles', () => {
    const body = '<style>p{}</style><p>AT&amp;T &laquo;x&raquo;<script>y</script></p>';
    expect(kinds(body, html)).toEqual([['paragraph', 'AT&T «x»']]);
  });

  it('reads what a browser would show of broken HTML', () => {
    expect(kinds('<p>One<p>Two <b>bold</div><ul><li>a<li>b', html)).toEqual([
      ['paragraph', 'One'],
      ['paragraph', 'Two bold'],
      ['list', 'a\nb'],
    ]);
  });
});

describe('reading a plain text field', () => {
  it.each([
    [' <p>One.</p>', 'One.'],
    ['One *two*.', 'One two.'],
    ['<b>One</b> two.', 'One two.'],
  ])('finds out by its beginning what it holds: %p', (body, words) => {
    expect(kinds(body, { format: 'text' })).toEqual([['paragraph', words]]);
  });
});

describe('reading components', () => {
  const shape: BodyShape = {
    format: 'zone',
    components: { 'story.text': [{ field: 'text', format: 'markdown' }], 'story.picture': [] },
  };

  it('says where each passage stands, and lets sections run on', () => {
    const body = [
      { __component: 'story.text', text: '# Ties\n\nOne.' },
      { __component: 'story.picture', file: 1 },
      null,
      { __component: 'story.text', text: 'Two. [x](/x)' },
    ];
    const { passages, links } = read(body, shape);
    expect(links).toEqual(['/x']);
    expect(passages.slice(1)).toEqual([
      { kind: 'paragraph', block: 1, section: 1, text: 'One.', component: 0, field: 'text' },
      { kind: 'embed', block: 0, section: 1, text: '', component: 1 },
      { kind: 'paragraph', block: 0, section: 1, text: 'Two. x', component: 3, field: 'text' },
    ]);
  });

  it('reads a component field, single or repeated, whose entries do not name their component', () => {
    const only: BodyShape = {
      format: 'zone',
      components: { 'story.text': [{ field: 'text', format: 'markdown' }] },
    };
    expect(kinds({ text: 'One.' }, only)).toEqual([['paragraph', 'One.']]);
    expect(kinds([{ text: 'One.' }, { text: null }], only)).toEqual([['paragraph', 'One.']]);
  });
});
