import type { Settings } from '../../../shared/contracts';
import { ignoredTermsIn } from '../settings/apply';
import type { ListRules } from './lists';
import { termsOf } from './terms';

/** The newsroom's settings as the engine uses them. */
export interface EngineSettings {
  rules: ListRules;
  /** Days; infinite when age counts for nothing. */
  halfLifeDays: number;
  /** Keys of the words and names that count for nothing in a language. */
  ignored: (language: string) => ReadonlySet<string>;
}

/** A single word is ignored as a word, several are ignored as a name: "Black Sea" leaves "sea" alone. */
const keysOf = (term: string, language: string): string[] => {
  const terms = termsOf(term, language);
  const names = terms.filter(({ kind }) => kind === 'name');
  return (names.length > 0 ? names : terms).map(({ key }) => key);
};

export const engineSettings = (settings: Settings): EngineSettings => {
  const ignored = new Map<string, ReadonlySet<string>>();
  return {
    rules: {
      candidates: settings.candidates,
      require: settings.require,
      maximumAgeDays: settings.maximumAgeDays,
      maximumAgeByType: settings.maximumAgeByType,
    },
    halfLifeDays: settings.halfLifeDays ?? Infinity,
    ignored: (language) => {
      let keys = ignored.get(language);
      if (!keys) {
        const terms = ignoredTermsIn(settings, language);
        keys = new Set(terms.flatMap((term) => keysOf(term, language)));
        ignored.set(language, keys);
      }
      return keys;
    },
  };
};
