import { bestTerms, vocabularyOf, wordsOf } from '../../eval/terms';

const TEXTS = [
  { title: 'Grain talks', body: 'The grain leaves Odesa. Odesa waits for the grain.' },
  { title: 'Grain prices', body: 'The market waits.' },
  { title: 'Harbour of Odesa', body: 'The harbour opens, the mayor waits.' },
  { title: 'Football', body: 'The cup goes to nobody.' },
];

describe('the best terms of a text', () => {
  const vocabulary = vocabularyOf(TEXTS);

  it('are those that are frequent in it and rare elsewhere', () => {
    expect(bestTerms(TEXTS[0]!, vocabulary, 2)).toEqual(['grain', 'odesa']);
  });

  it('leave out what no other text has, and what every text has', () => {
    const terms = bestTerms(TEXTS[0]!, vocabulary);
    expect(terms).not.toContain('talks');
    expect(terms).not.toContain('the');
  });

  it('are in the order of the alphabet when they are worth the same', () => {
    const texts = [
      { title: 'b a c', body: '' },
      { title: 'c b a', body: '' },
      { title: 'x', body: '' },
    ];
    expect(bestTerms(texts[0]!, vocabularyOf(texts))).toEqual(['a', 'b', 'c']);
  });

  it('are as many as asked for', () => {
    expect(bestTerms(TEXTS[2]!, vocabulary, 1)).toHaveLength(1);
  });
});

describe('the words of a text', () => {
  it('are in lower case, without punctuation, in any script', () => {
    expect(wordsOf('Zelensky: «Україна» – 2023!')).toEqual(['zelensky', 'україна', '2023']);
  });
});

describe('a vocabulary', () => {
  it('counts texts, not occurrences', () => {
    expect(vocabularyOf(TEXTS).having.get('odesa')).toBe(2);
  });
});
