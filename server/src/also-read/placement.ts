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
  /** Occurrences of the story's words and names, by feature id. */
  features: [feature: number, occurrences: number][];
}

/** A link to place: the words and names that it shares with the story, with their share of the likeness. */
export interface PlaceableLink {
  evidence: [feature: number, share: number][];
}

export interface PlacementSettings {
  /** No link before the end of this paragraph, 1-based. */
  firstParagraph: number;
  /** At least so many paragraphs between two links. */
  gap: number;
  /** At most so many links in a body. */
  maximum: number;
}

/** A place between two blocks: after the passage with this index. */
interface Slot {
  passage: number;
  /** How many paragraphs stand before it. */
  paragraphs: number;
  section: number;
}

/** In a piece with so few paragraphs a link may stand at the very end. */
const SHORT_PIECE = 4;

/**
 * The places where a link may stand: after a paragraph that is followed by a paragraph or a heading. So never inside or
 * beside a list, quote, code or image, never between a heading and its text, and not at the end of a piece unless it is short.
 */
const slotsOf = ({ passages }: Outline, { firstParagraph }: PlacementSettings): Slot[] => {
  const total = passages.filter(({ kind }) => kind === 'paragraph').length;
  const slots: Slot[] = [];
  let paragraphs = 0;
  passages.forEach(({ kind, section }, index) => {
    if (kind !== 'paragraph') return;
    paragraphs += 1;
    const next = passages.slice(index + 1).find((passage) => passage.kind !== 'blank');
    const fits = next ? next.kind === 'paragraph' || next.kind === 'heading' : total <= SHORT_PIECE;
    if (fits && paragraphs >= Math.min(firstParagraph, total)) {
      slots.push({ passage: index, paragraphs, section });
    }
  });
  return slots;
};

/**
 * How much more of the link's words stand in one part of the body than its length would explain: 0 for a part that is
 * like the rest, positive for the part that the link is about.
 */
const affinity = (
  { evidence }: PlaceableLink,
  part: Map<number, number>,
  whole: Map<number, number>
): number => {
  const size = total(whole) === 0 ? 0 : total(part) / total(whole);
  return evidence.reduce((sum, [feature, share]) => {
    const everywhere = whole.get(feature) ?? 0;
    if (everywhere === 0) return sum;
    return sum + share * ((part.get(feature) ?? 0) / everywhere - size);
  }, 0);
};

const total = (counts: Map<number, number>): number => {
  let sum = 0;
  for (const value of counts.values()) sum += value;
  return sum;
};

const countsOf = (passages: OutlinePassage[]): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const { features } of passages) {
    for (const [feature, occurrences] of features) {
      counts.set(feature, (counts.get(feature) ?? 0) + occurrences);
    }
  }
  return counts;
};

/** The passage's own likeness decides within a section; a section alone is too coarse, a passage alone too noisy. */
const SECTION_WEIGHT = 2;

/**
 * Finds a place for each link beside the passage it relates to. The best match is placed first; what stands too close to
 * a placed link is out of the question for the rest. Links without a place left are not woven in. Same input, same places.
 * @param links in the order of the list
 * @returns for each link the index of the block it follows, or null
 */
export const placeLinks = (
  outline: Outline,
  links: PlaceableLink[],
  settings: PlacementSettings
): (number | null)[] => {
  const whole = countsOf(outline.passages);
  const sections = outline.headings.map((_, section) =>
    countsOf(outline.passages.filter((passage) => passage.section === section))
  );
  const passages = outline.passages.map((passage) => countsOf([passage]));
  const placed: (number | null)[] = links.map(() => null);
  let slots = slotsOf(outline, settings);
  const pairs = links.flatMap((link, index) =>
    slots.map((slot) => ({
      index,
      slot,
      value:
        SECTION_WEIGHT * affinity(link, sections[slot.section] as Map<number, number>, whole) +
        affinity(link, passages[slot.passage] as Map<number, number>, whole),
    }))
  );
  // Equal matches: the link that ranks higher, then the place that comes first.
  pairs.sort(
    (a, b) => b.value - a.value || a.index - b.index || a.slot.paragraphs - b.slot.paragraphs
  );
  let count = 0;
  for (const { index, slot } of pairs) {
    if (count >= settings.maximum) break;
    if (placed[index] !== null || !slots.includes(slot)) continue;
    placed[index] = slot.passage;
    count += 1;
    slots = slots.filter(
      ({ paragraphs }) => Math.abs(paragraphs - slot.paragraphs) >= settings.gap
    );
  }
  return placed;
};

/**
 * The outline of a body.
 * @param featuresOf the story's features in a text, by id and number of occurrences
 */
export const outlineOf = (
  { headings, passages }: ReadBody,
  featuresOf: (text: string) => Map<number, number>
): Outline => ({
  headings,
  passages: passages.map(({ kind, section, text }) => ({
    kind,
    section,
    features: [...featuresOf(text)],
  })),
});
