import path from 'node:path';
import { unweave, weave, type WovenLink } from '../../../server/src/also-read/weaving';
import { randomBody, randomOf } from '../helpers/bodies';

/** Strapi's own check of a blocks field; it is not exported, hence the path. */
const isValid = async (body: unknown): Promise<boolean> => {
  const file = 'node_modules/@strapi/core/dist/services/entity-validator/blocks-validator.js';
  const { blocksValidator } = await import(path.resolve(file));
  return blocksValidator().isValid(body);
};

const links = (random: () => number, length: number): WovenLink[] =>
  Array.from({ length: Math.floor(random() * 3) }, (_, index) => ({
    label: 'Also Read',
    title: `Headline <${index}> & “more”`,
    url: '/news/headline',
    afterBlock: Math.floor(random() * length),
  }));

const CASES = 1000;

it('keeps every block as it was and in order, and weaves a woven body to the same', () => {
  for (let seed = 1; seed <= CASES; seed += 1) {
    const random = randomOf(seed);
    const body = randomBody(random);
    const chosen = links(random, body.length);
    const woven = weave(body, chosen);
    const originals = unweave(woven);
    expect(originals).toHaveLength(body.length);
    expect(originals.every((block, index) => block === body[index])).toBe(true);
    expect(weave(woven, chosen)).toEqual(woven);
  }
});

it('produces what Strapi accepts', async () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const random = randomOf(seed);
    const body = randomBody(random);
    const woven = weave(body, links(random, body.length));
    expect({ seed, valid: await isValid(woven) }).toEqual({
      seed,
      valid: true,
    });
  }
});

it('writes the headline as text, whatever it holds', () => {
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'One.' }] }];
  const title = '<script>alert(1)</script>';
  const [, woven] = weave(body, [{ label: 'Also Read', title, url: '/a', afterBlock: 0 }]);
  expect(woven?.children?.[1]?.children).toEqual([{ type: 'text', text: title }]);
});
