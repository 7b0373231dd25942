import type { BlockNode, BodyShape } from '../../../server/src/also-read/text';
import { readBody } from '../../../server/src/also-read/text';
import { blocksWithText } from '../../../server/src/background/content';
import {
  insertBackground,
  replaceBackground,
  type Insertion,
} from '../../../server/src/background/insertion';
import { outlineOf, sectionsOf } from '../../../server/src/background/sections';
import { versionOf } from '../../../server/src/background/versions';
import { heading, image, list, paragraph, text } from '../helpers/blocks';

const BLOCKS: BodyShape = { format: 'blocks' };
const MARKDOWN: BodyShape = { format: 'markdown' };
const HTML: BodyShape = { format: 'html' };
const ZONE: BodyShape = {
  format: 'zone',
  components: {
    'story.text': [{ field: 'text', format: 'markdown' }],
    'story.picture': [],
  },
};

const BACKGROUND = {
  title: 'Azerbaijan–United Kingdom relations',
  blocks: [paragraph('Ties began in 1992.'), paragraph('Oil followed.')],
};

const insert = (
  body: unknown,
  shape: BodyShape,
  after: number | null = null,
  background: { title: string; blocks: BlockNode[] } = BACKGROUND
): Insertion['body'] => {
  const result = insertBackground(body, shape, background, after);
  if ('refusal' in result) throw new Error(result.refusal);
  return result.body;
};

const refusal = (body: unknown, shape: BodyShape, after: number | null) => {
  const result = insertBackground(body, shape, BACKGROUND, after);
  return 'refusal' in result ? result.refusal : null;
};

const markdown = (...blocks: BlockNode[]): string =>
  insert('', MARKDOWN, null, { title: 'T', blocks }) as string;

const html = (...blocks: BlockNode[]): string =>
  insert('', HTML, null, { title: 'T', blocks }) as string;

describe('a background at the end of a body of Blocks', () => {
  const body = [paragraph('Lead.'), heading('Talks', 3), paragraph('They met.')];

  it('is a heading of the level that the sections have, and its paragraphs', () => {
    expect(insert(body, BLOCKS)).toEqual([
      ...body,
      heading(BACKGROUND.title, 3),
      ...BACKGROUND.blocks,
    ]);
  });

  it('has a heading of the second level where the body has none', () => {
    expect(insert([paragraph('Lead.')], BLOCKS)).toEqual([
      paragraph('Lead.'),
      heading(BACKGROUND.title, 2),
      ...BACKGROUND.blocks,
    ]);
  });

  it('stands before the empty paragraphs that the editor leaves at the end', () => {
    expect(insert([paragraph('Lead.'), paragraph('')], BLOCKS)).toEqual([
      paragraph('Lead.'),
      heading(BACKGROUND.title, 2),
      ...BACKGROUND.blocks,
      paragraph(''),
    ]);
  });

  it('is the whole of an empty body', () => {
    for (const empty of [null, undefined, []]) {
      expect(insert(empty, BLOCKS)).toEqual([heading(BACKGROUND.title, 2), ...BACKGROUND.blocks]);
    }
  });

  it('takes no notice of a headline above the sections', () => {
    const sections = [heading('Headline', 1), paragraph('Lead.'), heading('Talks', 2)];
    expect((insert(sections, BLOCKS) as BlockNode[])[3]).toEqual(heading(BACKGROUND.title, 2));
  });

  it('is headed by its own first heading when it has one, with lower ones below it', () => {
    const blocks = [
      heading('Azerbaijan–UK ties', 2),
      paragraph('One.'),
      heading('Oil and gas', 3),
      heading('Pipelines', 4),
      paragraph('Two.'),
    ];
    expect(insert(body, BLOCKS, null, { title: 'Unused', blocks })).toEqual([
      ...body,
      heading('Azerbaijan–UK ties', 3),
      paragraph('One.'),
      heading('Oil and gas', 4),
      heading('Pipelines', 5),
      paragraph('Two.'),
    ]);
  });

  it('keeps lower headings below a title of its relationship', () => {
    const blocks = [paragraph('One.'), heading('Oil and gas', 2), paragraph('Two.')];
    expect((insert(body, BLOCKS, null, { title: 'T', blocks }) as BlockNode[])[5]).toEqual(
      heading('Oil and gas', 4)
    );
  });

  it('leaves the background of the record as it is', () => {
    const stored = [paragraph('One.'), heading('Oil', 2), paragraph('')];
    const before = JSON.stringify(stored);
    insert(body, BLOCKS, null, { title: 'T', blocks: blocksWithText(stored) });
    expect(JSON.stringify(stored)).toBe(before);
  });
});

