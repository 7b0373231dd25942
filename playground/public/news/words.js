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
    `The public role may read this story, but not its records or its Also Read links: ${message}.`,
  facts: 'The facts',
  visit: 'Visit',
  conference: 'Conference',
  bilateralRelationship: 'Relations',
  to: 'to',
  and: 'and',
  dates: 'Dates',
  place: 'Place',
  visitor: 'Visitor',
  visitors: 'Visitors',
  counterparts: 'Hosted by',
  purpose: 'Purpose',
  programme: 'Programme',
  agenda: 'Agenda',
  outcomes: 'Outcomes',
  theme: 'Theme',
  hosts: 'Hosts',
  organizers: 'Organisers',
  series: 'Series',
  recognisedOn: 'Recognition',
  establishedOn: 'Relations since',
  level: 'Level',
  status: 'Status',
  sectors: 'Sectors',
  milestones: 'Milestones',
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
    'Le rôle public peut lire cet article, mais ni ses fiches ni ses liens «\u00a0À lire ' +
    `aussi\u00a0»\u00a0: ${message}.`,
  facts: 'Repères',
  visit: 'Visite',
  conference: 'Conférence',
  bilateralRelationship: 'Relations',
  to: 'vers',
  and: 'et',
  dates: 'Dates',
  place: 'Lieu',
  visitor: 'Visiteur',
  visitors: 'Visiteurs',
  counterparts: 'Reçu par',
  purpose: 'Objet',
  programme: 'Programme',
  agenda: 'Ordre du jour',
  outcomes: 'Résultats',
  theme: 'Thème',
  hosts: 'Hôtes',
  organizers: 'Organisateurs',
  series: 'Série',
  recognisedOn: 'Reconnaissance',
  establishedOn: 'Relations depuis',
  level: 'Niveau',
  status: 'Statut',
  sectors: 'Domaines',
  milestones: 'Jalons',
};

export const t = { en, fr }[locale];

/** English names follow from the values ("strategicPartnership"); French ones are listed. */
const FRENCH = {
  category: {
    Diplomacy: 'Diplomatie',
    Visits: 'Visites',
    Conferences: 'Conférences',
    Energy: 'Énergie',
    Security: 'Sécurité',
    Economy: 'Économie',
    'Human rights': 'Droits humains',
  },
  // The same words for a visit and a summit: none that has a gender.
  state: {
    upcoming: 'À venir',
    ongoing: 'En cours',
    concluded: 'A eu lieu',
    tentative: 'À confirmer',
    postponed: 'Date reportée',
    cancelled: 'Annulation',
  },
  level: {
    ally: 'Alliance',
    strategicPartnership: 'Partenariat stratégique',
    comprehensivePartnership: 'Partenariat global',
    partnership: 'Partenariat',
    normal: 'Relations normales',
    strained: 'Relations tendues',
    hostile: 'Relations hostiles',
  },
  relationStatus: {
    established: 'Établies',
    limited: 'Limitées',
    suspended: 'Suspendues',
    severed: 'Rompues',
    none: 'Aucune',
    notRecognised: 'Sans reconnaissance',
  },
  sector: {
    political: 'Politique',
    security: 'Sécurité',
    trade: 'Commerce',
    energy: 'Énergie',
    investment: 'Investissement',
    transport: 'Transports',
    education: 'Éducation',
    culture: 'Culture',
    science: 'Science',
    humanitarian: 'Humanitaire',
    development: 'Développement',
    parliamentary: 'Parlements',
    environment: 'Environnement',
    digital: 'Numérique',
    health: 'Santé',
    consular: 'Consulaire',
  },
  visitType: {
    state: 'Visite d’État',
    official: 'Visite officielle',
    officialWorking: 'Visite officielle de travail',
    working: 'Visite de travail',
    guest: 'Visite d’invité',
    informal: 'Visite informelle',
    courtesy: 'Visite de courtoisie',
    private: 'Visite privée',
    pastoral: 'Visite pastorale',
    transit: 'Transit',
    other: 'Visite',
  },
  conferenceType: {
    summit: 'Sommet',
    ministerial: 'Réunion ministérielle',
    conference: 'Conférence',
    forum: 'Forum',
    assembly: 'Assemblée',
    councilMeeting: 'Réunion du conseil',
    donorConference: 'Conférence de donateurs',
    negotiationRound: 'Cycle de négociations',
    jointCommission: 'Commission mixte',
    strategicDialogue: 'Dialogue stratégique',
    signingCeremony: 'Cérémonie de signature',
    commemoration: 'Commémoration',
    symposium: 'Colloque',
    other: 'Conférence',
  },
  outcome: {
    treaty: 'Traité',
    agreement: 'Accord',
    memorandum: 'Mémorandum',
    jointStatement: 'Déclaration conjointe',
    declaration: 'Déclaration',
    protocol: 'Protocole',
    roadmap: 'Feuille de route',
    announcement: 'Annonce',
    pledge: 'Engagement',
  },
};

/** "strategicPartnership" -> "Strategic partnership". */
const humanized = (value) => {
  const words = String(value).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
};

/** The name of a value from a closed list, or of a label that a desk made up. */
export const valueName = (list, value) =>
  (locale === 'fr' && FRENCH[list][value]) || humanized(value);

export const categoryName = (category) =>
  (locale === 'fr' && FRENCH.category[category]) || category;

export const visitTypeName = (type) => {
  if (!type || type === 'other') return t.visit;
  if (locale === 'fr' || type === 'transit') return valueName('visitType', type);
  return `${humanized(type)} visit`;
};

export const conferenceTypeName = (type) =>
  !type || type === 'other' ? t.conference : valueName('conferenceType', type);
