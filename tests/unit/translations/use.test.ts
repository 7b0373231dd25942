import { join } from 'node:path';
import en from '../../../admin/src/translations/en.json';
import { RECORD_KINDS } from '../../../shared/plugin';
import { DATE_PRECISIONS, SECTORS, TIMELINE_KINDS } from '../../../shared/vocabulary';
import { means, phraseUse, phraseUseIn } from '../helpers/phrase-use';

const ENGLISH: Record<string, string> = en;
const IDS = Object.keys(ENGLISH);

describe('the phrases and the admin’s sources', () => {
  const { strings, asked } = phraseUseIn(join(__dirname, '../../../admin/src'));

  it('know every phrase that is asked for', () => {
    expect(asked.length).toBeGreaterThan(20);
    const unknown = asked.filter(({ id }) => !IDS.some((known) => means(id, known)));
    expect(unknown.map(({ id }) => id)).toEqual([]);
  });

  it('hold no phrase that nothing asks for', () => {
    const uses = [...new Set(strings)];
    expect(IDS.filter((id) => !uses.some((use) => means(use, id)))).toEqual([]);
  });

  it('say the same where a default stands beside the id', () => {
    const other = asked.filter(
      ({ id, english }) => english !== undefined && id in ENGLISH && ENGLISH[id] !== english
    );
    expect(other).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ['kind', RECORD_KINDS],
    ['precision', DATE_PRECISIONS],
    ['sector', SECTORS],
    ['timelineKind', Object.values(TIMELINE_KINDS).flat()],
  ])('name every %s there is', (group, values) => {
    expect(values.filter((value) => !(`${group}.${value}` in ENGLISH))).toEqual([]);
  });
});

describe('reading a source', () => {
  const asked = (source: string) => phraseUse(source).asked;

  it('finds both ends of a choice, and templates by their beginning', () => {
    expect(asked("t(open ? 'list.clear' : (`kind.${record.kind}` as TextId), { title })")).toEqual([
      { id: 'list.clear' },
      { id: 'kind.*' },
    ]);
  });

  it('finds descriptors, with and without the plugin’s name as a constant', () => {
    expect(
      asked(
        "f({ id: 'diplomacy.list.name', defaultMessage: 'List' }, { id: `${PLUGIN_ID}.sector.${s}` })"
      )
    ).toEqual([
      { id: 'list.name', english: 'List' },
      { id: 'sector.*', english: undefined },
    ]);
  });

  it('leaves alone the ids of others, imports, types and comments', () => {
    const source =
      "import x from 'retry'; type A = 'retry'; /* t('retry') */ f({ id: 'global.save' });";
    expect(phraseUse(source)).toEqual({ strings: ['global.save'], asked: [] });
  });

  it.each([
    ['kind.*', 'kind.visit', true],
    ['kind.*', 'kinds.visit', false],
    ['settings.*.hint', 'settings.limit.hint', true],
    ['settings.*.hint', 'settings.limit.label', false],
    ['*', 'retry', false],
    ['* *', 'retry', false],
    ['retry', 'retry', true],
  ])('takes %s to mean %s: %s', (use, id, expected) => {
    expect(means(use, id)).toBe(expected);
  });
});