describe('a background after a section', () => {
  const body = [
    paragraph('Lead.'),
    heading('Talks', 2),
    paragraph('They met.'),
    heading('In private', 3),
    paragraph('They dined.'),
    heading('Reactions', 2),
    paragraph('Moscow said nothing.'),
  ];
  const placeOf = (after: number | null) =>
    (insert(body, BLOCKS, after) as BlockNode[]).findIndex(
      ({ children }) => children?.[0]?.text === BACKGROUND.title
    );

  it('comes after its subsections too', () => {
    expect(placeOf(1)).toBe(5);
    expect(placeOf(3)).toBe(7);
  });

  it('after a subsection is one itself', () => {
    expect((insert(body, BLOCKS, 2) as BlockNode[])[5]).toEqual(heading(BACKGROUND.title, 3));
  });

  it('after the opening stands before the first heading', () => {
    expect(placeOf(0)).toBe(1);
  });

  it('is refused when there is no such section', () => {
    expect(refusal(body, BLOCKS, 4)).toBe('noSection');
    expect(refusal([paragraph('Lead.')], BLOCKS, 0)).toBe('noSection');
  });

  it('is offered for each heading, and for an opening that says something', () => {
    const sections = (blocks: BlockNode[]) => sectionsOf(outlineOf(blocks, BLOCKS));
    expect(sections(body)).toEqual([
      { section: 0, heading: null, level: 0 },
      { section: 1, heading: 'Talks', level: 2 },
      { section: 2, heading: 'In private', level: 3 },
      { section: 3, heading: 'Reactions', level: 2 },
    ]);
    expect(sections([paragraph(''), ...body.slice(1)])[0]).toMatchObject({ section: 1 });
    expect(sections([paragraph('Lead.')])).toEqual([]);
  });
});

