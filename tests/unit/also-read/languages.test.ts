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
    const { stem, stopWords } = languageOf('xx');
    expect(stem('meetings')).toBe('meetings');
    expect(stopWords.size).toBe(0);
  });

  it('has stop words folded like the words they are compared with', () => {
    for (const locale of ['fr', 'tr', 'uk', 'ar', 'pt', 'el']) {
      const { stopWords } = languageOf(locale);
      expect(stopWords.size).toBeGreaterThan(20);
      for (const word of stopWords) expect(fold(word)).toBe(word);
    }
  });
});
