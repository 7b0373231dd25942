import { BLOCKS } from '../../../server/src/also-read/text';
import { passagesOf, versionIn, versionOf } from '../../../server/src/background/versions';
import { heading, image, list, paragraph } from '../helpers/blocks';

const ONE = 'Ties began in 1992.';
const TWO = 'Oil followed.';
const THREE = 'Students came.';

const version = (...texts: string[]) => versionOf(texts.map(paragraph));
const held = (texts: string[], ...versions: string[][]) =>
  versionIn(passagesOf(texts.map(paragraph), BLOCKS), versions);

it('counts a background as used when most of its passages stand in the body', () => {
  const present = version(ONE, TWO, THREE);
  expect(held(['Lead.', ONE, THREE], present)).toBe(present);
  expect(held(['Lead.', ONE], present)).toBeNull();
  expect(held([ONE, 'Lead.'], version(ONE, TWO))).toBeNull();
});

it('sees through white space and ways to write accents', () => {
  const present = version('Le Royaume-Uni a établi\ndes relations.');
  expect(held(['  Le Royaume-Uni\u00a0a e\u0301tabli des  relations. '], present)).toBe(present);
});

it('tells an earlier version from the present one', () => {
  const present = version(ONE, 'Gas followed.');
  const earlier = version(ONE, TWO);
  expect(held([ONE, TWO], present, earlier)).toBe(earlier);
  expect(held([ONE, 'Gas followed.'], present, earlier)).toBe(present);
});

it('takes the present version when an earlier one fits alike', () => {
  const present = version(ONE, TWO, THREE);
  const earlier = version(ONE, TWO, 'Tea was served.');
  expect(held([ONE, TWO], present, earlier)).toBe(present);
});

it('never finds a background without text', () => {
  expect(held(['Lead.'], version())).toBeNull();
});

it('leaves the heading above and pictures out, and takes lower headings and lists in', () => {
  const blocks = [heading('Ties'), paragraph(ONE), image(), heading('Oil', 3), list('a', 'b')];
  expect(versionOf(blocks)).toEqual([
    ...version(ONE),
    ...versionOf([paragraph('-'), heading('Oil', 3)]).slice(1),
    ...versionOf([list('a', 'b')]),
  ]);
});
