import { WORDS, wordFor, wordsFor } from '../../../server/src/facts/words';
import { en } from '../../../server/src/facts/words/en';
import {
  ATTENDANCE_MODES,
  CONFERENCE_TYPES,
  RELATION_STATUSES,
  SECTORS,
  TIMELINE_KINDS,
  VISIT_FORMATS,
  VISIT_TYPES,
} from '../../../shared/vocabulary';

const LANGUAGES = ['ar', 'az', 'de', 'en', 'es', 'fr', 'ru', 'tr', 'uk'];

const keys = (words: object) =>
  Object.entries(words).flatMap(([group, list]) =>
    Object.keys(list as object).map((name) => `${group}.${name}`)
  );

it('there are words in the nine languages of the plugin', () => {
  expect(Object.keys(WORDS).sort()).toEqual(LANGUAGES);
});

it.each(LANGUAGES)('no word is missing or empty in %s', (language) => {
  const words = wordsFor(language);
  expect(keys(words)).toEqual(keys(en));
  expect(Object.values(words).flatMap((group) => Object.values(group))).not.toContain('');
  expect(words.state.movedFrom).toContain('{date}');
});

it.each([
  ['visitType', VISIT_TYPES, ['other']],
  ['format', VISIT_FORMATS, ['bilateral']],
  ['conferenceType', CONFERENCE_TYPES, ['other']],
  ['attendance', ATTENDANCE_MODES, ['offline']],
  ['relationStatus', RELATION_STATUSES, []],
  ['sector', SECTORS, []],
  ['outcome', TIMELINE_KINDS.outcomes, ['other']],
] as const)('every %s has a word, but for what goes without saying', (group, values, silent) => {
  const wordless = values.filter((value) => wordFor(en[group], value) === null);
  expect(wordless).toEqual(silent);
});

it('a locale has the words of its language, another language those of English', () => {
  expect(wordsFor('fr-CH').kind.visit).toBe('Visite');
  expect(wordsFor('ja')).toBe(en);
  expect(wordFor(en.level, 'toString')).toBeNull();
});
