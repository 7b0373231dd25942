import { inLanguage } from '../language';

/** What a date of the record is called where no milestone has words for it, in the languages of the admin. */
const TITLES = {
  recognition: {
    en: 'Recognition',
    fr: 'Reconnaissance',
    de: 'Anerkennung',
    es: 'Reconocimiento',
    ru: 'Признание',
    uk: 'Визнання',
    tr: 'Tanıma',
    az: 'Tanınma',
    ar: 'الاعتراف',
  },
  establishment: {
    en: 'Diplomatic relations established',
    fr: 'Établissement des relations diplomatiques',
    de: 'Aufnahme diplomatischer Beziehungen',
    es: 'Establecimiento de relaciones diplomáticas',
    ru: 'Установление дипломатических отношений',
    uk: 'Встановлення дипломатичних відносин',
    tr: 'Diplomatik ilişkilerin kurulması',
    az: 'Diplomatik əlaqələrin qurulması',
    ar: 'إقامة العلاقات الدبلوماسية',
  },
} as const;

export type FactName = keyof typeof TITLES;

/** In the language of the locale; in English where there are no words. */
export const factTitle = (name: FactName, locale: string): string => {
  return inLanguage<string>(TITLES[name], locale) ?? TITLES[name].en;
};
