import { keyText, targetText } from '../../../server/src/also-read/keys';
import { rememberArticleTypes, type ArticleType } from '../../../server/src/config/article-types';
import { isLinked, linkedIn } from '../../../server/src/also-read/targets';

const key = { uid: 'api::article.article', documentId: 'abc', locale: 'en' };

it('names the versions of a document apart, and the document itself alike', () => {
  const french = { ...key, locale: 'fr' };
  expect(keyText(key)).not.toBe(keyText(french));
  expect(targetText(key)).toBe(targetText(french));
});

it('names documents of different types apart, and a type without languages from one with them', () => {
  const other = { ...key, uid: 'api::note.note' };
  expect(targetText(key)).not.toBe(targetText(other));
  expect(keyText({ ...key, locale: '' })).not.toBe(keyText(key));
  expect(keyText({ ...key })).toBe(keyText(key));
});

describe('a text links to a story', () => {
  const links = (link: string, url: string, pattern = '/news/{slug}'): boolean => {
    rememberArticleTypes([{ uid: key.uid, url: pattern } as ArticleType]);
    return isLinked(linkedIn([link]), { type: key.uid, url } as never);
  };

  it.each([
    '/news/wheat',
    '/news/wheat/',
    'https://desk.example/news/wheat',
    'HTTP://DESK.example:8080/news/wheat/?from=story#top',
    '/news/wheat#top',
    '/news/wheat?page=https://other.example/x',
  ])('by %s', (link) => {
    expect(links(link, '/news/wheat')).toBe(true);
    expect(links(link, 'https://news.example/news/wheat', 'https://news.example/news/{slug}')).toBe(
      true
    );
    expect(links(link, '/news/barley')).toBe(false);
  });

  it('by the same capitals, which other addresses may differ by', () => {
    expect(links('/News/Wheat', '/news/wheat')).toBe(false);
  });

  it('by its query or fragment, where these alone tell stories apart', () => {
    expect(links('/story?id=abc', '/story?id=abc', '/story?id={documentId}')).toBe(true);
    expect(links('/story?id=abc', '/story?id=def', '/story?id={documentId}')).toBe(false);
    expect(links('https://desk.example/', '/#/news/wheat', '/#/news/{slug}')).toBe(false);
    expect(links('/#/news/wheat', '/#/news/wheat', '/#/news/{slug}')).toBe(true);
  });
});
