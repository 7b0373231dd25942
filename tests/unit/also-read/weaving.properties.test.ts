import path from 'node:path';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import MarkdownIt from 'markdown-it';
import { readBody, type BlockNode, type BodyShape } from '../../../server/src/also-read/text';
import { unweave, weave, type WovenLink } from '../../../server/src/also-read/weaving';
import { blocksBody, htmlBody, markdownBody, rawHtml, rawMarkdown, word } from '../helpers/bodies';
import { holds, same } from '../helpers/properties';

const BLOCKS: BodyShape = { format: 'blocks' };
const MARKDOWN: BodyShape = { format: 'markdown' };
const HTML: BodyShape = { format: 'html' };

/** Up to three links after any pieces; `Zq` tells them from whatever else a body holds. */
const links = fc.array(
  fc.record({
    label: fc.tuple(fc.constantFrom('Also Read', 'À lire aussi', 'اقرأ أيضًا'), word).map(joined),
    title: fc.tuple(fc.constant('Zq'), word, word, word).map(joined),
    url: fc.constantFrom('/news/a', '/n/київ?a=1&copy=(2)', '/a b\\c"<d>`', 'https://x.org/_a_*'),
    afterBlock: fc.nat(7),
  }),
  { maxLength: 3 }
);

function joined(words: string[]): string {
  return words.join(' ');
}

const withLinks = <Body>(body: fc.Arbitrary<Body>) => fc.record({ body, links });

/** The links that stand after a paragraph: all others have no place. */
const placed = (body: unknown, shape: BodyShape, chosen: WovenLink[]): WovenLink[] => {
  const { passages } = readBody(body, shape);
  return chosen
    .filter(({ afterBlock }) => passages[afterBlock]?.kind === 'paragraph')
    .sort((a, b) => a.afterBlock - b.afterBlock);
};

const isStable = (body: unknown, shape: BodyShape, chosen: WovenLink[]) => {
  const once = weave(body, shape, chosen);
  same(JSON.stringify(weave(once, shape, chosen)), JSON.stringify(once));
  same(JSON.stringify(weave(body, shape, chosen)), JSON.stringify(once));
};

describe('Blocks', () => {
  const cases = withLinks(blocksBody.map(({ body }) => body as BlockNode[]));

  /** The validator that Strapi itself runs on a Blocks field; the package does not export it. */
  const { blocksValidator } = jest.requireActual<{
    blocksValidator: () => { isValidSync: (body: unknown, options: object) => boolean };
  }>(path.resolve('node_modules/@strapi/core/dist/services/entity-validator/blocks-validator.js'));

  it('keep every block as the same object, in order', () => {
    holds(cases, ({ body, links: chosen }) => {
      const others = weave(body, BLOCKS, chosen).filter((block) => block.alsoRead !== true);
      same(others.length === body.length && others.every((one, i) => one === body[i]), true);
    });
  });

  it('have each link after its paragraph', () => {
    holds(cases, ({ body, links: chosen }) => {
      const woven = weave(body, BLOCKS, chosen);
      const titles = woven.flatMap((block, index) => {
        if (block.alsoRead !== true) return [];
        const before = woven.slice(0, index).filter((other) => other.alsoRead !== true);
        return [[block.children?.[1]?.children?.[0]?.text, before.length - 1]];
      });
      const wanted = placed(body, BLOCKS, chosen).map(({ title, afterBlock }) => [
        title,
        afterBlock,
      ]);
      same(JSON.stringify(titles), JSON.stringify(wanted));
    });
  });

  it('are the same when woven again, and the original when unwoven', () => {
    holds(cases, ({ body, links: chosen }) => {
      isStable(body, BLOCKS, chosen);
      same(JSON.stringify(unweave(weave(body, BLOCKS, chosen), BLOCKS)), JSON.stringify(body));
    });
  });

  it('pass Strapi’s validator whenever they did before', () => {
    const validator = blocksValidator();
    holds(cases, ({ body, links: chosen }) => {
      const known = body.filter(({ type }) => type !== 'divider');
      same(validator.isValidSync(weave(known, BLOCKS, chosen), { strict: true }), true);
    });
  });
});

