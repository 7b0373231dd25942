import { articleData, toBlocks } from '../../measure/articles';

describe('plain text as Blocks', () => {
  it('has a paragraph per part between blank lines', () => {
    expect(toBlocks('One\nstill one.\n\n  Two.\n \n\n')).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'One\nstill one.' }] },
      { type: 'paragraph', children: [{ type: 'text', text: 'Two.' }] },
    ]);
  });
});

describe('an article', () => {
  const story = { documentId: 'a', locale: 'en', title: 'A', body: 'Text' };

  it('has no date of publication when its story has none', () => {
    expect(articleData({ ...story, publishedAt: null })).not.toHaveProperty('publicationDate');
    const date = '2024-05-06T00:00:00Z';
    expect(articleData({ ...story, publishedAt: date })).toMatchObject({ publicationDate: date });
  });
});
