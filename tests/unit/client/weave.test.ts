import { interleave, weave } from '../../../client';
import { weave as weaveOnServer } from '../../../server/src/also-read/weaving';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

const BODY = [paragraph('One.'), paragraph('Two.'), paragraph('Three.')];

const link = (title: string, afterBlock: number | null, more: object = {}) => ({
  label: title,
  url: `/news/${title}`,
  placement: afterBlock === null ? null : { afterBlock, section: null, ...more },
});

describe('weave', () => {
  const list = { label: 'Also Read', items: [link('a', 0), link('b', 1), link('c', null)] };

  it('gives the body that the server would have woven', () => {
    const links = [0, 1].map((afterBlock, index) => ({
      label: 'Also Read',
      title: 'ab'[index] as string,
      url: `/news/${'ab'[index]}`,
      afterBlock,
    }));
    const shape = { format: 'blocks' } as const;
    expect(weave(BODY, list)).toEqual(weaveOnServer(BODY, shape, links));
  });

  it('keeps the author’s blocks, and does not touch the body it was given', () => {
    const before = JSON.stringify(BODY);
    const woven = weave(BODY, list);
    expect(woven.filter((block) => BODY.includes(block as never))).toEqual(BODY);
    expect(woven).toHaveLength(5);
    expect(JSON.stringify(BODY)).toBe(before);
  });

  it('gives the same body again for a woven one', () => {
    const once = weave(BODY, list);
    expect(weave(once, list)).toEqual(once);
  });

  it('leaves a body that was never written without links', () => {
    expect(weave(null, list)).toEqual([]);
  });

  it('sets a link only into the component that it is for', () => {
    const items = [link('a', 0, { component: 2, field: 'body' })];
    expect(weave(BODY, { label: 'Also Read', items })).toHaveLength(3);
    expect(weave(BODY, { label: 'Also Read', items }, { component: 1 })).toHaveLength(3);
    expect(
      weave(BODY, { label: 'Also Read', items }, { component: 2, field: 'lead' })
    ).toHaveLength(3);
    expect(
      weave(BODY, { label: 'Also Read', items }, { component: 2, field: 'body' })
    ).toHaveLength(4);
  });
});

it('takes a list from GraphQL, which says null of what there is not', () => {
  const items = [link('a', 0, { component: null, field: null })];
  expect(weave(BODY, { label: 'Also Read', items: items as never })).toHaveLength(4);
});

describe('interleave', () => {
  it('sets what the site makes of a link after its block', () => {
    const parts = ['<p>One.</p>', '<p>Two.</p>'];
    const items = [link('a', 1), link('b', 0), link('c', null)];
    expect(interleave(parts, items, ({ label }) => `<aside>${label}</aside>`)).toEqual([
      '<p>One.</p>',
      '<aside>b</aside>',
      '<p>Two.</p>',
      '<aside>a</aside>',
    ]);
  });
});
