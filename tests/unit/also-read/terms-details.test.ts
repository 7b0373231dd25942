import { featureFinder, termIdsOf, termsOf } from '../../../server/src/also-read/terms';

const keys = (text: string, locale: string): string[] =>
  termsOf(text, locale)
    .filter(({ kind }) => kind === 'word')
    .map(({ key }) => key);

/** The words given, which must all have one key. */
const keysOfEach = (words: string[], locale: string): Set<string> =>
  new Set(words.flatMap((word) => keys(word, locale)));

describe('words', () => {
  it.each([
    ['en', ['meeting', 'meetings', 'Meeting']],
    ['en', ['restore', 'restored', 'restoring']],
    ['fr', ['négociation', 'négociations']],
    ['fr', ['réunion', 'réunions', 'Réunion']],
    ['ru', ['министр', 'министра', 'министры']],
    ['ru', ['договорённость', 'договоренность']],
    ['uk', ['міністр', 'міністра', 'Міністр']],
    ['uk', ['українська', 'український']],
    ['tr', ['görüşme', 'görüşmeler']],
    ['tr', ['müttefik', 'müttefikler']],
    ['ar', ['سفير', 'السفير']],
    ['de', ['Gespräch', 'Gespräche']],
  ])('are one in their inflected forms (%s: %p)', (locale, words) => {
    expect(keysOfEach(words, locale).size).toBe(1);
  });

  it.each([
    ['en', 'Türkiye', 'Turkiye'],
    ['fr', 'élysée', 'ELYSEE'],
    ['ar', 'أوكرانيا', 'اوكرانيا'],
    ['de', 'Straße', 'Strasse'],
    ['en', 'Erdoğan', 'Erdogan'],
  ])('are one with and without their marks (%s: %s, %s)', (locale, marked, plain) => {
    expect(keys(marked, locale)).toHaveLength(1);
    expect(keys(marked, locale)).toEqual(keys(plain, locale));
  });

  it('are one in Turkish with dotted and dotless i, in capitals and small letters', () => {
    expect(keys('İSTANBUL', 'tr')).toEqual(keys('istanbul', 'tr'));
    expect(keys('ISPARTA', 'tr')).toEqual(keys('ısparta', 'tr'));
  });

  it.each([
    ['en', 'the of and with'],
    ['fr', 'le des et avec'],
    ['uk', 'та і що'],
    ['ru', 'и что не на'],
    ['tr', 've bir için'],
    ['ar', 'في من على'],
  ])('leave out stop words (%s: %s)', (locale, text) => {
    expect(keys(text, locale)).toEqual([]);
  });

  it.each(["Azerbaijan's", 'Azerbaijan’s', 'Azerbaijan'])(
    'are the same with a possessive as without: %s',
    (word) => {
      expect(termsOf(word, 'en')).toEqual(termsOf('Azerbaijan', 'en'));
    }
  );

  it('lose the case ending that Turkish sets behind an apostrophe', () => {
    expect(keys("Türkiye'nin", 'tr')).toEqual(keys('Türkiye', 'tr'));
    expect(keys('İstanbul’da', 'tr')).toEqual(keys('İstanbul', 'tr'));
  });

  it('keep a plural possessive a plain word', () => {
    expect(keys("ministers' talks", 'en')).toEqual(keys('ministers talks', 'en'));
  });

  it.each([
    ['zh', '乌克兰外交部长访问伦敦', ['乌克兰', '访问', '伦敦']],
    ['zh-Hant', '烏克蘭外長訪問倫敦', ['烏克蘭', '訪問', '倫敦']],
    ['ja', '日本の外相は英国を訪問し会談した', ['日本', '外相', '英国', '訪問', '会談']],
  ])('are found in a script without spaces (%s: %s)', (locale, text, expected) => {
    expect(keys(text, locale)).toEqual(expect.arrayContaining(expected));
  });

  it('leave out Chinese and Japanese particles', () => {
    expect(keys('中国的外交', 'zh')).not.toContain('的');
    expect(keys('日本の外相', 'ja')).not.toContain('の');
  });

  it('keep single characters of Chinese, which are words', () => {
    expect(keys('王毅访问英国', 'zh')).toContain('毅');
  });

  it('leave out single letters and digits, and keep days and years', () => {
    expect(keys('B 7 19 30 2023', 'en')).toEqual(['19', '30', '2023']);
  });

  it.each([
    ['ja', 'パリ', 'バリ'],
    ['uk', 'їх', 'іх'],
    ['th', 'ไกล', 'ใกล้'],
    ['hi', 'दिन', 'दीन'],
    ['vi', 'má', 'mà'],
  ])('stay apart where marks make different words (%s: %s, %s)', (locale, one, other) => {
    const all = (text: string) => termsOf(text, locale).map(({ key }) => key);
    expect(all(one)).not.toEqual(all(other));
  });

  it.each([
    ['ru', 'договорённости', 'договорённость'],
    ['uk', 'переговорів', 'переговори'],
    ['fr', 'négociée', 'négocier'],
  ])('are stemmed with the marks that their endings need (%s: %s, %s)', (locale, one, other) => {
    expect(keys(one, locale)).toEqual(keys(other, locale));
  });

  it.each([
    ['th', 'รัฐมนตรีเยือนลอนดอน', 'ลอนดอน'],
    ['km', 'រដ្ឋមន្ត្រីការបរទេស', 'រដ្ឋមន្ត្រី'],
    ['my', 'နိုင်ငံခြားရေးဝန်ကြီး', 'ဝန်ကြီး'],
    ['en', 'the 外交部长 in London', '外交部'],
  ])('are found by the dictionary of a script without spaces (%s: %s)', (locale, text, word) => {
    expect(
      termsOf(text, locale)
        .map(({ surface }) => surface)
        .join(' ')
    ).toContain(word);
  });

  it.each(['he said U.S. officials came', 'he said US officials came'])(
    'take an acronym for a word, though it looks like a stop word: %s',
    (text) => {
      expect(keys(text, 'en')).toContain('US');
    }
  );

  it('take no acronyms from a headline in capitals', () => {
    expect(keys('WHO IS IT IN BAKU AND LONDON', 'en')).toEqual(keys('Baku London', 'en'));
  });

  it('know the word before them in the same phrase', () => {
    const follow = Object.fromEntries(
      termsOf('talks about grain, bridges', 'en').map(({ key, previous }) => [key, previous])
    );
    expect(follow).toEqual({ talk: null, grain: 'talk', bridg: null });
  });

  it('keep words as they are in a language without a stemmer', () => {
    expect(keys('görüşlər', 'az')).toHaveLength(1);
    expect(keys('Baki Baki', 'xx')).toEqual(['baki', 'baki']);
  });

  it('tell how a word stands in the text', () => {
    const [term] = termsOf('Restoration', 'en');
    expect(term).toMatchObject({ kind: 'word', surface: 'Restoration' });
    expect(term?.key).not.toBe('Restoration');
  });

  it.each(['', '   ', '— … !', '\n'])('are none in %p', (text) => {
    expect(termsOf(text, 'en')).toEqual([]);
  });
});

describe('finding features in a text', () => {
  const features = [
    { kind: 'word', key: 'minist' },
    { kind: 'name', key: 'jeyhun bayramov' },
    { kind: 'word', key: 'grain' },
  ];
  const find = featureFinder(
    termIdsOf(features, (index) => index + 1),
    (text) => termsOf(text, 'en')
  );

  it('finds each in all its forms, as often as it occurs', () => {
    const text = 'the minister and other ministers waited while Jeyhun Bayramov spoke about roads';
    expect(find(text)).toEqual([1, 1, 2]);
  });

  it('finds nothing that was not asked for', () => {
    expect(find('quiet talks')).toEqual([]);
  });
});
