import { inLanguage } from '../../language';
import { ar } from './ar';
import { az } from './az';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ru } from './ru';
import { tr } from './tr';
import { uk } from './uk';

/** Words by group and name; a language that lacks one does not compile. */
export type Words = {
  [Group in keyof typeof en]: Record<keyof (typeof en)[Group], string>;
};

export type Label = keyof Words['label'];

export const WORDS: Record<string, Words> = { ar, az, de, en, es, fr, ru, tr, uk };

/** The words of a locale's language, in English where it is none of ours. */
export const wordsFor = (locale: string): Words => inLanguage(WORDS, locale) ?? en;

/** The word for a value of a closed list; null for one that goes without saying. */
export const wordFor = (group: Record<string, string>, value: unknown): string | null =>
  typeof value === 'string' && Object.hasOwn(group, value) ? (group[value] ?? null) : null;
