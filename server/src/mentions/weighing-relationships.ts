import type { DeskIndex } from './desk-index';
import { together, type CountryFinding, type Findings } from './findings';
import type { Mention } from './observing';
import type { TextPassage } from './passages';
import type { Weighed } from './weighing-visits';

/*
 * The score of a relationship: both countries must matter, and be named in one sentence at least once.
 *
 *   salience of a country, 0 to 50, by where and how it is named: see `findingsOf`
 *   score = 1.2 × the lesser salience + 0.4 × the greater
 *           + 6 for a sentence with both, 12 for two and more
 *           + 14 for "Azerbaijan–UK"
 *           + 15 when a visit between the two is what the story is about
 *           − 4 for each further country that matters, beyond two
 */
const MATTERS = 17;
const SENTENCE = 6;
const COMPOUND = 14;
const VISIT = 15;
const CROWD = 4;

const isCompound = (passages: TextPassage[], a: Mention[], b: Mention[]): boolean => {
  const ends = new Set(a.map(({ passage, to }) => `${passage}/${to}`));
  return b.some(
    ({ passage, from }) =>
      ends.has(`${passage}/${from}`) &&
      /^\s?[-–—/]\s?$/.test(passages[passage]?.tokens[from]?.gap ?? '')
  );
};

/** Weighs the relationships between the countries that matter in a story. */
export const weighRelationships = (
  findings: Findings,
  passages: TextPassage[],
  index: DeskIndex,
  visited: Set<string>
): Weighed[] => {
  const salient = [...findings.countries].filter(([, { salience }]) => salience >= MATTERS);
  const crowd = Math.max(0, salient.length - 4) * CROWD;
  const weighed: Weighed[] = [];
  for (const [place, [one, a]] of salient.entries()) {
    for (const [other, b] of salient.slice(place + 1)) {
      const documentId = index.relationships.get(`${one}-${other}`);
      if (!documentId) continue;
      const sentences = Math.min(2, together(findings, a.mentions, b.mentions));
      if (sentences === 0) continue;
      const compound =
        isCompound(passages, a.mentions, b.mentions) ||
        isCompound(passages, b.mentions, a.mentions);
      const isVisit = visited.has(`${one}>${other}`) || visited.has(`${other}>${one}`);
      const score =
        1.2 * Math.min(a.salience, b.salience) +
        0.4 * Math.max(a.salience, b.salience) +
        SENTENCE * sentences +
        (compound ? COMPOUND : 0) +
        (isVisit ? VISIT : 0) -
        crowd;
      weighed.push({
        documentId,
        score: Math.max(0, Math.min(100, Math.round(score))),
        proofs: () => proofsOf(findings, a, b),
      });
    }
  }
  return weighed;
};

const proofsOf = (findings: Findings, a: CountryFinding, b: CountryFinding) => {
  const shared = findings.sentencesOf(a.mentions);
  const common = new Set([...findings.sentencesOf(b.mentions)].filter((each) => shared.has(each)));
  const prove = ({ mentions }: CountryFinding) => {
    const best = mentions.filter((each) => common.has(findings.sentenceOf(each)));
    return (best.length > 0 ? best : mentions).map(({ passage, from, to, subject }) => ({
      passage,
      from,
      to,
      weight: (subject.kind === 'country' ? 2 : 1) - passage / 1000,
    }));
  };
  return [...prove(a), ...prove(b)];
};