describe('Markdown', () => {
  const cases = withLinks(
    fc.oneof(
      markdownBody.map(({ body }) => body),
      rawMarkdown
    )
  );
  const markdown = new MarkdownIt({ html: true });

  /** Whether a text is another one with each paragraph of ours set in between two blank lines. */
  const isWith = (woven: string, source: string, count: number): boolean => {
    const at = woven.search(/(\r\n?|\n)\1\*\*[^\r\n]*\[Zq[^\r\n]*/);
    if (at < 0) return count === 0 && woven === source;
    const [inserted = ''] = /^(\r\n?|\n)\1[^\r\n]*/.exec(woven.slice(at)) ?? [];
    const before = woven.slice(0, at);
    const after = woven.slice(at + inserted.length);
    // Where the source had no blank line, one follows.
    return [after, after.replace(/^(\r\n?|\n)/, '')].some(
      (rest) => source.startsWith(before) && isWith(rest, source.slice(at), count - 1)
    );
  };

  it('keeps its source byte for byte', () => {
    holds(cases, ({ body, links: chosen }) => {
      const woven = weave(body, MARKDOWN, chosen);
      same(isWith(woven, body, placed(body, MARKDOWN, chosen).length), true);
    });
  });

  it('shows what it showed, and between it the links with label and headline as text', () => {
    const escape = (text: string) => markdown.utils.escapeHtml(text);
    holds(cases, ({ body, links: chosen }) => {
      let html = markdown.render(weave(body, MARKDOWN, chosen));
      for (const { label, title, url } of placed(body, MARKDOWN, chosen)) {
        const href = escape(markdown.normalizeLink(url));
        const link = `<p><strong>${escape(label)}:</strong> <a href="${href}">${escape(title)}</a></p>\n`;
        same(html.includes(link), true);
        html = html.replace(link, () => '');
      }
      same(html, markdown.render(body));
    });
  });

  it('has its links at the top level, after a paragraph', () => {
    holds(cases, ({ body, links: chosen }) => {
      const tokens = markdown.parse(weave(body, MARKDOWN, chosen), {});
      tokens.forEach(({ content, type }, index) => {
        if (type !== 'inline' || !/^\*\*.*\[Zq/.test(content)) return;
        expect(tokens[index - 1]).toMatchObject({ type: 'paragraph_open', level: 0 });
        expect(tokens[index - 2]).toMatchObject({ type: 'paragraph_close', level: 0 });
      });
    });
  });

  it('is the same when woven again, and shows the original when unwoven', () => {
    holds(cases, ({ body, links: chosen }) => {
      isStable(body, MARKDOWN, chosen);
      const back = unweave(weave(body, MARKDOWN, chosen), MARKDOWN, chosen);
      same(markdown.render(back), markdown.render(body));
    });
  });
});

describe('HTML', () => {
  const cases = withLinks(
    fc.oneof(
      htmlBody.map(({ body }) => body),
      rawHtml
    )
  );
  const PARAGRAPH = /<p class="also-read">.*?<\/p>/g;
  const FORBIDDEN = 'ul ol li blockquote pre table tr td h2 h3 a script textarea svg aside'.split(
    ' '
  );

  interface Element {
    name?: string;
    attribs?: Record<string, string>;
    children?: Element[];
  }

  /** For each paragraph of ours in the document, the elements around it. */
  const around = (node: Element, names: string[] = []): string[][] =>
    node.attribs?.class === 'also-read'
      ? [names]
      : (node.children ?? []).flatMap((child) =>
          around(child, node.name ? [...names, node.name] : names)
        );

  it('keeps its source byte for byte, and comes back when unwoven', () => {
    holds(cases, ({ body, links: chosen }) => {
      const woven = weave(body, HTML, chosen);
      same(woven.replace(PARAGRAPH, ''), body);
      same(unweave(woven, HTML), body);
    });
  });

  it('has its links where text stands: in no list, quote, code, table, heading, link or script', () => {
    holds(cases, ({ body, links: chosen }) => {
      const woven = weave(body, HTML, chosen);
      const places = around(parseDocument(woven) as unknown as Element);
      same(places.length, woven.match(PARAGRAPH)?.length ?? 0);
      same(
        places
          .flat()
          .filter((name) => FORBIDDEN.includes(name))
          .join(' '),
        ''
      );
    });
  });

  it('has every link after its paragraph, when it is well formed', () => {
    holds(withLinks(htmlBody.map(({ body }) => body)), ({ body, links: chosen }) => {
      const { passages } = readBody(weave(body, HTML, chosen), HTML);
      const woven = passages.flatMap(({ text }, index) => (text.includes(' Zq ') ? [index] : []));
      const wanted = placed(body, HTML, chosen).map(({ afterBlock }, i) => afterBlock + 1 + i);
      same(String(woven), String(wanted));
    });
  });

  it('is the same when woven again', () => {
    holds(cases, ({ body, links: chosen }) => isStable(body, HTML, chosen));
  });
});

describe('a dynamic zone', () => {
  const shape: BodyShape = {
    format: 'zone',
    components: {
      'story.text': [
        { field: 'lead', format: 'html' },
        { field: 'text', format: 'markdown' },
      ],
      'story.blocks': [{ field: 'body', format: 'blocks' }],
      'story.picture': [],
    },
  };
  const component = fc.oneof(
    fc.record({ lead: htmlBody, text: markdownBody }).map(({ lead, text }) => ({
      __component: 'story.text',
      lead: lead.body,
      text: text.body,
    })),
    blocksBody.map(({ body }) => ({ __component: 'story.blocks', body })),
    fc.constant({ __component: 'story.picture', file: 7 })
  );
  const cases = fc.record({
    body: fc.array(component, { maxLength: 3 }),
    links: fc.tuple(links, fc.nat(2)).map(([chosen, index]) =>
      chosen.map((link, i) => ({
        ...link,
        component: index,
        field: ['lead', 'text', 'body'][i] as string,
      }))
    ),
  });

  it('changes in the named field of the named component alone, and is the same when woven again', () => {
    holds(cases, ({ body, links: chosen }) => {
      const woven = weave(body, shape, chosen);
      isStable(body, shape, chosen);
      woven.forEach((item, index) => {
        const before = body[index] as Record<string, unknown>;
        for (const [field, value] of Object.entries(item)) {
          const here = chosen.filter((link) => link.component === index && link.field === field);
          if (here.length === 0) same(value === before[field], true);
        }
      });
    });
  });
});
