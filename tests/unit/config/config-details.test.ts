import { config } from '../../../server/src/config';

const relations = config.default().relations;
const validate = (value: unknown) => () => config.validator(value);
const withArticle = (article: unknown) => validate({ articles: [article], relations });
const withRelations = (changed: object) =>
  validate({ articles: [], relations: { ...relations, ...changed } });

describe('the configuration', () => {
  it('needs nothing: the defaults are valid', () => {
    expect(validate(config.default())).not.toThrow();
  });

  it('is made anew each time, so that nobody changes the defaults of another', () => {
    config.default().articles.push({ uid: 'api::article.article' });
    expect(config.default().articles).toEqual([]);
  });

  it('takes an article type by its uid alone', () => {
    expect(withArticle({ uid: 'api::article.article' })).not.toThrow();
  });

  it('takes every option of an article type', () => {
    const article = {
      uid: 'api::article.article',
      title: 'headline',
      body: 'text',
      format: 'html',
      slug: 'slug',
      image: 'cover',
      date: 'publishedOn',
      url: '/news/{slug}',
    };
    expect(withArticle(article)).not.toThrow();
  });

  it.each(['/news/{slug}', 'https://news.example/{documentId}', 'http://localhost/{slug}'])(
    'takes the address %s',
    (url) => {
      expect(withArticle({ uid: 'api::article.article', url })).not.toThrow();
    }
  );
});

describe('the configuration is refused', () => {
  it('with an unknown option, naming it and the known ones', () => {
    expect(validate({ ...config.default(), article: [] })).toThrow(
      /"article".*articles, relations/
    );
  });

  it('with an unknown option of an article, naming its place', () => {
    const article = { uid: 'api::article.article', heading: 'title' };
    expect(withArticle(article)).toThrow(/"articles\[0\]\.heading".*title, body, format, slug/);
  });

  it('with a format that is none, naming the key and the known ones', () => {
    expect(withArticle({ uid: 'api::article.article', format: 'docx' })).toThrow(
      '"articles[0].format" must be one of blocks, markdown, html; it is "docx"'
    );
  });

  it('with an unknown kind of relation', () => {
    expect(withRelations({ treaties: 'treaties' })).toThrow(/"relations\.treaties"/);
  });

  it.each([undefined, null, 'x', []])('when it is %p instead of an object', (value) => {
    expect(validate(value)).toThrow('object');
  });

  it.each([undefined, 'api::article.article', { uid: 'x' }])(
    'when articles are %p instead of a list',
    (articles) => {
      expect(validate({ articles, relations })).toThrow('"articles" must be a list');
    }
  );

  it.each(['api::article.article', null, ['x']])('when an article is %p', (article) => {
    expect(withArticle(article)).toThrow('"articles[0]" must be an object');
  });

  it.each([undefined, '', '  ', 7])('when a uid is %p', (uid) => {
    expect(withArticle({ uid })).toThrow('"articles[0].uid"');
  });

  it.each([
    ['/{locale}/news/{slug}', '"articles[0].url" has the unknown placeholder "{locale}"'],
    ['/news/{id}', '"articles[0].url" has the unknown placeholder "{id}"'],
    ['/news', '"articles[0].url" must have {slug} or {documentId}'],
  ])('when the address %s would not tell stories apart', (url, reason) => {
    expect(withArticle({ uid: 'api::article.article', url })).toThrow(reason);
  });

  it('when a field name is no text', () => {
    expect(withArticle({ uid: 'api::article.article', body: 7 })).toThrow('"articles[0].body"');
  });

  it.each(['news/{slug}', 'javascript:alert(1)', 'ftp://x/{slug}'])(
    'when an address is %s',
    (url) => {
      expect(withArticle({ uid: 'api::article.article', url })).toThrow('"articles[0].url"');
    }
  );

  it('when a type is listed twice, naming it', () => {
    const article = { uid: 'api::article.article' };
    expect(validate({ articles: [article, article], relations })).toThrow(
      '"api::article.article" is listed twice'
    );
  });

  it('when two relations have one name', () => {
    expect(withRelations({ visit: 'events', conference: 'events' })).toThrow('differ');
  });

  it.each(['my visits', 'Visits', '2visits', 'vis-its', 'diplomatic_visits'])(
    'when a relation is named %p',
    (visit) => {
      expect(withRelations({ visit })).toThrow(visit);
    }
  );

  it.each([undefined, null, 7, ''])('when the name of a relation is %p', (visit) => {
    expect(withRelations({ visit })).toThrow('"relations.visit"');
  });
});
