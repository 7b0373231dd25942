import type { Core } from '@strapi/types';
import type { Reference, ReferenceKind } from '../../../shared/attachments';
import { UID } from '../../../shared/plugin';
import { fold } from '../also-read/languages';
import { formatDates, type EventDates } from '../content-types/dates';
import { countryName } from '../content-types/titles';
import { isLocalized } from '../content-types/versions';
import { spellings } from '../spellings';
import type { Row } from '../strapi-types';
import { inLanguage, recordLocales, CREATOR, type MayRead } from './summaries';

export interface ReferencesQuery {
  kind: ReferenceKind;
  /** Part of a name, an acronym, a code or another name; empty for the first ones. */
  q: string;
  /** The article's language; names are shown in it where it has them. */
  locale?: string;
  limit: number;
  /** Whether the answer may hold this type, or this document; everything when left out. */
  mayRead?: MayRead;
}

/** Where a search looks; the first field is the name. */
const SEARCHED: Record<ReferenceKind, string[]> = {
  country: ['name', 'code', 'officialName', 'aliases'],
  organization: ['name', 'acronym', 'aliases'],
  official: ['name', 'office', 'aliases'],
  conference: ['title', 'acronym', 'city', 'series'],
};

/** Enough to find the closest names among all that hold the words somewhere. */
const POOL = 60;

const words = (row: Row, field: string): string[] => {
  const value = row[field];
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
};

/** 0 for the very name, 1 for one that begins so, 2 for the rest. */
const distance = (kind: ReferenceKind, row: Row, q: string): number => {
  const wanted = fold(q);
  const names = SEARCHED[kind].flatMap((field) => words(row, field)).map(fold);
  if (names.includes(wanted)) return 0;
  return names.some((name) => name.startsWith(wanted)) ? 1 : 2;
};

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

const joined = (parts: (string | null)[], separator: string): string | null =>
  parts.filter(Boolean).join(separator) || null;

const reference = (kind: ReferenceKind, row: Row, locale: string): Reference => {
  const { documentId } = row;
  if (kind === 'country') {
    const code = String(row.code);
    return { documentId, name: countryName({ code, name: String(row.name) }, locale), note: code };
  }
  if (kind === 'organization') {
    return { documentId, name: String(row.name), note: text(row.acronym) };
  }
  if (kind === 'official') {
    const country = row.country as { code: string; name: string } | null;
    const land = country && countryName(country, locale);
    return {
      documentId,
      name: String(row.name),
      note: joined([text(row.office), land], ', '),
    };
  }
  const dates = formatDates(row as EventDates, locale);
  return { documentId, name: text(row.title) ?? '', note: joined([text(row.city), dates], ', ') };
};

/** Documents that a record can name, the closest names first; one entry per document. */
export const findReferences = async (
  strapi: Core.Strapi,
  { kind, q, locale, limit, mayRead = () => true }: ReferencesQuery
): Promise<Reference[]> => {
  const uid = UID[kind];
  if (!mayRead(uid)) return [];
  const locales = await recordLocales(strapi, locale);
  const [here] = locales as [string];
  const versions = isLocalized(strapi, uid)
    ? { locale: { $in: locales }, publishedAt: { $null: true } }
    : {};
  const [nameField] = SEARCHED[kind] as [string];
  const rows = (await strapi.db.query(uid).findMany({
    where: {
      ...versions,
      $and: q
        .split(/\s+/)
        .filter(Boolean)
        .slice(0, 8)
        .map((word) => ({
          $or: SEARCHED[kind].flatMap((field) =>
            spellings(word).map((spelling) => ({ [field]: { $containsi: spelling } }))
          ),
        })),
    },
    orderBy: kind === 'conference' ? [{ startDate: 'desc' }] : [{ [nameField]: 'asc' }],
    populate: { ...CREATOR, ...(kind === 'official' ? { country: true } : {}) },
    limit: Math.max(POOL, limit),
  })) as Row[];
  const trimmed = q.trim();
  return inLanguage(
    rows.filter((row) => mayRead(uid, row)),
    here
  )
    .map((row) => ({ row, far: trimmed ? distance(kind, row, trimmed) : 0 }))
    .sort((a, b) => a.far - b.far)
    .slice(0, limit)
    .map(({ row }) => reference(kind, row, here));
};
