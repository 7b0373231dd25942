import type { ReadSentence } from './reading';

/** Who receives a gathering, and who calls it. */
export interface Sides {
  /** Codes of countries, as the text has them in order. */
  hosts: string[];
  /** DocumentIds of organizations. */
  organizers: string[];
}

const HOST = /^host(?:s|ed)?$/;
const BY = /^(?:hosted|organised|organized|convened)$/;

/** Words between the hosts and their verb, and in lists of them. */
const BETWEEN = new Set(
  'and the will jointly co to is are due set both together with by also shall would'.split(' ')
);

/** So many words from a title may stand who receives it. */
const REACH = 10;

interface NamedSide {
  country: string | null;
  organization: string | null;
  to: number;
}

/** The name at a token, when it means one country or organization. */
const namedAt = ({ mentions }: ReadSentence, at: number) => {
  const own = mentions.get(at) ?? [];
  const named = own.flatMap(({ subject, form, to }): NamedSide[] => {
    if (subject.kind === 'city') return [{ country: subject.country, organization: null, to }];
    if (subject.kind === 'country' && form !== 'adjective' && form !== 'demonym')
      return [{ country: subject.id, organization: null, to }];
    return subject.kind === 'organization' ? [{ country: null, organization: subject.id, to }] : [];
  });
  const [only, ...others] = named;
  return others.length === 0 ? only : undefined;
};

/** Hosts and organizers named one after the other between two tokens, until another word comes. */
const listed = (sentence: ReadSentence, from: number, to: number, sides: Sides): void => {
  for (let at = from; at < to; at += 1) {
    const named = namedAt(sentence, at);
    if (named && named.to <= to) {
      if (named.country) sides.hosts.push(named.country);
      if (named.organization) sides.organizers.push(named.organization);
      at = named.to - 1;
    } else if (!BETWEEN.has(sentence.tokens[at]?.key ?? '')) return;
  }
};

/** Where the list begins that ends right before a verb: "Switzerland and Ukraine will host". */
const listBefore = (sentence: ReadSentence, verb: number): number => {
  const ends = new Map<number, number>();
  for (let at = Math.max(sentence.from, verb - REACH); at < verb; at += 1) {
    const named = namedAt(sentence, at);
    if (named) ends.set(named.to, at);
  }
  let start = verb;
  while (start > sentence.from && start > verb - REACH) {
    const name = ends.get(start);
    if (name !== undefined) start = name;
    else if (BETWEEN.has(sentence.tokens[start - 1]?.key ?? '')) start -= 1;
    else break;
  }
  return start;
};

/**
 * Who hosts and who organizes a gathering, by its title ("OSCE Ministerial Council") and the words around: "Egypt will host
 * …", "…, hosted by Britain and Ukraine", "organised by the United Nations".
 */
export const sidesOf = (
  sentence: ReadSentence,
  title: { from: number; to: number }
): { hosts: string[]; organizers: string[] } => {
  const { tokens, from, to } = sentence;
  const sides: Sides = { hosts: [], organizers: [] };
  for (let at = title.from; at < title.to; at += 1) {
    const organization = namedAt(sentence, at)?.organization;
    if (organization) sides.organizers.push(organization);
  }
  for (let at = Math.max(from, title.from - REACH); at < title.from; at += 1) {
    const isActive = HOST.test(tokens[at]?.key ?? '') && tokens[at + 1]?.key !== 'by';
    if (isActive) listed(sentence, listBefore(sentence, at), at, sides);
  }
  for (let at = title.to; at < Math.min(to, title.to + REACH); at += 1) {
    if (!BY.test(tokens[at]?.key ?? '')) continue;
    const by = [at + 1, at + 2].find((next) => tokens[next]?.key === 'by');
    if (by === undefined) continue;
    const called: Sides = { hosts: [], organizers: [] };
    listed(sentence, by + 1, Math.min(to, by + REACH), called);
    sides.organizers.push(...called.organizers);
    // A country that calls a conference may call it anywhere.
    if (tokens[at]?.key === 'hosted') sides.hosts.push(...called.hosts);
  }
  return { hosts: [...new Set(sides.hosts)], organizers: [...new Set(sides.organizers)] };
};
