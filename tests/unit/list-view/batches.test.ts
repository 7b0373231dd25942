import { listAddress, withRecords } from '../../../admin/src/list-view/address';
import { batchesOf, tallyOf } from '../../../admin/src/list-view/batches';
import type { BulkResult } from '../../../shared/coverage';

const ARTICLE = 'api::article.article';

it('cuts a selection into batches that lose and repeat nothing', () => {
  expect(batchesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(batchesOf([1, 2], 2)).toEqual([[1, 2]]);
  expect(batchesOf([], 2)).toEqual([]);
});

it('counts what became of the articles', () => {
  const result = (fields: Partial<BulkResult>): BulkResult => ({
    documentId: 'a',
    title: '',
    outcome: 'attached',
    waiting: null,
    reason: null,
    ...fields,
  });
  const refused = result({ outcome: 'failed', reason: 'You may not' });
  expect(
    tallyOf([
      result({}),
      result({ waiting: 'modified' }),
      result({ waiting: 'mayNotPublish' }),
      result({ waiting: 'notPublished' }),
      result({ outcome: 'already' }),
      refused,
    ])
  ).toEqual({
    attached: 4,
    already: 1,
    modified: 1,
    mayNotPublish: 1,
    notPublished: 1,
    failed: [refused],
  });
});

describe('the address of a list', () => {
  it('carries the filter where core hands it on to the server', () => {
    expect(listAddress(ARTICLE, 'none')).toBe(
      '/content-manager/collection-types/api::article.article?plugins[diplomacy][records]=none'
    );
  });

  it('keeps search, sort, filters and language, and goes back to the first page', () => {
    const search =
      '?page=3&_q=a%26b&sort=title:ASC&plugins[i18n][locale]=fr&filters[$and][0][id][$eq]=1';
    const parameters = new URLSearchParams(withRecords(search, 'visit'));
    expect(Object.fromEntries(parameters)).toEqual({
      page: '1',
      _q: 'a&b',
      sort: 'title:ASC',
      'plugins[i18n][locale]': 'fr',
      'filters[$and][0][id][$eq]': '1',
      'plugins[diplomacy][records]': 'visit',
    });
  });

  it('loses the filter when all are asked for', () => {
    expect(withRecords('?plugins[diplomacy][records]=none', null)).toBe('?page=1');
  });
});
