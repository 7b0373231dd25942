import type { Day } from './days';
import type { DeskConference } from './desk';
import type { DeskIndex } from './desk-index';
import type { Findings } from './findings';
import { momentOf } from './moments';
import type { Mention } from './observing';
import { sentenceAt, type TextPassage } from './passages';
import type { Weighed } from './weighing-visits';

/** What gatherings are called in passing. */
const GATHERINGS = new Set(
  'summit conference forum assembly council congress ministerial symposium meeting'.split(' ')
);

/** The day must fit: that there is a conference in a city says little. */
const DAY_FITS = 22;

/** Where a gathering is spoken of in the sentence of a mention: "its summit in Samarkand". */
const gatheringBeside = (
  { type, passages }: { type: DeskConference['conferenceType']; passages: TextPassage[] },
  mention: Mention
): boolean => {
  const passage = passages[mention.passage] as TextPassage;
  const { from, to } = sentenceAt(passage, mention.from);
  return passage.tokens
    .slice(from, to)
    .some(({ key }) => GATHERINGS.has(key) && (type !== 'summit' || key === 'summit'));
};

/*
 * The score of a conference that a story describes: 20 for its city, beside a word such as "summit" 8, or beside its organizer
 * 12; up to 36 for its days, which must fit; 6 for a speaker.
 */
export const describedConferences = (
  findings: Findings,
  passages: TextPassage[],
  index: DeskIndex,
  today: Day
): Weighed[] => {
  const weighed: Weighed[] = [];
  for (const [city, mentions] of findings.cities) {
    for (const id of index.conferencesIn.get(city) ?? []) {
      const conference = index.conferences.get(id) as DeskConference;
      const sentences = new Set(mentions.map(findings.sentenceOf));
      const when = momentOf(conference, findings.dates, today, (date) =>
        sentences.has(findings.sentenceOf(date))
      );
      if (when.score < DAY_FITS || !when.date) continue;
      const organizers = conference.organizers
        .flatMap((each) => findings.organizations.get(each) ?? [])
        .filter((mention) => sentences.has(findings.sentenceOf(mention)));
      const type = conference.conferenceType;
      const called = mentions.filter((each) => gatheringBeside({ type, passages }, each));
      if (called.length === 0 && organizers.length === 0) continue;
      const speakers = conference.speakers.flatMap((each) => findings.officials.get(each) ?? []);
      const places = called.length > 0 ? called : mentions;
      weighed.push({
        documentId: id,
        score:
          20 +
          (called.length > 0 ? 8 : 0) +
          (organizers.length > 0 ? 12 : 0) +
          when.score +
          (speakers.length > 0 ? 6 : 0),
        proofs: [
          ...places.map(({ passage, from, to }) => ({ passage, from, to, weight: 20 })),
          ...organizers.map(({ passage, from, to }) => ({ passage, from, to, weight: 12 })),
          { ...when.date, weight: when.score },
        ],
      });
    }
  }
  return weighed;
};
