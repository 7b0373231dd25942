import type { Core } from '@strapi/types';
import type { ArticleConfig } from '../../../server/src/config';
import { resolveArticleTypes } from '../../../server/src/config/article-types';

const UID = 'api::story.story';

const ATTRIBUTES = {
  headline: { type: 'string' },
  gallery: { type: 'media', multiple: true },
  photo: { type: 'media', multiple: false },
  cover: { type: 'media', multiple: true },
  filedOn: { type: 'string' },
  publishedOn: { type: 'date' },
};

/** A newsroom with one type of story. */
const resolved = (options: Omit<ArticleConfig, 'uid'>) => {
  const schema = {
    uid: UID,
    kind: 'collectionType',
    info: { pluralName: 'stories' },
    attributes: ATTRIBUTES,
  };
  const strapi = {
    contentTypes: { [UID]: schema },
    components: {},
    config: { get: () => ({ articles: [{ uid: UID, ...options }] }) },
  };
  return resolveArticleTypes(strapi as unknown as Core.Strapi)[0];
};

it('finds an image and a date that can serve, by name first', () => {
  expect(resolved({})).toMatchObject({ image: 'photo', date: 'publishedOn' });
});

it('takes the fields that the configuration names', () => {
  expect(resolved({ image: 'photo', date: 'publishedOn' })).toMatchObject({
    image: 'photo',
    date: 'publishedOn',
  });
});

it.each([
  [{ image: 'gallery' }, `"${UID}.gallery" is not a single media field (option "image")`],
  [{ image: 'headline' }, `"${UID}.headline" is not a single media field (option "image")`],
  [{ date: 'filedOn' }, `"${UID}.filedOn" is not a date field (option "date")`],
  [{ title: 'gallery' }, `"${UID}.gallery" is not a text field (option "title")`],
  [{ slug: 'photo' }, `"${UID}.photo" is not a field for a slug (option "slug")`],
  [{ image: 'picture' }, `"${UID}" has no field "picture" (option "image")`],
])('refuses %j, naming the field and the option', (options, reason) => {
  expect(() => resolved(options)).toThrow(reason);
});
