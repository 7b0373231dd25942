/**
 * What a language asks of its words. Stemmers and stop words come from `@orama/stemmers` and `@orama/stopwords`: Snowball algorithms for
 * thirty languages, typed, without dependencies, one small module a language. A language that is not among them has neither: its
 * words are compared as they stand, and what is frequent in it weighs little because rarity says so.
 */
import * as ar from '@orama/stemmers/arabic';
import * as bg from '@orama/stemmers/bulgarian';
import * as da from '@orama/stemmers/danish';
import * as de from '@orama/stemmers/german';
import * as el from '@orama/stemmers/greek';
import * as en from '@orama/stemmers/english';
import * as es from '@orama/stemmers/spanish';
import * as fi from '@orama/stemmers/finnish';
import * as fr from '@orama/stemmers/french';
import * as ga from '@orama/stemmers/irish';
import * as hi from '@orama/stemmers/indian';
import * as hu from '@orama/stemmers/hungarian';
import * as hy from '@orama/stemmers/armenian';
import * as id from '@orama/stemmers/indonesian';
import * as it from '@orama/stemmers/italian';
import * as lt from '@orama/stemmers/lithuanian';
import * as ne from '@orama/stemmers/nepali';
import * as nl from '@orama/stemmers/dutch';
import * as no from '@orama/stemmers/norwegian';
import * as pt from '@orama/stemmers/portuguese';
import * as ro from '@orama/stemmers/romanian';
import * as ru from '@orama/stemmers/russian';
import * as sr from '@orama/stemmers/serbian';
import * as sv from '@orama/stemmers/swedish';
import * as ta from '@orama/stemmers/tamil';
import * as tr from '@orama/stemmers/turkish';
import * as uk from '@orama/stemmers/ukrainian';
import { stopwords as arStop } from '@orama/stopwords/arabic';
import { stopwords as bgStop } from '@orama/stopwords/bulgarian';
import { stopwords as daStop } from '@orama/stopwords/danish';
import { stopwords as deStop } from '@orama/stopwords/german';
import { stopwords as elStop } from '@orama/stopwords/greek';
import { stopwords as enStop } from '@orama/stopwords/english';
import { stopwords as esStop } from '@orama/stopwords/spanish';
import { stopwords as fiStop } from '@orama/stopwords/finnish';
import { stopwords as frStop } from '@orama/stopwords/french';
import { stopwords as gaStop } from '@orama/stopwords/irish';
import { stopwords as hiStop } from '@orama/stopwords/indian';
import { stopwords as huStop } from '@orama/stopwords/hungarian';
import { stopwords as hyStop } from '@orama/stopwords/armenian';
import { stopwords as idStop } from '@orama/stopwords/indonesian';
import { stopwords as itStop } from '@orama/stopwords/italian';
import { stopwords as jaStop } from '@orama/stopwords/japanese';
import { stopwords as ltStop } from '@orama/stopwords/lithuanian';
import { stopwords as neStop } from '@orama/stopwords/nepali';
import { stopwords as nlStop } from '@orama/stopwords/dutch';
import { stopwords as noStop } from '@orama/stopwords/norwegian';
import { stopwords as ptStop } from '@orama/stopwords/portuguese';
import { stopwords as roStop } from '@orama/stopwords/romanian';
import { stopwords as ruStop } from '@orama/stopwords/russian';
import { stopwords as srStop } from '@orama/stopwords/serbian';
import { stopwords as svStop } from '@orama/stopwords/swedish';
import { stopwords as taStop } from '@orama/stopwords/tamil';
import { stopwords as trStop } from '@orama/stopwords/turkish';
import { stopwords as ukStop } from '@orama/stopwords/ukrainian';
import { stopwords as zhStop } from '@orama/stopwords/mandarin';
import { inLanguage, languageCode } from '../language';

type Stemmer = (word: string) => string;

const STEMMERS: Record<string, Stemmer> = {
  ar: ar.stemmer,
  bg: bg.stemmer,
  da: da.stemmer,
  de: de.stemmer,
  el: el.stemmer,
  en: en.stemmer,
  es: es.stemmer,
  fi: fi.stemmer,
  fr: fr.stemmer,
  ga: ga.stemmer,
  hi: hi.stemmer,
  hu: hu.stemmer,
  hy: hy.stemmer,
  id: id.stemmer,
  it: it.stemmer,
  lt: lt.stemmer,
  nb: no.stemmer,
  ne: ne.stemmer,
  nl: nl.stemmer,
  no: no.stemmer,
  pt: pt.stemmer,
  ro: ro.stemmer,
  ru: ru.stemmer,
  sr: sr.stemmer,
  sv: sv.stemmer,
  ta: ta.stemmer,
  tr: tr.stemmer,
  uk: uk.stemmer,
};

