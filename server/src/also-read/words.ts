import { lower, type Language } from './languages';

/** What a word is by itself, wherever it stands. */
export interface Word {
  /** Empty when it is no term: a single letter or digit. */
  key: string;
  /** Folded stem, also of a word that is no term: initials are part of a name. */
  stem: string;
  surface: string;
  capital: boolean;
  stop: boolean;
}

/** Scripts that write without spaces. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const isTerm = (stem: string): boolean => UNSPACED.test(stem) || stem.length >= 2;

const ACRONYM = /^(?:\p{Lu}\.)+\p{Lu}\.?$/u;

const readWord = (surface: string, language: Language): Word => {
  const capital = /^[\p{Lu}\p{Lt}]/u.test(surface);
  const label = surface.replace(/['’](?:[sS])?$/, '');
  const plain = label.replace(/\./g, '');
  // "US" and "WHO" are names that look like stop words.
  if (ACRONYM.test(label) || (language.isStopWord(lower(plain)) && /^\p{Lu}{2,5}$/u.test(plain))) {
    return { key: plain, stem: plain, surface: plain, capital, stop: false };
  }
  const bare = language.withoutElision(lower(label));
  const stop = language.isStopWord(bare);
  const stem = language.stem(bare);
  return { key: !stop && isTerm(stem) ? stem : '', stem, surface: label, capital, stop };
};

/** So many words of a language are remembered, twice: those of late, and those of before. */
const REMEMBERED = 1 << 15;

/** Words by their hash, in open addressing: one look at a small array finds most of them. */
class WordTable {
  private readonly hashes = new Int32Array(2 * REMEMBERED);
  /** As they stand in texts. */
  private readonly raws: string[] = [];
  private readonly words: Word[] = [];
  private readonly places = new Int32Array(2 * REMEMBERED);

  get isFull(): boolean {
    return this.words.length === REMEMBERED;
  }

  /** @param hash not 0 */
  find(hash: number, text: string, start: number, length: number): number {
    const mask = this.hashes.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = this.hashes[slot] as number;
      if (found === 0) return -1;
      if (found !== hash) continue;
      const place = this.places[slot] as number;
      const raw = this.raws[place] as string;
      if (raw.length === length && text.startsWith(raw, start)) return place;
    }
  }

  word(place: number): Word {
    return this.words[place] as Word;
  }

  add(hash: number, raw: string, word: Word): void {
    const mask = this.hashes.length - 1;
    let slot = hash & mask;
    while (this.hashes[slot] !== 0) slot = (slot + 1) & mask;
    this.hashes[slot] = hash;
    this.places[slot] = this.words.length;
    this.raws.push(raw);
    this.words.push(word);
  }
}

/**
 * The words of a language as they were read; what is used stays, what is not goes after a while. Looked up by place in a
 * text: cutting every word out of it first would take longer than the rest of the reading.
 */
class WordMemory {
  private late = new WordTable();
  private before = new WordTable();

  constructor(private readonly language: Language) {}

  /** The word that stands in a text from `start` up to `end`. */
  at(text: string, start: number, end: number): Word {
    let hash = 0;
    for (let index = start; index < end; index += 1) {
      hash = (Math.imul(hash, 0x01000193) ^ text.charCodeAt(index)) | 0;
    }
    hash ^= hash >>> 15;
    if (hash === 0) hash = 1;
    const length = end - start;
    const place = this.late.find(hash, text, start, length);
    if (place >= 0) return this.late.word(place);
    // Its own copy: a slice of a text would keep the whole text in memory.
    const raw = Buffer.from(text.slice(start, end)).toString();
    const earlier = this.before.find(hash, text, start, length);
    const word = earlier < 0 ? readWord(raw, this.language) : this.before.word(earlier);
    if (this.late.isFull) {
      this.before = this.late;
      this.late = new WordTable();
    }
    this.late.add(hash, raw, word);
    return word;
  }
}

const memories = new Map<Language, WordMemory>();

/** The remembered words of a language. */
export const wordsOf = (language: Language): WordMemory => {
  let memory = memories.get(language);
  if (!memory) memories.set(language, (memory = new WordMemory(language)));
  return memory;
};
