import type { DateMention } from './dates-in-text';
import type { DeskIndex } from './desk-index';
import type { Mention, Observation } from './observing';
import { sentenceAt } from './passages';

/** How much a country matters in a story, and where it is named. */
export interface CountryFinding {
  /** 0 to 50. */
  salience: number;
  mentions: Mention[];
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
  dates: DateMention[];
  /** A number for the sentence in which something stands; the same for all in one sentence. */
  sentenceOf: (place: { passage: number; from: number }) => string;
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

/** Sorts what was seen in a story. */
export const findingsOf = (observation: Observation, index: DeskIndex): Findings => {
  const { passages, mentions, dates } = observation;
  const findings: Findings = {
    officials: new Map(),
    organizations: new Map(),
    conferences: new Map(),
    countries: new Map(),
    cities: new Map(),
    dates,
    sentenceOf: ({ passage, from }) =>
      `${passage}/${passages[passage] ? sentenceAt(passages[passage], from).from : 0}`,
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
    const finding = findings.countries.get(code) ?? { salience: 0, mentions: [] };
    finding.mentions.push(mention);
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

/** Whether two things are named in one sentence. */
export const together = (findings: Findings, a: Mention[], b: Mention[]): number => {
  const sentences = new Set(a.map(findings.sentenceOf));
  return new Set(b.map(findings.sentenceOf).filter((sentence) => sentences.has(sentence))).size;
};