const STOP_WORDS: Record<string, string[]> = {
  ar: arStop,
  bg: bgStop,
  da: daStop,
  de: deStop,
  el: elStop,
  en: enStop,
  es: esStop,
  fi: fiStop,
  fr: frStop,
  ga: gaStop,
  hi: hiStop,
  hu: huStop,
  hy: hyStop,
  id: idStop,
  it: itStop,
  ja: jaStop,
  lt: ltStop,
  nb: noStop,
  ne: neStop,
  nl: nlStop,
  no: noStop,
  pt: ptStop,
  ro: roStop,
  ru: ruStop,
  sr: srStop,
  sv: svStop,
  ta: taStop,
  tr: trStop,
  uk: ukStop,
  zh: zhStop,
};

export interface Language {
  /** The key under which a word is compared: its stem, folded. */
  stem: Stemmer;
  isStopWord: (word: string) => boolean;
  /** A word without what the language hangs on it with an apostrophe: "l'accord", "Ankara'ya", "minister's". */
  withoutElision: (word: string) => string;
}

/** Letters of Latin script that Unicode does not take apart. */
const LATIN: Record<string, string> = {
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
};

/** Forms of one Arabic letter that writers and keyboards mix: the hamza of alef, Persian and Arabic ya and kaf, ta marbuta. */
const ARABIC: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};

const ASCII = /^[\x20-\x7e]*$/;

/** Lower case, in the composed letters that stemmers expect, with one kind of apostrophe. */
export const lower = (text: string): string =>
  ASCII.test(text)
    ? text.toLowerCase().replace(/`/g, "'")
    : text
        .normalize('NFKC')
        .replace(/İ/g, 'i')
        .toLowerCase()
        .replace(/[’ʼ`]/g, "'")
        .replace(/\u00ad|\u200c|\u200d|\u0640/g, '');

/**
 * One form for the ways in which a word is written: lower case, compatibility forms resolved, and without the marks that
 * reporters leave out as often as not: diacritics of Latin and Greek letters ("Türkiye", "Turkiye"), stress marks and ё of
 * Cyrillic, vowel signs and tatweel of Arabic, points of Hebrew. All other marks are part of the letter: й and и, ї and і,
 * パ and バ, and the vowel signs of Hindi or Thai make different words.
 */
export const fold = (text: string): string => {
  const word = lower(text);
  if (ASCII.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .replace(/[\u0300\u0301\u0591-\u05c7\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670]/g, '')
    .normalize('NFC')
    .replace(/[ßıøđłæœðþ]/g, (letter) => LATIN[letter] as string)
    .replace(/[أإآٱىیکة]/g, (letter) => ARABIC[letter] as string)
    .replace(/ς/g, 'σ')
    .replace(/ё/g, 'е');
};

/** French "Elysee" without its accents keeps an e that the stemmer takes from "Élysée". */
const trim = (code: string, stem: string): string =>
  code === 'fr' ? stem.replace(/e+$/, '') : stem;

/** In Vietnamese the marks tell words apart. */
const MARKED = new Set(['vi']);

const ELIDING = new Set(['fr', 'it', 'ca']);
const SUFFIXING = new Set(['tr', 'az', 'kk', 'uz', 'crh']);

const elisionOf =
  (code: string) =>
  (word: string): string => {
    if (!word.includes("'")) return word;
    let bare = word.replace(/'s?$/, '');
    if (ELIDING.has(code)) bare = bare.replace(/^\p{L}{1,8}'(?=\p{L})/u, '');
    if (SUFFIXING.has(code)) bare = bare.replace(/'\p{L}+$/u, '');
    return bare.replace(/'/g, '');
  };

const read = (code: string): Language => {
  const stemmer = inLanguage(STEMMERS, code);
  const plain = MARKED.has(code) ? lower : fold;
  const stopWords = new Set(
    (inLanguage(STOP_WORDS, code) ?? []).map((word) => plain(word).replace(/'/g, ''))
  );
  return {
    stem: (word) => trim(code, plain(stemmer ? stemmer(word) : word)),
    isStopWord: (word) => stopWords.has(plain(word)),
    withoutElision: elisionOf(code),
  };
};

const loaded = new Map<string, Language>();

/** The language of a locale such as `en`, `pt-BR` or `zh-Hans`; unknown ones get words as they are. */
export const languageOf = (locale: string): Language => {
  const code = languageCode(locale);
  let language = loaded.get(code);
  if (!language) {
    language = read(code);
    loaded.set(code, language);
  }
  return language;
};
