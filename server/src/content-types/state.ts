import { eventState, type EventDates } from './dates';

/** Adds `state` and `moved` to a visit or conference in an answer; left alone when its dates were not asked for. */
export const withState = <T extends EventDates>(record: T, now: Date): T =>
  'startDate' in record ? { ...record, ...eventState(record, now) } : record;
