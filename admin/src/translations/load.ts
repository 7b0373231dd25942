import { PLUGIN_ID } from '../../../shared/plugin';

type Phrases = Record<string, string>;

const LANGUAGES: Record<string, () => Promise<{ default: Phrases }>> = {
  en: () => import('./en.json'),
  fr: () => import('./fr.json'),
};

/** The plugin's phrases for one language of the admin; English where there is no translation, `pt-BR` falls back to `pt`. */
export const loadTranslations = async (
  locale: string
): Promise<{ data: Phrases; locale: string }> => {
  const load = LANGUAGES[locale] ?? LANGUAGES[locale.split('-')[0] as string] ?? LANGUAGES.en;
  const phrases = (await load?.())?.default ?? {};
  const data = Object.fromEntries(
    Object.entries(phrases).map(([id, phrase]) => [`${PLUGIN_ID}.${id}`, phrase])
  );
  return { data, locale };
};
