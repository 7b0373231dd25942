import { checkInput } from '../../../server/src/input';
import { settingsChanges } from '../../../server/src/settings/schema';

const check = (changes: object) => checkInput(settingsChanges, changes);

const refusal = (changes: object): { message: string; paths: string[] } => {
  try {
    check(changes);
  } catch (error) {
    const { message, details } = error as { message: string; details: { errors: Detail[] } };
    return { message, paths: details.errors.map(({ path }) => path.join('.')) };
  }
  throw new Error('was not refused');
};

interface Detail {
  path: string[];
}

describe('changes to the settings', () => {
  it('may name one setting or many', () => {
    expect(check({})).toEqual({});
    const many = {
      labels: { en: 'Read next', 'fr-CA': 'À lire' },
      links: 10,
      minimumScore: 12.5,
      candidates: 'older',
      halfLifeDays: null,
      maximumAgeDays: 365,
      maximumAgeByType: { 'api::article.article': null },
      placement: { mode: 'after', after: [3, -2], gap: 0 },
      ignoredTerms: { '*': ['exclusive'], en: ['analysis'] },
      require: 'record',
      campaign: 'utm_source=also-read&utm_medium=link',
    };
    expect(check(many)).toEqual(many);
  });

  it('are trimmed and freed of repetitions', () => {
    expect(
      check({
        labels: { en: '  Read next ' },
        ignoredTerms: { en: ['analysis', ' analysis'] },
        placement: { after: [2, 2] },
        campaign: '?utm_source=x',
      })
    ).toEqual({
      labels: { en: 'Read next' },
      ignoredTerms: { en: ['analysis'] },
      placement: { after: [2] },
      campaign: 'utm_source=x',
    });
  });

  it.each([
    ['links', { links: 0 }],
    ['links', { links: 11 }],
    ['links', { links: 2.5 }],
    ['links', { links: '2' }],
    ['links', { links: null }],
    ['minimumScore', { minimumScore: 101 }],
    ['candidates', { candidates: 'newer' }],
    ['halfLifeDays', { halfLifeDays: 0 }],
    ['maximumAgeDays', { maximumAgeDays: 36501 }],
    ['maximumAgeByType.api::a.a', { maximumAgeByType: { 'api::a.a': 0 } }],
    ['placement.mode', { placement: { mode: 'random' } }],
    ['placement.after.1', { placement: { after: [1, 0] } }],
    ['placement.firstParagraph', { placement: { firstParagraph: 51 } }],
    ['placement.gap', { placement: { gap: -1 } }],
    ['placement.maximum', { placement: { maximum: 0 } }],
    ['labels.en', { labels: { en: ' ' } }],
    ['labels.english', { labels: { english: 'Read' } }],
    ['labels.en', { labels: { en: 'x'.repeat(61) } }],
    ['ignoredTerms.en.0', { ignoredTerms: { en: [''] } }],
    ['ignoredTerms.**', { ignoredTerms: { '**': ['a'] } }],
    ['require', { require: 'visit' }],
    ['campaign', { campaign: 'utm source' }],
    ['campaign', { campaign: 'a=b#c' }],
  ])('are refused with the name of the field: %s in %j', (path, changes) => {
    const { message, paths } = refusal(changes);
    expect(paths).toEqual([path]);
    expect(message.startsWith(`${path}: `)).toBe(true);
    expect(message.length).toBeGreaterThan(path.length + 5);
  });

  it('name the known settings when one is unknown', () => {
    expect(refusal({ link: 2 }).message).toMatch(
      /^link: is not a setting; known are: labels, links, .*placement$/
    );
    expect(refusal({ placement: { every: 2 } }).message).toBe(
      'placement.every: is not a setting; known are: mode, after, firstParagraph, gap, maximum'
    );
  });

  it('report everything that is wrong', () => {
    expect(refusal({ links: 0, gap: 1, placement: { gap: 'x' } }).paths.sort()).toEqual([
      'gap',
      'links',
      'placement.gap',
    ]);
  });
});
