import { fold, languageOf } from '../../../server/src/also-read/languages';

describe('folding', () => {
  it.each([
    ['Türkiye', 'turkiye'],
    ['Élysée', 'elysee'],
    ['İstanbul', 'istanbul'],
    ['Iğdır', 'igdir'],
    ['Straße', 'strasse'],
    ['Αθήνα', 'αθηνα'],
    ['Ёлка', 'елка'],
    ['Київ', 'київ'],
    ['Байрамов', 'байрамов'],
    ['パリ', 'パリ'],
    ['バリ', 'バリ'],
    ['ﾊﾞﾘ', 'バリ'],
    ['हिन्दी', 'हिन्दी'],
    ['القـــاهرة', 'القاهره'],
    ['وَزِير', 'وزير'],
    ['שָׁלוֹם', 'שלום'],
    ['Łódź', 'lodz'],
    ['ﬁnance', 'finance'],
    ['Ｕｋｒａｉｎｅ', 'ukraine'],
    ['d’Ivoire', "d'ivoire"],
    ['обʼєднання', "об'єднання"],
  ])('makes %s %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    for (const text of ['Çavuşoğlu', 'IĞDIR', 'Київ', 'أوكرانيا', '倫敦', 'Λευκωσία']) {
      expect(fold(fold(text))).toBe(fold(text));
    }
  });

  it('makes one of the two ways to write a letter with its mark', () => {
    expect(fold('é')).toBe(fold('e\u0301'));
    expect(fold('й')).toBe(fold('и\u0306'));
  });
});

describe('the language of a locale', () => {
  it.each([
    ['pt-BR', 'pt'],
    ['en_GB', 'en'],
    ['FR-fr', 'fr'],
    ['zh-Hans-CN', 'zh'],
  ])('of %s is %s', (locale, code) => {
    expect(languageOf(locale)).toBe(languageOf(code));
  });

  it('leaves words as they are when it is unknown', () => {
    const { stem, isStopWord } = languageOf('xx');
    expect(stem('meetings')).toBe('meetings');
    expect(isStopWord('the')).toBe(false);
  });

  it.each([
    ['fr', 'été'],
    ['fr', 'ete'],
    ['uk', 'що'],
    ['ar', 'على'],
    ['pt', 'não'],
    ['el', 'και'],
  ])('knows the stop words of %s with their marks and without: %s', (locale, word) => {
    expect(languageOf(locale).isStopWord(word)).toBe(true);
  });
});
