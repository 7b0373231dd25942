/** The page's own words, in English and French. */

import { locale } from './site.js';

export const LANGUAGES = { en: 'English', fr: 'Français' };

const languageName = (code) => new Intl.DisplayNames([locale], { type: 'language' }).of(code);

const en = {
  tagline: 'Visits, conferences and relations between states',
  language: 'Language',
  skip: 'Skip to the stories',
  latest: 'Latest stories',
  more: 'More on this',
  loading: 'Loading…',
  colophon:
    'The Foreign Desk is a demo newsroom. The facts beside its stories and the links inside them ' +
    'come from Diplomacy, a plugin for Strapi.',
  colon: ': ',
  readIn: (language) => `Read in ${languageName(language)}`,
  toFront: 'To the front page',
  notFound: 'There is no such story',
  notFoundWhy: 'It may have been renamed or withdrawn.',
  notTranslated: 'This story is not available in English yet',
  noStories: 'No story has been published in English yet',
  tryAgain: 'Try again',
  failed: 'The stories cannot be shown',
  forbidden: 'The public role may not read articles yet. In the admin, open',
  forbiddenPath: 'Settings > Users & Permissions > Roles > Public',
  forbiddenTick: 'and tick find and findOne of Article.',
  noArticles: 'This server has no articles: GET /api/articles is unknown to it.',
  noAnswer: 'The server does not answer. Is it running?',
  pageFault: 'A fault of this page: its browser console says more.',
  answered: (status, message) => `The server answered ${status}: ${message}.`,
  storyAlone: (message) =>
    `The public role may read this story, but not its Also Read links: ${message}.`,
  facts: 'The facts',
  to: 'to',
  and: 'and',
};

const fr = {
  tagline: 'Visites, conférences et relations entre États',
  language: 'Langue',
  skip: 'Aller aux articles',
  latest: 'Derniers articles',
  more: 'Sur le même sujet',
  loading: 'Chargement…',
  colophon:
    'The Foreign Desk est une rédaction de démonstration. Les repères à côté de ses articles et ' +
    'les liens dans le texte viennent de Diplomacy, une extension pour Strapi.',
  colon: '\u00a0: ',
  readIn: (language) => `Lire en ${languageName(language)}`,
  toFront: 'Vers la une',
  notFound: 'Cet article n’existe pas',
  notFoundWhy: 'Il a peut-être été renommé ou retiré.',
  notTranslated: 'Cet article n’est pas encore disponible en français',
  noStories: 'Aucun article n’est encore publié en français',
  tryAgain: 'Réessayer',
  failed: 'Les articles ne peuvent pas être affichés',
  forbidden: 'Le rôle public ne peut pas encore lire les articles. Dans l’administration, ouvrez',
  forbiddenPath: 'Settings > Users & Permissions > Roles > Public',
  forbiddenTick: 'et cochez find et findOne de Article.',
  noArticles: 'Ce serveur n’a pas d’articles\u00a0: il ne connaît pas GET /api/articles.',
  noAnswer: 'Le serveur ne répond pas. Est-il démarré\u00a0?',
  pageFault: 'Un défaut de cette page\u00a0: la console du navigateur en dit plus.',
  answered: (status, message) => `Le serveur a répondu ${status}\u00a0: ${message}.`,
  storyAlone: (message) =>
    'Le rôle public peut lire cet article, mais pas ses liens «\u00a0À lire aussi\u00a0»\u00a0: ' +
    `${message}.`,
  facts: 'Repères',
  to: 'vers',
  and: 'et',
};

export const t = { en, fr }[locale];

const FRENCH_CATEGORIES = {
  Diplomacy: 'Diplomatie',
  Visits: 'Visites',
  Conferences: 'Conférences',
  Energy: 'Énergie',
  Security: 'Sécurité',
  Economy: 'Économie',
  'Human rights': 'Droits humains',
};

export const categoryName = (category) =>
  (locale === 'fr' && FRENCH_CATEGORIES[category]) || category;