describe('a background in Markdown', () => {
  it('keeps the source, its line ends, and a blank line around it', () => {
    expect(insert('Lead.\r\n\r\n### Talks\r\n\r\nThey met.\r\n', MARKDOWN)).toBe(
      'Lead.\r\n\r\n### Talks\r\n\r\nThey met.\r\n\r\n' +
        '### Azerbaijan–United Kingdom relations\r\n\r\nTies began in 1992.\r\n\r\nOil followed.\r\n'
    );
    expect(insert('Lead.\n## Talks\nThey met.\n## Next\nMore.', MARKDOWN, 1)).toBe(
      'Lead.\n## Talks\nThey met.\n\n' +
        '## Azerbaijan–United Kingdom relations\n\nTies began in 1992.\n\nOil followed.\n\n## Next\nMore.'
    );
  });

  it('knows the level of underlined and of HTML headings', () => {
    const levels = (source: string) =>
      sectionsOf(outlineOf(source, MARKDOWN)).map(({ level }) => level);
    expect(levels('One\n===\n\nTwo\n---\n\n<h4>Three</h4>\n\n##### Four')).toEqual([1, 2, 4, 5]);
  });

  it('keeps bold, italic, struck out and linked words, with white space outside of the signs', () => {
    const block: BlockNode = {
      type: 'paragraph',
      children: [
        text('Ties '),
        { ...text('began '), bold: true },
        { ...text('in 1992'), italic: true },
        text(', '),
        { ...text('some say'), strikethrough: true },
        text(': '),
        { type: 'link', url: 'https://x.org/a_(b)', children: [text('see *here*')] },
        text(' and '),
        { ...text('a `b`'), code: true },
        text('.'),
      ],
    };
    expect(markdown(block)).toBe(
      '## T\n\nTies **began** *in 1992*, ~~some say~~: [see \\*here\\*](https://x.org/a_\\(b\\)) and `` a `b` ``.'
    );
  });

  it('drops signs that Markdown would show, as in the middle of a word', () => {
    const block: BlockNode = {
      type: 'paragraph',
      children: [text('pre'), { ...text('(x)'), bold: true }, text('fix')],
    };
    expect(markdown(block)).toBe('## T\n\npre(x)fix');
  });

  it('keeps white space around links, and links what an exclamation mark stands before', () => {
    const linked = (words: string): BlockNode => ({
      type: 'link',
      url: 'https://x.org',
      children: [text(words)],
    });
    const block: BlockNode = {
      type: 'paragraph',
      children: [text('See'), linked(' the text '), text('now!'), linked('Here')],
    };
    expect(markdown(block)).toBe(
      '## T\n\nSee [the text](https://x.org) now\\![Here](https://x.org)'
    );
  });

  it('lets no text become a list, a heading, a rule or HTML', () => {
    const nasty = ['- no list', '1. none', '2) none', '+ none', '# none', '---', '> none', '<b>'];
    const source = markdown(...nasty.map(paragraph));
    const { passages } = readBody(source, MARKDOWN);
    expect(passages.slice(1).map(({ kind, text: words }) => [kind, words])).toEqual(
      nasty.map((words) => ['paragraph', words])
    );
  });

  it('writes lists, nested and beside each other, quotes, code and pictures', () => {
    const nested: BlockNode = {
      type: 'list',
      format: 'ordered',
      children: [
        ...(list('Oil').children ?? []),
        list('Pipelines', 'Tankers'),
        ...(list('Gas').children ?? []),
      ],
    };
    const source = markdown(
      nested,
      list('Trade'),
      list('Tea'),
      { type: 'quote', children: [text('First.\nSecond.')] },
      { type: 'code', children: [text('a ``` b')] },
      image()
    );
    expect(source).toBe(
      [
        '## T',
        '1. Oil\n   - Pipelines\n   - Tankers\n2. Gas',
        '* Trade',
        '- Tea',
        '> First.\\\n> Second.',
        '````\na ``` b\n````',
        '![](/uploads/talks.jpg)',
      ].join('\n\n')
    );
  });
});

describe('a background in HTML', () => {
  it('is escaped, and keeps marks, links, lists and pictures', () => {
    const block: BlockNode = {
      type: 'paragraph',
      children: [
        text('A & B <script> '),
        { ...text('"bold"'), bold: true, italic: true },
        { type: 'link', url: 'https://x.org/?a=1&b="2"', children: [text('link')] },
        text('\nnext'),
      ],
    };
    const nested: BlockNode = {
      type: 'list',
      format: 'unordered',
      children: [...(list('Oil').children ?? []), list('Gas')],
    };
    expect(html(block, nested, image())).toBe(
      '<h2>T</h2>' +
        '<p>A &amp; B &lt;script&gt; <strong><em>&quot;bold&quot;</em></strong>' +
        '<a href="https://x.org/?a=1&amp;b=&quot;2&quot;">link</a><br>next</p>' +
        '<ul><li>Oil<ul><li>Gas</li></ul></li></ul>' +
        '<figure class="image"><img src="/uploads/talks.jpg" alt=""></figure>'
    );
  });

  it('follows no address that runs a script', () => {
    const block: BlockNode = {
      type: 'paragraph',
      children: [{ type: 'link', url: 'javascript:alert(1)', children: [text('link')] }],
    };
    expect(html(block)).toBe('<h2>T</h2><p>link</p>');
    expect(markdown(block)).toBe('## T\n\nlink');
  });

  it('stands inside of the elements that group the story', () => {
    expect(insert('<main><h3>Talks</h3><p>They met.</p></main>', HTML)).toBe(
      '<main><h3>Talks</h3><p>They met.</p>' +
        '<h3>Azerbaijan–United Kingdom relations</h3><p>Ties began in 1992.</p><p>Oil followed.</p></main>'
    );
  });

  it('is refused where the text breaks off inside a tag', () => {
    expect(refusal('<p>One.</p><p>Two <!-- open', HTML, null)).toBe('brokenText');
  });
});

