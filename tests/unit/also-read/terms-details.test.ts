import { featureCounter, termsOf } from '../../../server/src/also-read/terms';

const keys = (text: string, locale: string): string[] =>
  termsOf(text, locale)
    .filter(({ kind }) => kind === 'word')
    .map(({ key }) => key);

const names = (text: string, locale = 'en'): string[] =>
  termsOf(text, locale)
    .filter(({ kind }) => kind === 'name')
    .map(({ surface }) => surface);

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

  it('leave out single letters and short numbers, and keep years', () => {
    expect(keys('B 7 19 30 2023', 'en')).toEqual(['2023']);
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

describe('names', () => {
  const quietly = 'while both delegations continued their quiet negotiations about grain exports';

  it('are runs of capitalised words', () => {
    expect(names(`they spoke with Jeyhun Bayramov ${quietly}`)).toEqual(['Jeyhun Bayramov']);
  });

  it('are found wherever they stand, several in a text', () => {
    const text = `Jeyhun Bayramov arrived early and saw the Ukraine Recovery Conference ${quietly}`;
    expect(names(text)).toEqual(['Jeyhun Bayramov', 'Ukraine Recovery Conference']);
  });

  it('do not include the possessive', () => {
    expect(names(`they praised Jeyhun Bayramov's speech ${quietly}`)).toEqual(['Jeyhun Bayramov']);
  });

  it('are one with a hyphen or a space that does not break', () => {
    expect(names(`they saw Jean-Claude Juncker ${quietly}`)).toHaveLength(1);
    expect(names(`they saw Jeyhun\u00a0Bayramov ${quietly}`)).toHaveLength(1);
  });

  it('have one key in capitals with marks and without', () => {
    const key = (name: string) =>
      termsOf(`they saw ${name} ${quietly}`, 'en').find(({ kind }) => kind === 'name')?.key;
    expect(key('Recep Erdoğan')).toBeDefined();
    expect(key('Recep Erdoğan')).toBe(key('Recep Erdogan'));
  });

  it('do not begin with an article', () => {
    expect(names(`${quietly}. The Ukraine Recovery Conference ended`)).toEqual([
      'Ukraine Recovery Conference',
    ]);
  });

  it('end with the sentence', () => {
    const text = `they all flew to London. Jeyhun Bayramov remained there ${quietly}`;
    expect(names(text)).toEqual(['Jeyhun Bayramov']);
  });

  it('end with a comma', () => {
    expect(names(`they visited Baku, London and afterwards some cities ${quietly}`)).toEqual([]);
  });

  it('are never a single capitalised word', () => {
    expect(names(`they visited London ${quietly}`)).toEqual([]);
  });

  it.each([
    ['uk', 'переговори провів Дмитро Кулеба під час робочої поїздки до столиці', 'Дмитро Кулеба'],
    ['ru', 'переговоры провёл Дмитрий Кулеба во время рабочей поездки', 'Дмитрий Кулеба'],
    ['tr', 'dün akşam saatlerinde İlham Aliyev ile uzun uzun görüştüler', 'İlham Aliyev'],
    [
      'fr',
      'les négociateurs ont ensuite rencontré Catherine Colonna pendant la soirée',
      'Catherine Colonna',
    ],
  ])('are found in other languages (%s)', (locale, text, name) => {
    expect(names(text, locale)).toEqual([name]);
  });

  it('are none in a headline with a capital on every word', () => {
    expect(names('Bayramov Meets Cleverly at Ukraine Recovery Conference in London')).toEqual([]);
  });

  it('are none in scripts without capitals', () => {
    expect(names('乌克兰外交部长访问伦敦', 'zh')).toEqual([]);
    expect(names('التقى الوزير جيهون بيراموف نظيره في لندن', 'ar')).toEqual([]);
  });
});

describe('counting features in a text', () => {
  const count = featureCounter(
    new Map([
      ['word minist', 1],
      ['name jeyhun bayramov', 2],
      ['word grain', 3],
    ]),
    'en'
  );

  it('counts each in all its forms', () => {
    const text = 'the minister and other ministers waited while Jeyhun Bayramov spoke about roads';
    expect([...count(text)]).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it('counts nothing that was not asked for', () => {
    expect(count('quiet talks').size).toBe(0);
  });
});
