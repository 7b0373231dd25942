import { digestOf } from '../../../../server/src/also-read/store/digest';

it('is a whole number that a JavaScript number holds exactly', () => {
  for (const key of ['', 'grain', 'Jeyhun Bayramov', '外務大臣', '🌾']) {
    const digest = digestOf('en', 'word', key);
    expect(Number.isSafeInteger(digest)).toBe(true);
    expect(digest).toBeGreaterThanOrEqual(0);
  }
});

it('is the same every time, and on every machine', () => {
  expect(digestOf('en', 'word', 'grain')).toBe(digestOf('en', 'word', 'grain'));
  expect(digestOf('en', 'word', 'grain')).toMatchInlineSnapshot(`2861079064152792`);
});

it('tells locale, kind and key apart, wherever one ends and the next begins', () => {
  const digests = [
    digestOf('en', 'word', 'grain'),
    digestOf('fr', 'word', 'grain'),
    digestOf('en', 'name', 'grain'),
    digestOf('en', 'wordg', 'rain'),
    digestOf('enw', 'ord', 'grain'),
    digestOf('', 'enword', 'grain'),
  ];
  expect(new Set(digests).size).toBe(digests.length);
});

it('does not repeat among a hundred thousand words', () => {
  const digests = new Set<number>();
  for (let index = 0; index < 100_000; index += 1) digests.add(digestOf('en', 'word', `w${index}`));
  expect(digests.size).toBe(100_000);
});
