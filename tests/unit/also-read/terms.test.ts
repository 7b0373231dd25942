import { termsOf } from '../../../server/src/also-read/terms';

const keys = (text: string, locale: string, kind: 'word' | 'name') =>
  termsOf(text, locale)
    .filter((term) => term.kind === kind)
    .map(({ key }) => key);

it('finds the stems of an English text and leaves stop words out', () => {
  expect(keys('The ministers of Azerbaijan were recovering', 'en', 'word')).toEqual([
    'minist',
    'azerbaijan',
    'recov',
  ]);
});

it('takes a possessive for the word itself', () => {
  expect(keys('Azerbaijan’s minister', 'en', 'word')).toEqual(
    keys('Azerbaijan minister', 'en', 'word')
  );
});

it('takes runs of capitals for names, whatever opens the sentence', () => {
  const text = 'Yesterday Jeyhun Bayramov spoke. The Ukraine Recovery Conference opens in June.';
  expect(keys(text, 'en', 'name')).toEqual(
    expect.arrayContaining(['jeyhun bayramov', 'ukrain recoveri confer'])
  );
});

it('finds no names in a headline with capitals on every word', () => {
  expect(keys('Baku Celebrates Thirtieth Anniversary of Ties', 'en', 'name')).toEqual([]);
});

it.each([
  ['fr', 'Les ministres azerbaïdjanais', 'ministre azerbaïdjanaise'],
  ['uk', 'міністри зустрілися', 'міністри'],
  ['tr', 'TÜRKİYE', 'Türkiye'],
  ['ar', 'وَزِير', 'وزير'],
])('compares forms of a word in %s', (locale, text, other) => {
  const shared = new Set(keys(text, locale, 'word'));
  expect(keys(other, locale, 'word').some((key) => shared.has(key))).toBe(true);
});

it.each([
  ['zh', '外交部长访问伦敦', '伦敦'],
  ['ja', '外務大臣がロンドンを訪問した', 'ロンドン'],
  ['th', 'รัฐมนตรีต่างประเทศเยือนลอนดอน', 'ลอนดอน'],
])('finds words in %s, which writes no spaces', (locale, text, word) => {
  expect(termsOf(text, locale).map(({ surface }) => surface)).toContain(word);
});

it('reads an unknown language word by word', () => {
  expect(keys('Saluton mondo', 'eo', 'word')).toEqual(['saluton', 'mondo']);
});

it.each([
  ['fr', "l'accord avec l’Ukraine", ['accord', 'ukrain']],
  ['tr', 'Ankara’ya', keys('Ankara', 'tr', 'word')],
  ['en', "O'Brien didn't", ['obrien']],
])('finds the word behind an apostrophe in %s', (locale, text, words) => {
  expect(keys(text, locale, 'word')).toEqual(words);
});
