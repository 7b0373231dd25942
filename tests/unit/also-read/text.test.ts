import { readBody } from '../../../server/src/also-read/text';
import {
  code,
  forEachCase,
  heading,
  image,
  list,
  paragraph,
  quote,
  randomBody,
  text,
} from '../helpers/generator';

describe('reading a body', () => {
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
    expect(readBody([{ type: 'embed', children: [] }]).passages[0]?.kind).toBe('image');
  });

  it.each([null, undefined, '', 'text', 7, {}, [], true])('reads %p as empty', (body) => {
    expect(readBody(body)).toEqual({ passages: [], headings: [null], links: [] });
  });

  it('gives every passage a section that has an entry among the headings', () => {
    forEachCase(300, (random) => {
      const body = randomBody(random);
      const { passages, headings } = readBody(body);
      expect(passages.map(({ block }) => block)).toEqual(body.map((_, index) => index));
      passages.forEach(({ section }, index) => {
        expect(headings[section]).toBeDefined();
        expect(section).toBeGreaterThanOrEqual(passages[index - 1]?.section ?? 0);
      });
    });
  });
});
