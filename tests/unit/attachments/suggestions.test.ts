import { emphasised } from '../../../admin/src/attachments/suggestions/emphasis';
import { hasWords } from '../../../admin/src/attachments/suggestions/text';

describe('emphasised', () => {
  const strong = (sentence: string, words: string) =>
    emphasised(sentence, words).map(({ text, strong: isStrong }) =>
      isStrong ? `*${text}*` : text
    );

  it('marks the words wherever they stand, in any case', () => {
    expect(strong('London calls London', 'london')).toEqual(['*London*', ' calls ', '*London*']);
    expect(strong('In Baku.', 'Baku')).toEqual(['In ', '*Baku*', '.']);
  });

  it('leaves a sentence alone that lacks them', () => {
    expect(strong('In Baku.', 'London')).toEqual(['In Baku.']);
    expect(strong('In Baku.', '')).toEqual(['In Baku.']);
  });

  it('loses no letter of a sentence whose letters grow in small', () => {
    expect(strong('İlham Əliyev in Baku', 'Baku').join('')).toContain('İlham Əliyev in');
  });
});

describe('hasWords', () => {
  it('finds words in any format', () => {
    expect(hasWords('Headline')).toBe(true);
    expect(
      hasWords([{ type: 'paragraph', children: [{ type: 'text', text: 'A sentence' }] }])
    ).toBe(true);
    expect(hasWords([{ __component: 'story.text', markdown: 'A sentence' }])).toBe(true);
  });

  it('takes the frame of an empty body for none', () => {
    expect(hasWords(null)).toBe(false);
    expect(hasWords('  ')).toBe(false);
    expect(hasWords([{ type: 'paragraph', children: [{ type: 'text', text: '' }] }])).toBe(false);
  });
});
