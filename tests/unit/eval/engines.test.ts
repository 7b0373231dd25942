import { byLocale, toArchive } from '../../eval/archive';
import type { Document } from '../../eval/corpus';
import { fts5 } from '../../eval/engines/fts5';
import { minisearch } from '../../eval/engines/minisearch';
import { newest } from '../../eval/engines/newest';
import { runEngine, vocabulariesOf } from '../../eval/engines/run';

const story = (id: string, day: number, body: string, locale = 'en'): Document => ({
  id,
  title: 'News',
  body,
  locale,
  publishedAt: `2024-01-0${day}T00:00:00Z`,
});

const ARCHIVE = toArchive([
  story('harbour-1', 1, 'The harbour of Odesa opens for grain'),
  story('harbour-2', 3, 'Grain leaves the harbour of Odesa'),
  story('harbour-3', 5, 'No grain in the harbour of Odesa'),
  story('cup-1', 2, 'Visitors win a cup after penalties'),
  story('cup-2', 3, 'Visitors win another cup after penalties'),
  story('weather', 4, 'Rain until Sunday'),
  story('hafen', 1, 'The harbour of Odesa opens for grain', 'de'),
  story('pokal', 2, 'Visitors win a cup after penalties', 'de'),
]);

const ask = (kind: typeof fts5, id: string, older: boolean): string[] => {
  const vocabularies = vocabulariesOf(ARCHIVE);
  const { lists } = runEngine(kind, ARCHIVE, vocabularies, { queries: [id], older });
  return lists.get(id) as string[];
};

describe.each([fts5, minisearch])('$name', (kind) => {
  it('finds what is about the same, without the story itself', () => {
    expect(ask(kind, 'harbour-2', false).slice(0, 2).sort()).toEqual(['harbour-1', 'harbour-3']);
  });

  it('finds only older stories when asked to', () => {
    expect(ask(kind, 'harbour-2', true)).toEqual(['harbour-1']);
    expect(ask(kind, 'harbour-1', true)).toEqual([]);
  });

  it('finds only stories of the same locale', () => {
    expect(ask(kind, 'harbour-1', false)).not.toContain('hafen');
  });

  it('finds nothing for a story that shares no word', () => {
    expect(ask(kind, 'weather', false)).toEqual([]);
  });
});

describe('newest first', () => {
  it('is the latest stories of the locale', () => {
    expect(ask(newest, 'harbour-3', false).slice(0, 1)).toEqual(['weather']);
  });

  it('leaves out stories of the same moment and later when only older ones count', () => {
    expect(ask(newest, 'harbour-2', true)).toEqual(['cup-1', 'harbour-1']);
  });
});

describe('the archive', () => {
  it('has ids that do not tell the topic, and stands in the order of time', () => {
    expect(ARCHIVE.map(({ documentId }) => documentId).join(' ')).not.toMatch(/harbour|cup/);
    expect(byLocale(ARCHIVE).get('en')?.at(-1)?.id).toBe('harbour-3');
  });
});
