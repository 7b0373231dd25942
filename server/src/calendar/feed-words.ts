import type { AnniversaryOf, OccurrenceKind } from '../../../shared/calendar';
import { inLanguage } from '../language';

/** What a feed says beside the desk's own words. */
export interface FeedWords {
  calendar: string;
  categories: Record<OccurrenceKind, string>;
  cancelled: string;
  postponed: string;
  /** @param day as text */
  movedFrom: (day: string) => string;
  /** @param years as text, with their unit: "30 years" */
  since: Record<Exclude<AnniversaryOf, 'milestone'>, (years: string) => string>;
}

const WORDS: Record<string, FeedWords> = {
  en: {
    calendar: 'Diplomatic calendar',
    categories: { visit: 'Visit', conference: 'Conference', anniversary: 'Anniversary' },
    cancelled: 'Cancelled',
    postponed: 'Postponed',
    movedFrom: (day) => `Moved from ${day}`,
    since: {
      recognition: (years) => `${years} since recognition`,
      establishment: (years) => `${years} since relations were established`,
    },
  },
  fr: {
    calendar: 'Calendrier diplomatique',
    categories: { visit: 'Visite', conference: 'Conférence', anniversary: 'Anniversaire' },
    cancelled: 'Annulé',
    postponed: 'Reporté',
    movedFrom: (day) => `Date précédente : ${day}`,
    since: {
      recognition: (years) => `${years} depuis la reconnaissance`,
      establishment: (years) => `${years} depuis l’établissement des relations`,
    },
  },
  de: {
    calendar: 'Diplomatischer Kalender',
    categories: { visit: 'Besuch', conference: 'Konferenz', anniversary: 'Jahrestag' },
    cancelled: 'Abgesagt',
    postponed: 'Verschoben',
    movedFrom: (day) => `Bisheriger Termin: ${day}`,
    since: {
      recognition: (years) => `${years} seit der Anerkennung`,
      establishment: (years) => `${years} seit Aufnahme der Beziehungen`,
    },
  },
  es: {
    calendar: 'Calendario diplomático',
    categories: { visit: 'Visita', conference: 'Conferencia', anniversary: 'Aniversario' },
    cancelled: 'Cancelado',
    postponed: 'Aplazado',
    movedFrom: (day) => `Fecha anterior: ${day}`,
    since: {
      recognition: (years) => `${years} desde el reconocimiento`,
      establishment: (years) => `${years} desde el establecimiento de relaciones`,
    },
  },
  ru: {
    calendar: 'Дипломатический календарь',
    categories: { visit: 'Визит', conference: 'Конференция', anniversary: 'Годовщина' },
    cancelled: 'Отменено',
    postponed: 'Отложено',
    movedFrom: (day) => `Прежняя дата: ${day}`,
    since: {
      recognition: (years) => `${years} со дня признания`,
      establishment: (years) => `${years} со дня установления отношений`,
    },
  },
  uk: {
    calendar: 'Дипломатичний календар',
    categories: { visit: 'Візит', conference: 'Конференція', anniversary: 'Річниця' },
    cancelled: 'Скасовано',
    postponed: 'Відкладено',
    movedFrom: (day) => `Попередня дата: ${day}`,
    since: {
      recognition: (years) => `${years} від дня визнання`,
      establishment: (years) => `${years} від дня встановлення відносин`,
    },
  },
  tr: {
    calendar: 'Diplomasi takvimi',
    categories: { visit: 'Ziyaret', conference: 'Konferans', anniversary: 'Yıl dönümü' },
    cancelled: 'İptal edildi',
    postponed: 'Ertelendi',
    movedFrom: (day) => `Önceki tarih: ${day}`,
    since: {
      recognition: (years) => `tanınmasından bu yana ${years}`,
      establishment: (years) => `ilişkilerin kurulmasından bu yana ${years}`,
    },
  },
  az: {
    calendar: 'Diplomatik təqvim',
    categories: { visit: 'Səfər', conference: 'Konfrans', anniversary: 'İldönümü' },
    cancelled: 'Ləğv edilib',
    postponed: 'Təxirə salınıb',
    movedFrom: (day) => `Əvvəlki tarix: ${day}`,
    since: {
      recognition: (years) => `tanınmasından ${years} keçir`,
      establishment: (years) => `münasibətlərin qurulmasından ${years} keçir`,
    },
  },
  ar: {
    calendar: 'التقويم الدبلوماسي',
    categories: { visit: 'زيارة', conference: 'مؤتمر', anniversary: 'ذكرى سنوية' },
    cancelled: 'أُلغي',
    postponed: 'تأجّل',
    movedFrom: (day) => `الموعد السابق: ${day}`,
    since: {
      recognition: (years) => `${years} على الاعتراف`,
      establishment: (years) => `${years} على إقامة العلاقات`,
    },
  },
};

/** The words of a feed in a language; English where there are none. */
export const wordsFor = (locale: string): FeedWords =>
  inLanguage(WORDS, locale) ?? (WORDS.en as FeedWords);

/** Making a format takes far longer than using it. */
const formats = new Map<string, Intl.NumberFormat>();

const FORMAT: Intl.NumberFormatOptions = {
  style: 'unit',
  unit: 'year',
  unitDisplay: 'long',
  useGrouping: false,
};

/** "30 years", as the language counts them. */
export const yearsText = (years: number, locale: string): string => {
  const known = inLanguage(WORDS, locale) ? locale.replace('_', '-') : 'en';
  let format = formats.get(known);
  if (!format) formats.set(known, (format = new Intl.NumberFormat(known, FORMAT)));
  return format.format(years);
};
