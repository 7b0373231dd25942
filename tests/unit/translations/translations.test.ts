import ar from '../../../admin/src/translations/ar.json';
import az from '../../../admin/src/translations/az.json';
import de from '../../../admin/src/translations/de.json';
import en from '../../../admin/src/translations/en.json';
import es from '../../../admin/src/translations/es.json';
import fr from '../../../admin/src/translations/fr.json';
import ru from '../../../admin/src/translations/ru.json';
import tr from '../../../admin/src/translations/tr.json';
import uk from '../../../admin/src/translations/uk.json';
import { argumentsOf, pluralsOf, samplesFor, strictIntl } from '../helpers/icu';

type Phrases = Record<string, string>;

const ENGLISH: Phrases = en;
const LANGUAGES: Record<string, Phrases> = { ar, az, de, en, es, fr, ru, tr, uk };
const TRANSLATIONS = Object.entries(LANGUAGES).filter(([language]) => language !== 'en');

/** Enough to meet every category that a count on a desk's screen can fall into. */
const COUNTS = Array.from({ length: 1001 }, (_, count) => count);

/** The marks that open and close a quotation; French sets them off by narrow no-break spaces. */
const QUOTES: Record<string, [string, string]> = {
  ar: ['«', '»'],
  az: ['“', '”'],
  de: ['„', '“'],
  en: ['“', '”'],
  es: ['“', '”'],
  fr: ['«\u202f', '\u202f»'],
  ru: ['«', '»'],
  tr: ['“', '”'],
  uk: ['«', '»'],
};

/** Words that a language and English share. */
const SAME: Record<string, string[]> = {
  az: ['Forum', 'Memorandum'],
  de: ['Ad interim', 'Forum', 'Memorandum', 'Name', 'Status', 'Symposium'],
  es: ['Ad interim'],
  fr: [
    'Cessation',
    'Culture',
    'Date',
    'Description',
    'Expulsion',
    'Forum',
    'Interruption',
    'Science',
    'Suspension',
    'Type',
  ],
  tr: ['Forum'],
};

/** The ids of the phrases for which something does not hold. */
const idsWhere = (phrases: Phrases, fails: (phrase: string, id: string) => boolean): string[] =>
  Object.entries(phrases)
    .filter(([id, phrase]) => fails(phrase, id))
    .map(([id]) => id);

const withoutArguments = (phrase: string) => phrase.replace(/\{\w+\}/g, '');

describe.each(TRANSLATIONS)('the translation into %s', (language, phrases) => {
  it('has the phrases of English, in the same order', () => {
    expect(Object.keys(phrases)).toEqual(Object.keys(ENGLISH));
  });

  it('takes the same values', () => {
    const differs = (phrase: string, id: string) =>
      `${argumentsOf(phrase, language)}` !== `${argumentsOf(ENGLISH[id] ?? '', 'en')}`;
    expect(idsWhere(phrases, differs)).toEqual([]);
  });

  it('leaves nothing in English', () => {
    const untranslated = Object.entries(phrases)
      .filter(([id, phrase]) => phrase === ENGLISH[id] && /\p{L}/u.test(withoutArguments(phrase)))
      .map(([, phrase]) => phrase);
    expect(untranslated.filter((phrase) => !SAME[language]?.includes(phrase))).toEqual([]);
  });

  it('quotes where English does', () => {
    const quotes = (phrase: string, of: string) =>
      (QUOTES[of] ?? []).every((mark) => phrase.includes(mark));
    const lost = (phrase: string, id: string) =>
      quotes(ENGLISH[id] ?? '', 'en') && !quotes(phrase, language);
    expect(idsWhere(phrases, lost)).toEqual([]);
  });
});

describe.each(Object.entries(LANGUAGES))('the phrases in %s', (language, phrases) => {
  it('can all be shown, whatever the count', () => {
    const intl = strictIntl(language, phrases);
    for (const [id, phrase] of Object.entries(phrases))
      for (const count of [0, 1, 2, 3, 5, 11, 21, 100])
        for (const values of samplesFor(phrase, language, count)) {
          const shown = intl.formatMessage({ id }, values);
          expect(shown).not.toMatch(/[{}#]/);
          for (const value of Object.values(values))
            // Of nothing at all a phrase may speak without naming what there would be.
            if (count > 0 && String(value).startsWith('‹')) expect(shown).toContain(value);
        }
  });

  it('have a form for every count', () => {
    const lacking = (phrase: string) =>
      pluralsOf(phrase, language).some(({ options, optionFor }) =>
        COUNTS.some((count) => !options.includes(optionFor(count)))
      );
    expect(idsWhere(phrases, lacking)).toEqual([]);
  });

  it('say the number wherever one form serves several', () => {
    const silent = (phrase: string) =>
      pluralsOf(phrase, language).some(
        ({ options, optionFor, showsNumber }) =>
          options.some(showsNumber) &&
          options.some(
            (option) =>
              !showsNumber(option) &&
              COUNTS.filter((count) => optionFor(count) === option).length > 1
          )
      );
    expect(idsWhere(phrases, silent)).toEqual([]);
  });

  it('have no stray spaces', () => {
    expect(idsWhere(phrases, (phrase) => phrase !== phrase.trim() || / {2}/.test(phrase))).toEqual(
      []
    );
  });

  it('have the language’s own quotation marks, and no straight ones', () => {
    const [open, close] = QUOTES[language] as [string, string];
    const strays = (phrase: string) =>
      /["'“”„«»‹›]/.test(phrase.replaceAll(open, '').replaceAll(close, ''));
    const opened = (phrase: string) => phrase.split(open).length !== phrase.split(close).length;
    expect(idsWhere(phrases, (phrase) => strays(phrase) || opened(phrase))).toEqual([]);
  });
});

it('French never lets a line begin with a punctuation mark', () => {
  const loose = (phrase: string) =>
    /(?<![\u00a0\u202f])[:;!?]/.test(phrase.replace(/https?:/g, '')) || / »|« /.test(phrase);
  expect(idsWhere(fr, loose)).toEqual([]);
});

it.each(Object.entries(LANGUAGES))(
  'names the way back in %s by the words that stand on it, whatever their number',
  (_language, phrases) => {
    expect(phrases['alsoRead.undoThis']).toMatch(/^\{undo\}/);
  }
);
