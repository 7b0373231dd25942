import {
  BLOCKS,
  readBody,
  type BlockNode,
  type BodyShape,
} from '../../../server/src/also-read/text';
import { unweave, weave, type WovenLink } from '../../../server/src/also-read/weaving';
import { heading, list, paragraph } from '../helpers/blocks';

const MARKDOWN: BodyShape = { format: 'markdown' };
const HTML: BodyShape = { format: 'html' };

const link = (afterBlock: number, title = 'Baku Celebrates'): WovenLink => ({
  label: 'Also Read',
  title,
  url: '/news/baku-celebrates',
  afterBlock,
});

describe('weaving Blocks', () => {
  it('sets a paragraph of its own after the block, with a bold label and a link', () => {
    const body = [paragraph('one'), paragraph('two')];
    const [first, woven, second] = weave(body, BLOCKS, [link(0)]);
    expect([first, second]).toEqual(body);
    expect(woven).toEqual({
      type: 'paragraph',
      alsoRead: true,
      children: [
        { type: 'text', text: 'Also Read: ', bold: true },
        {
          type: 'link',
          url: '/news/baku-celebrates',
          children: [{ type: 'text', text: 'Baku Celebrates' }],
        },
        { type: 'text', text: '' },
      ],
    });
  });

  it('keeps links after the same block in the order of the list', () => {
    const [, first, second] = weave<BlockNode[]>([paragraph('one')], BLOCKS, [
      link(0, 'A'),
      link(0, 'B'),
    ]);
    expect(readBody([first, second], BLOCKS).passages.map(({ text }) => text)).toEqual([
      'Also Read: A',
      'Also Read: B',
    ]);
  });

  it('replaces what was woven in before, also after a way through the database', () => {
    const body = [paragraph('one'), paragraph('two')];
    const stored = JSON.parse(JSON.stringify(weave(body, BLOCKS, [link(0, 'Old')])));
    expect(weave(stored, BLOCKS, [link(1, 'New')])).toEqual(weave(body, BLOCKS, [link(1, 'New')]));
    expect(unweave(stored, BLOCKS)).toEqual(body);
  });

  it('sets no link after anything but a paragraph, whatever it is told', () => {
    const body = [heading('Ties'), list('grain'), paragraph('')];
    expect(weave(body, BLOCKS, [link(0), link(1), link(2), link(9)])).toEqual(body);
  });
});

describe('weaving Markdown', () => {
  const OURS = '**Also Read:** [Baku Celebrates](/news/baku-celebrates)';

  it('sets a paragraph between blank lines', () => {
    expect(weave('One.\n\nTwo.\n', MARKDOWN, [link(0), link(1)])).toBe(
      `One.\n\n${OURS}\n\nTwo.\n\n${OURS}\n`
    );
  });

  it('keeps the line ends of the source, and leaves a blank line where there was none', () => {
    expect(weave('One.\r\n## Two', MARKDOWN, [link(0)])).toBe(`One.\r\n\r\n${OURS}\r\n\r\n## Two`);
  });

  it.each([
    ['[x](javascript:1) *b* <i>', '\\[x\\](javascript:1) \\*b\\* \\<i\\>'],
    ['Tom & Co. | `x` \\', 'Tom \\& Co. \\| \\`x\\` \\\\'],
    ['Two\n# lines', 'Two \\# lines'],
  ])('writes the headline %p as text', (title, written) => {
    expect(weave('One.', MARKDOWN, [link(0, title)])).toContain(`[${written}](`);
  });

  it.each(['<a name="top"/>\n\nOne.', '## <a id="i"/>Intro\n\nOne.'])(
    'is not kept off by the name of a place: %p',
    (body) => {
      const at = readBody(body, MARKDOWN).passages.findIndex(({ text }) => text === 'One.');
      expect(weave(body, MARKDOWN, [link(at)])).toBe(`${body}\n\n${OURS}`);
    }
  );

  it('drops the paragraphs it would write, and none of the author’s', () => {
    const links = [link(0)];
    const theirs = `One.\n\n**Also Read:** [Another](/news/another)\n\n> ${OURS}\n\n\`\`\`\nx\n\n${OURS}\n\`\`\``;
    expect(unweave(theirs, MARKDOWN, links)).toBe(theirs);
    expect(unweave(`One.\n\n${OURS}\n\nTwo.`, MARKDOWN, links)).toBe('One.\n\nTwo.');
    expect(unweave(`One. ${OURS}`, MARKDOWN, links)).toBe(`One. ${OURS}`);
  });
});

describe('weaving HTML', () => {
  const OURS =
    '<p class="also-read"><strong>Also Read:</strong> <a href="/news/baku-celebrates">Baku Celebrates</a></p>';

  it('sets a paragraph of its class right after the paragraph, inside its container', () => {
    expect(weave('<div><p>One.</p>\n<p>Two.</div>', HTML, [link(0), link(1)])).toBe(
      `<div><p>One.</p>${OURS}\n<p>Two.${OURS}</div>`
    );
  });

  it('escapes label, headline and address', () => {
    const woven = weave('<p>One.</p>', HTML, [
      { label: '<b>', title: '"A" & <script>', url: '/a?b=1&c="', afterBlock: 0 },
    ]);
    expect(woven).toContain('<strong>&lt;b&gt;:</strong>');
    expect(woven).toContain('<a href="/a?b=1&amp;c=&quot;">&quot;A&quot; &amp; &lt;script&gt;</a>');
  });

  it.each([
    '<p>One <b',
    '<p>One <!-- open',
    '<p>One <script>x',
    '<a href="/x">One.<p>Two.</p></a>',
  ])('leaves %p alone, where a link would end up inside something else', (body) => {
    expect(weave(body, HTML, [link(0), link(1)])).toBe(body);
  });

  it.each(['<a name="top"/><p>One.</p>', '<p><a name="x"/>One.</p>'])(
    'is not kept off by the name of a place: %p',
    (body) => {
      const { passages } = readBody(body, HTML);
      const at = passages.findIndex(({ text }) => text === 'One.');
      expect(passages[at]?.kind).toBe('paragraph');
      expect(weave(body, HTML, [link(at)])).toContain(`One.</p>${OURS}`);
    }
  );

  it.each(['<a href="/x"><p>Card</p></a>', '<a href=""><h3>Card</h3></a>'])(
    'sets nothing into the link around %p, which is one block',
    (card) => {
      const { passages } = readBody(`<p>One.</p>${card}<p>Two.</p>`, HTML);
      expect(passages).toHaveLength(3);
      expect(passages[1]?.kind).not.toBe('paragraph');
    }
  );

  it('drops every paragraph of its class', () => {
    expect(unweave(`<p>One.</p><p class="x also-read">Old</p><p>Two.</p>`, HTML)).toBe(
      '<p>One.</p><p>Two.</p>'
    );
  });
});

it('leaves alone what is no body of its format', () => {
  for (const body of [null, undefined, 7, {}]) {
    for (const shape of [BLOCKS, MARKDOWN, HTML]) expect(weave(body, shape, [link(0)])).toBe(body);
  }
});
