import type { Core } from '@strapi/types';
import { createAnnouncer, SINGLY, updatesOf } from '../../../server/src/also-read/announcing';
import type { StoryKey } from '../../../server/src/also-read/keys';
import type { Store } from '../../../server/src/also-read/store';
import { rememberArticleTypes, type ArticleType } from '../../../server/src/config/article-types';
import { many } from '../helpers/generator';

const ARTICLE = 'api::article.article';
const TYPES = [
  { uid: ARTICLE, isLocalized: true },
  { uid: 'api::report.report', isLocalized: true },
  { uid: 'api::dispatch.dispatch', isLocalized: false },
];

const story = (number: number, locale = 'en'): StoryKey => ({
  uid: ARTICLE,
  documentId: `story${number}`,
  locale,
});

describe('what is told of changed lists', () => {
  it('names each story once', () => {
    expect(updatesOf([story(1), story(2, 'fr'), story(1)], [], TYPES)).toEqual([
      { uid: ARTICLE, documentId: 'story1', locale: 'en' },
      { uid: ARTICLE, documentId: 'story2', locale: 'fr' },
    ]);
  });

  it('has no language where the type has none', () => {
    const key = { uid: 'api::dispatch.dispatch', documentId: 'd', locale: '' };
    expect(updatesOf([key], [], TYPES)).toEqual([
      { uid: 'api::dispatch.dispatch', documentId: 'd', locale: null },
    ]);
  });

  it('names the type and language alone when there are too many', () => {
    const keys = many(SINGLY, (number) => story(number));
    expect(updatesOf(keys, [], TYPES)).toHaveLength(SINGLY);
    expect(updatesOf([...keys, story(SINGLY), story(1, 'fr')], [], TYPES)).toEqual([
      { uid: ARTICLE, documentId: null, locale: 'en' },
      { uid: ARTICLE, documentId: 'story1', locale: 'fr' },
    ]);
  });

  it('names all types of a language in which everything changed, and no single story of them', () => {
    expect(updatesOf([story(1), story(1, 'fr')], ['en'], TYPES)).toEqual([
      { uid: ARTICLE, documentId: null, locale: 'en' },
      { uid: 'api::report.report', documentId: null, locale: 'en' },
      { uid: ARTICLE, documentId: 'story1', locale: 'fr' },
    ]);
    expect(updatesOf([], [''], TYPES)).toEqual([
      { uid: 'api::dispatch.dispatch', documentId: null, locale: null },
    ]);
  });
});

describe('an announcer', () => {
  const told: unknown[] = [];
  const errors: string[] = [];
  let emit: (event: string, update: unknown) => Promise<void>;
  const strapi = {
    eventHub: { emit: (event: string, update: unknown) => emit(event, update) },
    log: { error: (line: string) => void errors.push(line) },
  } as unknown as Core.Strapi;
  /** Answers the one question that an announcer asks: the keys of stories. */
  const store = {
    read: (work: (db: unknown) => Promise<unknown>) =>
      work(() => ({
        select: () => ({
          whereRaw: (text: string) =>
            Promise.resolve(
              (text.match(/\d+/g) ?? []).map((id) => ({
                uid: ARTICLE,
                document_id: `story${id}`,
                locale: 'en',
              }))
            ),
        }),
      })),
  } as unknown as Store;
  const announcer = createAnnouncer(strapi, store);

  beforeAll(() => rememberArticleTypes(TYPES as ArticleType[]));

  beforeEach(() => {
    told.length = 0;
    errors.length = 0;
    emit = async (event, update) => {
      expect(event).toBe('diplomacy.also-read.update');
      told.push(update);
    };
  });

  it('tells once of what changed several times', async () => {
    announcer.changed([1, 2]);
    announcer.changed([2]);
    announcer.keyChanged(story(1));
    await announcer.flush();
    expect(told).toEqual([
      { uid: ARTICLE, documentId: 'story1', locale: 'en' },
      { uid: ARTICLE, documentId: 'story2', locale: 'en' },
    ]);
    await announcer.flush();
    expect(told).toHaveLength(2);
  });

  it('tells of long work when it is done, however much it changed', async () => {
    const few = announcer.gather('en');
    few.add([7]);
    await announcer.flush();
    expect(told).toEqual([]);
    few.end();
    await announcer.flush();
    expect(told).toEqual([{ uid: ARTICLE, documentId: 'story7', locale: 'en' }]);

    told.length = 0;
    const much = announcer.gather('en');
    for (let batch = 0; batch < 1000; batch += 1) much.add(many(100, (n) => batch * 100 + n));
    much.end();
    await announcer.flush();
    expect(told).toEqual([
      { uid: ARTICLE, documentId: null, locale: 'en' },
      { uid: 'api::report.report', documentId: null, locale: 'en' },
    ]);
  });

  it('reports a listener that fails, and goes on with the next', async () => {
    emit = async (_, update) => {
      if ((update as { documentId: string }).documentId === 'story1')
        throw new Error('no such host');
      told.push(update);
    };
    announcer.changed([1, 2]);
    await announcer.flush();
    expect(errors).toEqual([expect.stringContaining('no such host')]);
    expect(told).toEqual([{ uid: ARTICLE, documentId: 'story2', locale: 'en' }]);
  });
});
