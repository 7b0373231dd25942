import { packEvidence } from './evidence';
import { isNearDuplicate, type RankedFeature, type RankedStory } from './ranking';
import { isRecordFeature } from './signature';
import type { Entry, Lists, ListChanges } from './store/neighbours';
import type { Vector } from './vectors';

/** Lists keep more than any page shows: some targets will be hidden, unpublished or out of the reader's reach. */
export const LIST_SIZE = 30;

/** Entries below this score are not kept, whatever the settings say. */
const STORED_MINIMUM = 1;

/** Stories that say nearly the same take so many places of a list at most; one of them is shown. */
const SAME_GROUP = 3;

const DAY = 24 * 60 * 60 * 1000;

/** Days since 1970 of a time in milliseconds. */
export const dayOf = (time: number): number => Math.floor(time / DAY);

/** Which stories may stand in whose list. */
export interface ListRules {
  candidates: 'any' | 'older';
  /** Whether a link needs a shared record, or whether words and names are enough. */
  require: 'nothing' | 'record';
  /** Days since a target was published, at most; by type, then for all types. Null: no limit. */
  maximumAgeDays: number | null;
  maximumAgeByType: Record<string, number | null>;
}

/** What the rules and the folding of near-duplicates ask about a story. */
export interface ListMember {
  id: number;
  uid: string;
  publishedAt: number;
  vector: Vector;
  original: number | null;
}

/** Stories that say nearly the same share a group: the number of the one that was there first. */
export const groupOf = ({ id, original }: Pick<ListMember, 'id' | 'original'>): number =>
  original ?? id;

/** The earliest time at which a target of a type may have been published, in milliseconds since 1970. */
export const earliest = (
  uid: string,
  { maximumAgeDays, maximumAgeByType }: ListRules,
  now: number
): number => {
  const own = maximumAgeByType[uid];
  const days = own === undefined ? maximumAgeDays : own;
  return days === null ? -Infinity : now - days * DAY;
};

/** Whether the rules let a target stand in a story's list. */
export const mayFollow = (
  story: Pick<ListMember, 'publishedAt'>,
  target: Pick<ListMember, 'uid' | 'publishedAt'>,
  rules: ListRules,
  now: number
): boolean =>
  (rules.candidates === 'any' || target.publishedAt < story.publishedAt) &&
  target.publishedAt >= earliest(target.uid, rules, now);

/** First and last day on which a story's candidates may have been published, both included. */
export interface Days {
  from?: number;
  to?: number;
}

/** The days in which candidates for a story's list are worth looking for. */
export const candidateDays = (publishedAt: number, rules: ListRules, now: number): Days => {
  const types = ['', ...Object.keys(rules.maximumAgeByType)];
  const oldest = Math.min(...types.map((uid) => earliest(uid, rules, now)));
  return {
    ...(Number.isFinite(oldest) ? { from: dayOf(oldest) } : {}),
    ...(rules.candidates === 'older' ? { to: dayOf(publishedAt) } : {}),
  };
};

const entryOf = (target: number, { score, evidence }: RankedStory): Entry => ({
  target,
  score,
  evidence: packEvidence(evidence),
});

const sharesRecord = (ranked: RankedStory, features: RankedFeature[]): boolean => {
  const records = new Set(features.filter(isRecordFeature).map(({ id }) => id));
  return ranked.evidence.some(([id]) => records.has(id));
};

/** A ranking with what is known of the ranked stories. */
export interface Ranking {
  story: ListMember & { features: RankedFeature[] };
  /** As `rank` gives it. */
  ranked: RankedStory[];
  /** The ranked candidates by id. */
  members: ReadonlyMap<number, ListMember>;
  rules: ListRules;
  /** Milliseconds since 1970. */
  now: number;
}

const close = ({ story, ranked, rules }: Ranking): RankedStory[] => {
  const near = ranked.filter(({ score }) => score >= STORED_MINIMUM);
  return rules.require === 'nothing'
    ? near
    : near.filter((each) => sharesRecord(each, story.features));
};

/** The story's own list, best first. */
export const ownList = (ranking: Ranking): Entry[] => {
  const { story, members, rules, now } = ranking;
  const places = new Map<number, number>();
  const own: RankedStory[] = [];
  for (const each of close(ranking)) {
    if (own.length === LIST_SIZE) break;
    const member = members.get(each.story) as ListMember;
    if (!mayFollow(story, member, rules, now)) continue;
    const taken = (places.get(groupOf(member)) ?? 0) + 1;
    places.set(groupOf(member), taken);
    if (taken <= SAME_GROUP) own.push(each);
  }
  return own.map((each) => entryOf(each.story, each));
};

/** The story's entries in the lists of others. */
export const othersLists = (ranking: Ranking): { story: number; entry: Entry }[] => {
  const { story, members, rules, now } = ranking;
  return close(ranking)
    .filter(({ story: id }) => mayFollow(members.get(id) as ListMember, story, rules, now))
    .map((each) => ({ story: each.story, entry: entryOf(story.id, each) }));
};

/** The stories that say nearly the same, the most alike first. */
export const duplicatesIn = ({ story, ranked, members }: Ranking): ListMember[] => {
  const size = story.vector.ids.length;
  return ranked.flatMap(({ story: id, likeness }) => {
    const member = members.get(id) as ListMember;
    return isNearDuplicate(likeness, [size, member.vector.ids.length]) ? [member] : [];
  });
};

/** The group that a story joins when it says nearly the same as others; null when it does not. */
export const originalIn = (ranking: Ranking): number | null => {
  const [nearest] = duplicatesIn(ranking);
  return nearest ? groupOf(nearest) : null;
};

const same = (a: Entry | undefined, b: Entry): boolean =>
  a !== undefined && a.score === b.score && a.evidence === b.evidence;

/** What must be written so that the stored lists become the wanted ones; entries that stay as they are are left alone. */
export const changesOf = (
  stored: Lists,
  wanted: Map<number, Entry[]>
): ListChanges & { changed: number[] } => {
  const write: ListChanges['write'] = [];
  const drop: ListChanges['drop'] = [];
  const changed: number[] = [];
  for (const [story, entries] of wanted) {
    const before = stored.get(story) ?? new Map<number, Entry>();
    const targets = new Set(entries.map(({ target }) => target));
    const gone = [...before.keys()].filter((target) => !targets.has(target));
    const fresh = entries.filter((entry) => !same(before.get(entry.target), entry));
    if (gone.length > 0) drop.push({ story, targets: gone });
    for (const entry of fresh) write.push({ story, entry });
    if (gone.length + fresh.length > 0) changed.push(story);
  }
  return { write, drop, changed };
};
