import type { RecordDraft } from '../../../../shared/suggestions';

/** The events that a story reports and no record fits. */
export const draftsOf = (): RecordDraft[] => [];