describe('a background in a dynamic zone', () => {
  const part = (words: string) => ({ __component: 'story.text', id: 7, text: words });
  const picture = { __component: 'story.picture', id: 9 };

  it('goes into the last component that can hold text', () => {
    const zone = [part('One.'), part('Two.'), picture];
    const result = insert(zone, ZONE) as { text: string }[];
    expect(result[1]).toEqual({
      ...zone[1],
      text: 'Two.\n\n## Azerbaijan–United Kingdom relations\n\nTies began in 1992.\n\nOil followed.',
    });
    expect(result[0]).toBe(zone[0]);
    expect(result[2]).toBe(picture);
  });

  it('goes into the component where the chosen section ends', () => {
    const zone = [part('Lead.\n\n## Talks'), picture, part('They met.\n\n## Next\n\nMore.')];
    const result = insert(zone, ZONE, 1) as { text: string }[];
    expect(result[2]?.text).toMatch(/^They met\.\n\n## Azerb[^#]*## Next/);
    expect(result[0]).toBe(zone[0]);
  });

  it('is refused while no component can hold text', () => {
    expect(refusal([picture], ZONE, null)).toBe('noField');
    expect(refusal(null, ZONE, null)).toBe('noField');
  });
});

describe('a new text in the place of an old one', () => {
  const older = new Set(versionOf(BACKGROUND.blocks));
  const fresh = { title: 'T', blocks: [paragraph('Ties began in 1992.'), paragraph('Gas came.')] };

  it('replaces what was there, and leaves the heading as the story words it', () => {
    const story = [paragraph('Lead.'), heading('Old friends', 2)];
    const body = [...story, ...BACKGROUND.blocks, paragraph('The end.')];
    expect(replaceBackground(body, BLOCKS, fresh, older)).toEqual({
      body: [...story, ...fresh.blocks, paragraph('The end.')],
      inserted: 2,
    });
  });

  it('does so in Markdown and in HTML', () => {
    const source = 'Lead.\n\n## Old friends\n\nTies began in 1992.\n\nOil followed.\n\nThe end.';
    const result = replaceBackground(source, MARKDOWN, fresh, older) as Insertion;
    expect(readBody(result.body, MARKDOWN).passages.map(({ text: words }) => words)).toEqual([
      'Lead.',
      'Old friends',
      'Ties began in 1992.',
      'Gas came.',
      'The end.',
    ]);
    const page = '<h2>Old</h2><p>Ties began in 1992.</p><p>Oil followed.</p><p>The end.</p>';
    expect(replaceBackground(page, HTML, fresh, older)).toMatchObject({
      body: '<h2>Old</h2><p>Ties began in 1992.</p><p>Gas came.</p><p>The end.</p>',
    });
  });

  it('leaves the author’s own section with the same short heading alone', () => {
    const old = [paragraph('Ties began in 1992.'), heading('Trade', 3), paragraph('Oil followed.')];
    const own = [heading('Trade', 2), paragraph('The minister spoke of duties.')];
    const top = heading('Old friends', 2);
    const versions = new Set(versionOf(old));
    expect(
      replaceBackground(
        [...own, top, ...old],
        BLOCKS,
        { ...BACKGROUND, blocks: fresh.blocks },
        versions
      )
    ).toEqual({ body: [...own, top, ...fresh.blocks], inserted: 2 });
  });

  it('is refused when nothing of the old one is there', () => {
    expect(replaceBackground([paragraph('Lead.')], BLOCKS, fresh, older)).toEqual({
      refusal: 'noOlderVersion',
    });
  });
});
