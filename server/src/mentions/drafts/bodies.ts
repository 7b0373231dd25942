import type { DeskIndex } from '../desk-index';
import type { Office } from '../lists/offices';
import type { ReadSentence } from './reading';

const BEFORE_OFFICE = /^(?:s|new|acting|interim|outgoing|then)$/;

/** Words of the longest name of a body that is looked for before an office. */
const LONGEST_BODY = 9;

/** The international body whose office begins at a token: "NATO Secretary General", "the UN’s special envoy". */
export const bodyBefore = (
  { tokens, bodies, from }: ReadSentence,
  index: number
): string | null => {
  for (let at = index - 1; at >= Math.max(from, index - LONGEST_BODY); at -= 1) {
    const body = bodies.get(at);
    if (!body || body.to > index) continue;
    const between = tokens.slice(body.to, index);
    return between.every(({ key }) => BEFORE_OFFICE.test(key)) ? body.id : null;
  }
  return null;
};

/** "of NATO", right behind an office. */
const bodyAfter = ({ tokens, bodies }: ReadSentence, index: number) => {
  if (tokens[index]?.key !== 'of') return null;
  return bodies.get(tokens[index + 1]?.key === 'the' ? index + 2 : index + 1) ?? null;
};

/** The body that is named as part of an office: "European Commission President". */
const bodyWithin = ({ bodies }: ReadSentence, from: number, to: number): string | null => {
  for (let at = from; at < to; at += 1) {
    const body = bodies.get(at);
    if (body) return body.id;
  }
  return null;
};

/** The international body that an office belongs to, and where its name ends. An ambassador to a body speaks for a country. */
export const bodyOfOffice = (
  sentence: ReadSentence,
  at: number,
  { words, level }: Office
): { id: string; to: number } | null => {
  if (level === 'ambassador') return null;
  const end = at + words.length;
  const behind = bodyAfter(sentence, end);
  if (behind) return behind;
  const id = bodyWithin(sentence, at, end) ?? bodyBefore(sentence, at);
  return id === null ? null : { id, to: end };
};

/** The international body that an official of the desk leads or speaks for. */
export const ownBody = (official: string | null, { officials, organizations }: DeskIndex) => {
  const known = official === null ? undefined : officials.get(official);
  const own = known?.organization ? organizations.get(known.organization) : undefined;
  const speaks = known?.level === 'headOfOrganization' || known?.level === 'specialEnvoy';
  return speaks && own && !own.isNational ? own.documentId : null;
};
