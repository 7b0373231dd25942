import { keyText, targetText } from '../../../server/src/also-read/keys';
import { pathOf } from '../../../server/src/also-read/targets';

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

describe('the path of an address', () => {
  it.each([
    ['/news/wheat', '/news/wheat'],
    ['/news/wheat/', '/news/wheat'],
    ['https://desk.example/news/wheat', '/news/wheat'],
    ['HTTP://DESK.example:8080/news/wheat/?from=story#top', '/news/wheat'],
    ['/news/wheat#top', '/news/wheat'],
    ['/news/wheat?page=https://other.example/x', '/news/wheat'],
    ['/', '/'],
    ['https://desk.example/', '/'],
  ])('of %s is %s', (url, path) => {
    expect(pathOf(url)).toBe(path);
  });

  it('keeps capitals, which other addresses may differ by', () => {
    expect(pathOf('/News/Wheat')).not.toBe(pathOf('/news/wheat'));
  });
});
