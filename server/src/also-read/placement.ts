import type { Placement } from '../../../shared/contracts';
import { apart, countParagraphs, slotsOf, type Slot } from './slots';
import { placeAfter, placeEvenly } from './spread';
import type { Passage, ReadBody } from './text';

/** What placement needs of a body; small enough to be stored beside the story. */
export interface Outline {
  /** Headings by section number; null for the lead. */
  headings: (string | null)[];
  passages: OutlinePassage[];
}

export interface OutlinePassage {
  kind: Passage['kind'];
  section: number;
  /** In a zone: the component, and its field. */
  component?: number;
  field?: string;
  /** Occurrences of the story's words and names, by feature id. */
  features: [feature: number, occurrences: number][];
}

/** A link to place: the words and names that it shares with the story, with their share of the likeness. */
export interface PlaceableLink {
  evidence: [feature: number, share: number][];
}

export interface PlacementSettings {
  /**
   * `matching`: beside the passage that a link relates to; `even`: spread over the text; `after`: after certain paragraphs.
   * Matching when left out.
   */
  mode?: 'matching' | 'even' | 'after';
  /** For `after`: numbers of paragraphs, 1-based, or counted from the end when negative. */
  after?: number[];
  /** No link before the end of this paragraph, 1-based. */
  firstParagraph: number;
  /** At least so many paragraphs between two links. */
  gap: number;
  /** At most so many links in a body. */
  maximum: number;
}

/**
 * How much more of the link's words stand in one part of the body than its length would explain: 0 for a part that is
 * like the rest, positive for the part that the link is about.
 */
const affinity = ({ evidence }: PlaceableLink, part: Words, whole: Words): number => {
  const size = whole.total === 0 ? 0 : part.total / whole.total;
  return evidence.reduce((sum, [feature, share]) => {
    const everywhere = whole.counts.get(feature) ?? 0;
    if (everywhere === 0) return sum;
    return sum + share * ((part.counts.get(feature) ?? 0) / everywhere - size);
  }, 0);
};

/** The words and names of a part of a body: how many there are, and how often those occur that links share. */
interface Words {
  counts: Map<number, number>;
  total: number;
}

const wordsOf = ({ features }: OutlinePassage, shared: ReadonlySet<number>): Words => {
  const counts = new Map<number, number>();
  let total = 0;
  for (const [feature, occurrences] of features) {
    total += occurrences;
    if (shared.has(feature)) counts.set(feature, occurrences);
  }
  return { counts, total };
};

const together = (parts: Words[]): Words => {
  const counts = new Map<number, number>();
  let total = 0;
  for (const part of parts) {
    total += part.total;
    for (const [feature, occurrences] of part.counts) {
      counts.set(feature, (counts.get(feature) ?? 0) + occurrences);
    }
  }
  return { counts, total };
};

/** The passage's own likeness decides within a section; a section alone is too coarse, a passage alone too noisy. */
const SECTION_WEIGHT = 2;

/**
 * What each link shares with the story beyond what the others share with it as well. All of them share the story's own
 * subject, which stands everywhere and says nothing about where one of them belongs.
 */
const contrasts = (links: PlaceableLink[]): PlaceableLink[] => {
  if (links.length < 2) return links;
  const totals = new Map<number, number>();
  for (const { evidence } of links) {
    for (const [feature, share] of evidence) {
      totals.set(feature, (totals.get(feature) ?? 0) + share);
    }
  }
  return links.map(({ evidence }) => ({
    evidence: evidence.flatMap(([feature, share]): [number, number][] => {
      const others = ((totals.get(feature) ?? 0) - share) / (links.length - 1);
      return share > others ? [[feature, share - others]] : [];
    }),
  }));
};

/**
 * Places each link beside the passage it relates to. The best match is placed first; what stands too close to a placed
 * link is out of the question for the rest.
 */
const placeByMatch = (
  outline: Outline,
  links: PlaceableLink[],
  { gap, maximum }: PlacementSettings,
  slots: Slot[]
): (Slot | null)[] => {
  const shared = new Set(links.flatMap(({ evidence }) => evidence.map(([feature]) => feature)));
  const passages = outline.passages.map((passage) => wordsOf(passage, shared));
  const sections = outline.headings.map((_, section) =>
    together(passages.filter((_part, index) => outline.passages[index]?.section === section))
  );
  const whole = together(passages);
  const placed: (Slot | null)[] = links.map(() => null);
  const pairs = contrasts(links).flatMap((link, index) =>
    slots.map((slot) => ({
      index,
      slot,
      value:
        SECTION_WEIGHT * affinity(link, sections[slot.section] as Words, whole) +
        affinity(link, passages[slot.passage] as Words, whole),
    }))
  );
  // Equal matches: the link that ranks higher, then the place that comes first.
  pairs.sort(
    (a, b) => b.value - a.value || a.index - b.index || a.slot.paragraphs - b.slot.paragraphs
  );
  const taken: Slot[] = [];
  for (const { index, slot } of pairs) {
    if (taken.length >= maximum) break;
    if (placed[index] || !taken.every((other) => apart(slot, other, gap))) continue;
    placed[index] = slot;
    taken.push(slot);
  }
  return placed;
};

/**
 * Finds a place for each link. Links without a place left are not woven in. Same input, same places.
 * @param links in the order of the list
 * @returns for each link the index of the passage it follows, or null
 */
export const placeLinks = (
  outline: Outline,
  links: PlaceableLink[],
  settings: PlacementSettings
): (number | null)[] => {
  const { mode = 'matching', after = [], firstParagraph, gap, maximum } = settings;
  const slots = slotsOf(outline, firstParagraph);
  const count = Math.min(links.length, maximum);
  const places = {
    matching: () => placeByMatch(outline, links, settings, slots),
    even: () => placeEvenly(slots, count, gap),
    after: () => placeAfter(slots, after, { total: countParagraphs(outline), gap }).slice(0, count),
  }[mode]();
  return links.map((_, index) => places[index]?.passage ?? null);
};

/** A place as the API names it: the block counts within the field that the passage stands in. */
export const placementAt = ({ headings, passages }: Outline, passage: number): Placement => {
  const { component, field, section } = passages[passage] as OutlinePassage;
  const inField = passages.filter(
    (other) => other.component === component && other.field === field
  );
  return {
    afterBlock: inField.indexOf(passages[passage] as OutlinePassage),
    section: headings[section] ?? null,
    ...(component === undefined ? {} : { component, field }),
  };
};

/** How often each id occurs. */
const occurrencesOf = (ids: Iterable<number>): OutlinePassage['features'] => {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts];
};

/**
 * The outline of a body.
 * @param idsIn the story's features in a text, by id, one for each occurrence
 */
export const outlineOf = (
  { headings, passages }: ReadBody,
  idsIn: (text: string) => number[]
): Outline => ({
  headings,
  passages: passages.map(({ kind, section, text, component, field }) => ({
    kind,
    section,
    ...(component === undefined ? {} : { component, field }),
    features: occurrencesOf(idsIn(text)),
  })),
});

/** Whether a body has this outline, as far as places go. */
export const hasOutline = ({ passages }: ReadBody, outline: Outline): boolean =>
  passages.length === outline.passages.length &&
  passages.every(({ kind, component, field }, index) => {
    const other = outline.passages[index];
    return kind === other?.kind && component === other.component && field === other.field;
  });
