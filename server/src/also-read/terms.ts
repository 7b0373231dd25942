import { fold, languageOf } from './languages';

/** A word or name of a text, in the form in which texts are compared. */
export interface Term {
  kind: 'word' | 'name';
  /** Stem of a word, folded name of a person, place or body. */
  key: string;
  /** As it stands in the text. */
  surface: string;
}

interface Token {
  surface: string;
  folded: string;
  capital: boolean;
  /** It opens a sentence, where a capital letter says nothing. */
  opens: boolean;
  /** A space alone stands between it and the token before. */
  joined: boolean;
}

/** Scripts that write without spaces; their words are found by the platform's dictionary. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

const segmenters = new Map<string, Intl.Segmenter>();

/** @param locale a language tag that is well formed */
const segmenterFor = (locale: string): Intl.Segmenter => {
  let segmenter = segmenters.get(locale);
  if (!segmenter) {
    const [known] = Intl.Segmenter.supportedLocalesOf([locale.replace('_', '-')]);
    segmenter = new Intl.Segmenter(known ?? 'en', { granularity: 'word' });
    segmenters.set(locale, segmenter);
  }
  return segmenter;
};

const spans = (text: string, locale: string): { surface: string; index: number }[] =>
  UNSPACED.test(text)
    ? [...segmenterFor(locale).segment(text)]
        .filter((segment) => segment.isWordLike)
        .map(({ segment, index }) => ({ surface: segment, index }))
    : [...text.matchAll(WORD)].map((match) => ({ surface: match[0], index: match.index }));

const tokens = (text: string, locale: string): Token[] => {
  let end = 0;
  return spans(text, locale).map(({ surface, index }) => {
    const between = text.slice(end, index);
    end = index + surface.length;
    return {
      surface,
      folded: withoutElision(fold(surface), locale),
      capital: /^\p{Lu}/u.test(surface),
      opens: index === 0 || /[.!?:;\n“"«(—]/.test(between),
      joined: /^[ \u00a0-]$/.test(between),
    };
  });
};

const withoutPossessive = (word: string): string => word.replace(/['’]s$/, '');

const ELIDES = /^(fr|it|ca)\b/i;
const SUFFIXES = /^(tr|az)\b/i;

/** "l'accord", "Ankara'ya", "minister's": the word itself. Other apostrophes are letters of the word (об'єднання, O'Brien). */
const withoutElision = (word: string, locale: string): string => {
  let bare = word.replace(/'s?$/, '');
  if (ELIDES.test(locale)) bare = bare.replace(/^\p{L}{1,8}'(?=\p{L})/u, '');
  if (SUFFIXES.test(locale)) bare = bare.replace(/'\p{L}+$/u, '');
  return bare.replace(/'/g, '');
};

const MIN_LETTERS = 2;

const isTerm = ({ folded }: Token, stopWords: ReadonlySet<string>): boolean =>
  !stopWords.has(folded) &&
  (UNSPACED.test(folded) || (folded.length >= MIN_LETTERS && !/^\d{1,3}$/.test(folded)));

/** In a headline with capitals on nearly every word, capitals mark no names. */
const isTitleCase = (text: string, all: Token[]): boolean => {
  if (/[.!?]\s*$/.test(text)) return false;
  const long = all.filter(({ folded }) => folded.length > 3);
  return long.length > 3 && long.filter(({ capital }) => capital).length / long.length > 0.7;
};

/**
 * The words and names of a text. Names are runs of two or more capitalised words ("Jeyhun Bayramov", "Ukraine Recovery
 * Conference"), which need no dictionary; single capitalised words count as words.
 * @param text plain text, any script
 * @param locale decides stemmer, stop words and word segmentation
 */
export const termsOf = (text: string, locale: string): Term[] => {
  const language = languageOf(locale);
  const all = tokens(text, locale);
  const terms: Term[] = all
    .filter((token) => isTerm(token, language.stopWords))
    .map(({ surface, folded }) => ({
      kind: 'word',
      key: language.stem(folded),
      surface: withoutPossessive(surface),
    }));
  return isTitleCase(text, all) ? terms : [...terms, ...namesIn(all, language.stopWords)];
};

const MAX_NAME_WORDS = 6;

const nameOf = (run: Token[]): Term => ({
  kind: 'name',
  key: run.map(({ folded }) => folded).join(' '),
  surface: run.map(({ surface }) => withoutPossessive(surface)).join(' '),
});

const namesIn = (all: Token[], stopWords: ReadonlySet<string>): Term[] => {
  const names: Term[] = [];
  let run: Token[] = [];
  const close = () => {
    // "The Ukrainian Minister" opens with an article, not with a name.
    while (run[0] && (stopWords.has(run[0].folded) || run[0].folded.length < 2)) run.shift();
    if (run.length >= 2 && run.length <= MAX_NAME_WORDS) names.push(nameOf(run));
    // "Yesterday Jeyhun Bayramov spoke": the word that opens a sentence may not belong to the name.
    if (run.length > 2 && run[0]?.opens) names.push(nameOf(run.slice(1)));
    run = [];
  };
  for (const token of all) {
    const goesOn = token.capital && token.joined && !token.opens && run.length > 0;
    if (!goesOn) close();
    if (token.capital) run.push(token);
  }
  close();
  return names;
};

/**
 * Counts given features in a text.
 * @param ids feature ids by `kind key`, such as `word minist`
 */
export const featureCounter =
  (ids: Map<string, number>, locale: string) =>
  (text: string): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const { kind, key } of termsOf(text, locale)) {
      const id = ids.get(`${kind} ${key}`);
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  };
