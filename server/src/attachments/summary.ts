import type { RecordSummary } from '../../../shared/contracts';
import type { RecordKind } from '../../../shared/plugin';
import { eventState, type EventDates } from '../content-types/dates';

/** The fields of a stored record that a card is made of. */
export interface SummaryRow extends EventDates {
  documentId: string;
  title?: string | null;
}

/** The same fields, to be selected. */
export const SUMMARY_FIELDS = [
  'title',
  'startDate',
  'endDate',
  'datePrecision',
  'timeZone',
  'eventStatus',
  'previousStartDate',
] as const satisfies (keyof SummaryRow)[];

/** A record as cards show it. @param published whether readers can see any version of it */
export const recordSummary = (
  kind: RecordKind,
  row: SummaryRow,
  published: boolean,
  now: Date
): RecordSummary => ({
  kind,
  documentId: row.documentId,
  title: row.title ?? '',
  startDate: row.startDate ?? null,
  endDate: row.endDate ?? null,
  ...(kind === 'bilateralRelationship'
    ? { state: null }
    : {
        datePrecision: row.datePrecision ?? null,
        timeZone: row.timeZone ?? null,
        eventStatus: row.eventStatus ?? null,
        previousStartDate: row.previousStartDate ?? null,
        state: eventState(row, now).state,
      }),
  published,
});
