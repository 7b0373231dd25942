import { config } from '../../../server/src/config';

const check = (options: object) => () => config.validator({ ...config.default(), ...options });

it('accepts the defaults and a full list of articles', () => {
  expect(check({})).not.toThrow();
  expect(check({ articles: [{ uid: 'api::story.story', url: '/news/{slug}' }] })).not.toThrow();
  expect(check({ siteUrl: 'https://example.com/news' })).not.toThrow();
});

it.each([
  [{ article: [] }, '"article" is not an option; known are: articles, relations, siteUrl'],
  [{ articles: {} }, '"articles" must be a list'],
  [{ articles: [{}] }, '"articles[0].uid" must be a non-empty text'],
  [
    { articles: [{ uid: 'a', titel: 'x' }] },
    '"articles[0].titel" is not an option; known are: uid',
  ],
  [{ articles: [{ uid: 'a', url: 'news' }] }, '"articles[0].url" must start with "/"'],
  [{ articles: [{ uid: 'a' }, { uid: 'a' }] }, '"a" is listed twice'],
  [{ relations: { visit: 'a', conference: 'a', bilateralRelationship: 'b' } }, 'must differ'],
  [{ relations: { visit: 'Visits!', conference: 'a', bilateralRelationship: 'b' } }, 'camelCase'],
  [{ siteUrl: 'news.example' }, '"siteUrl" must be an address'],
  [{ siteUrl: 'https://news.example/?page=1' }, '"siteUrl" must be an address'],
  [{ siteUrl: '' }, '"siteUrl" must be a non-empty text'],
])('refuses %j and names the option', (options, message) => {
  expect(check(options)).toThrow(message);
});
