import type { DateMention } from './dates-in-text';
import type { DeskIndex } from './desk-index';
import type { Mention, Observation } from './observing';
import { sentenceAt } from './passages';

/** How much a country matters in a story, and where it is named. */
export interface CountryFinding {
  /** 0 to 50. */
  salience: number;
  mentions: Mention[];
  /** It is named by its own name, … */
  isNamed: boolean;
  /** … by its capital. */
  isSeat: boolean;
}

/** What was seen, by what it means. */
export interface Findings {
  officials: Map<string, Mention[]>;
  organizations: Map<string, Mention[]>;
  /** By title or acronym of one edition, or by the name of the series. */
  conferences: Map<string, Mention[]>;
  /** By the name of the country, its people, cities, officials and bodies. */
  countries: Map<string, CountryFinding>;
  cities: Map<string, Mention[]>;
  /** The first mention of each day, and every month and year. */
  dates: DateMention[];
  /** The countries of the officials who are named. */
  homes: Set<string>;
  /** A number for the sentence in which something stands; the same for all in one sentence. */
  sentenceOf: (place: { passage: number; from: number }) => number;
  /** The sentences in which one of the lists above is named. */
  sentencesOf: (mentions: Mention[]) => Set<number>;
}

const FORM_WEIGHTS: Record<string, number> = {
  name: 1,
  acronym: 1,
  adjective: 0.8,
  capital: 0.8,
  seat: 0.8,
  demonym: 0.6,
  city: 0.4,
};
const OFFICIAL_WEIGHT = 0.7;
const ORGANIZATION_WEIGHT = 0.5;

/** What a mention is worth by where it stands, and how much all there may be worth. */
const PLACES = [
  { until: 0, each: 30, most: 30 },
  { until: 1, each: 26, most: 32 },
  { until: 3, each: 12, most: 24 },
  { until: Infinity, each: 6, most: 24 },
];

export const MOST_SALIENT = 50;

const push = (map: Map<string, Mention[]>, key: string, mention: Mention): void => {
  const mentions = map.get(key);
  if (mentions) mentions.push(mention);
  else map.set(key, [mention]);
};

/** The country behind a mention, and how much the mention says of it. */
const countryBehind = (
  { subject, form }: Mention,
  { officials, organizations }: DeskIndex
): [code: string, weight: number] | null => {
  const weight = FORM_WEIGHTS[form] ?? 0;
  if (subject.kind === 'country') return [subject.id, weight];
  if (subject.kind === 'city') return [subject.country, weight];
  if (subject.kind === 'official') {
    const country = officials.get(subject.id)?.country;
    return country ? [country, OFFICIAL_WEIGHT] : null;
  }
  if (subject.kind === 'organization') {
    const organization = organizations.get(subject.id);
    // The seat of an international body says nothing of the country.
    const own = organization?.country && organization.isNational ? organization.country : null;
    return own ? [own, ORGANIZATION_WEIGHT] : null;
  }
  return null;
};

const salienceOf = (weights: Map<number, number>): number => {
  let sum = 0;
  for (const [place, weight] of weights) {
    const { each, most } = PLACES[place] as (typeof PLACES)[number];
    sum += Math.min(most, each * weight);
  }
  return Math.min(MOST_SALIENT, sum);
};

/** Numbers of sentences are numbers of tokens, counted on from passage to passage. */
const PASSAGE = 1_000_000;

const places = (
  passages: Observation['passages']
): Pick<Findings, 'sentenceOf' | 'sentencesOf'> => {
  const sentenceOf: Findings['sentenceOf'] = ({ passage, from }) =>
    passage * PASSAGE + (passages[passage] ? sentenceAt(passages[passage], from).from : 0);
  const known = new WeakMap<Mention[], Set<number>>();
  return {
    sentenceOf,
    sentencesOf: (mentions) => {
      let sentences = known.get(mentions);
      if (!sentences) known.set(mentions, (sentences = new Set(mentions.map(sentenceOf))));
      return sentences;
    },
  };
};

const distinct = (dates: DateMention[]): DateMention[] => {
  const days = new Set<string>();
  return dates.filter(({ span: { start, end, precision } }) => {
    const key = `${start}/${end}`;
    if (precision !== 'day') return true;
    if (days.has(key)) return false;
    days.add(key);
    return true;
  });
};

const noted = (finding: CountryFinding, mention: Mention): void => {
  const { subject, form } = mention;
  finding.mentions.push(mention);
  if (form === 'capital') finding.isSeat = true;
  if (subject.kind === 'country' && form !== 'adjective' && form !== 'demonym') {
    finding.isNamed = true;
  }
};

/** Sorts what was seen in a story. */
export const findingsOf = (observation: Observation, index: DeskIndex): Findings => {
  const { passages, mentions, dates } = observation;
  const findings: Findings = {
    officials: new Map(),
    organizations: new Map(),
    conferences: new Map(),
    countries: new Map(),
    cities: new Map(),
    dates: distinct(dates),
    homes: new Set(),
    ...places(passages),
  };
  const byPlace = new Map<string, Map<number, number>>();
  for (const mention of mentions) {
    const { subject } = mention;
    if (subject.kind === 'official') push(findings.officials, subject.id, mention);
    if (subject.kind === 'organization') push(findings.organizations, subject.id, mention);
    if (subject.kind === 'conference') push(findings.conferences, subject.id, mention);
    if (subject.kind === 'city') push(findings.cities, subject.id, mention);
    const behind = countryBehind(mention, index);
    if (!behind) continue;
    const [code, weight] = behind;
    if (subject.kind === 'official') findings.homes.add(code);
    const finding = findings.countries.get(code) ?? {
      salience: 0,
      mentions: [],
      isNamed: false,
      isSeat: false,
    };
    noted(finding, mention);
    findings.countries.set(code, finding);
    const place = PLACES.findIndex(({ until }) => mention.passage <= until);
    const weights = byPlace.get(code) ?? new Map<number, number>();
    weights.set(place, (weights.get(place) ?? 0) + weight);
    byPlace.set(code, weights);
  }
  for (const [code, finding] of findings.countries) {
    finding.salience = salienceOf(byPlace.get(code) ?? new Map());
  }
  return findings;
};

/** In how many sentences both are named. */
export const together = ({ sentencesOf }: Findings, a: Mention[], b: Mention[]): number => {
  const others = sentencesOf(b);
  let count = 0;
  for (const sentence of sentencesOf(a)) if (others.has(sentence)) count += 1;
  return count;
};
