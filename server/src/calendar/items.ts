import type { CalendarItem, OccurrenceKind } from '../../../shared/calendar';
import { countryName } from '../content-types/country/names';
import type { Row } from '../strapi-types';
import type { DatedAnniversary } from './anniversaries';
import { anniversaryOccurrence, eventOccurrence, type EventRow } from './occurrences';

/** A related record, without what the reader may not see of it. */
interface Related {
  documentId?: string;
  code?: string;
  name?: string;
  acronym?: string | null;
}

const related = (row: Row, fields: string[]): Related[] =>
  fields.flatMap((field) => (row[field] ?? []) as Related | Related[]);

const textOf = (row: Row, field: string): string | null =>
  (row[field] as string | null | undefined) || null;

const VISITORS = ['visitingCountry', 'countryA', 'countryB'];
const ORGANIZATIONS = ['visitingOrganization', 'hostOrganization', 'organizers'];

/** A record in the calendar with all that is told of it; countries have their names in its language. */
export const itemOf = (
  kind: OccurrenceKind,
  row: Row,
  anniversary: DatedAnniversary | null,
  published: boolean,
  now: Date
): CalendarItem => {
  const occurrence = anniversary
    ? anniversaryOccurrence(row, anniversary, published)
    : eventOccurrence(kind as 'visit' | 'conference', row as EventRow, published, now);
  const named = (country: { code: string; name: string }) => ({
    code: country.code,
    name: countryName(country, row.locale ?? 'en'),
  });
  return {
    ...occurrence,
    record: {
      ...occurrence.record,
      slug: textOf(row, 'slug'),
      summary: textOf(row, 'summary'),
    },
    venue: textOf(row, 'venue'),
    website: textOf(row, 'website'),
    timeZone: textOf(row, 'timeZone'),
    previousStartDate: textOf(row, 'previousStartDate'),
    eventStatusReason: textOf(row, 'eventStatusReason'),
    countries: occurrence.countries.map(named),
    visitors: related(row, VISITORS)
      .filter(({ code }) => typeof code === 'string')
      .map(({ code, name }) => named({ code: code as string, name: name ?? '' })),
    organizations: related(row, ORGANIZATIONS)
      .filter(({ documentId, name }) => documentId && typeof name === 'string')
      .map(({ documentId, name, acronym }) => ({
        documentId: documentId as string,
        name: name as string,
        acronym: acronym ?? null,
      })),
  };
};
