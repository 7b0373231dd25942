import { PLUGIN_ID } from '../../../shared/plugin';

type Phrases = Record<string, string>;
type Load = () => Promise<{ default: Phrases }>;

/**
 * How a language of the admin gets its phrases from `languages`: `pt-BR` takes those of `pt`, and English stands in for a phrase
 * or a whole language that is missing. Never rejects: a file that does not arrive must not keep the admin from starting.
 */
export const translationsFrom = (languages: Record<string, Load>) => {
  const read = async (language: string): Promise<Phrases> => {
    try {
      return (await languages[language]?.())?.default ?? {};
    } catch {
      return {};
    }
  };

  return async (locale: string): Promise<{ data: Phrases; locale: string }> => {
    const [base = locale] = locale.split('-');
    const [english, own] = await Promise.all([
      read('en'),
      read(locale in languages ? locale : base),
    ]);
    const data = Object.fromEntries(
      Object.entries({ ...english, ...own }).map(([id, phrase]) => [`${PLUGIN_ID}.${id}`, phrase])
    );
    return { data, locale };
  };
};

/** The plugin's phrases for one language of the admin, under the ids that Strapi knows them by. */
export const loadTranslations = translationsFrom({
  ar: () => import('./ar.json'),
  az: () => import('./az.json'),
  de: () => import('./de.json'),
  en: () => import('./en.json'),
  es: () => import('./es.json'),
  fr: () => import('./fr.json'),
  ru: () => import('./ru.json'),
  tr: () => import('./tr.json'),
  uk: () => import('./uk.json'),
});
