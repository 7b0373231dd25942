import { UID } from '../../../shared/plugin';
import type { RecordDraft } from '../../../shared/suggestions';

/** A draft without the documents of types that the user may not read; the words of the text stay. */
export const visibleDraft = (
  draft: RecordDraft,
  mayRead: (uid: string) => boolean
): RecordDraft => {
  const countries = mayRead(UID.country);
  if (draft.kind === 'conference') {
    const { fields } = draft;
    return {
      ...draft,
      fields: { ...fields, hostCountries: countries ? fields.hostCountries : [] },
    };
  }
  const organizations = mayRead(UID.organization);
  const { fields } = draft;
  return {
    ...draft,
    fields: {
      ...fields,
      visitors: mayRead(UID.official) ? fields.visitors : [],
      visitingCountry: countries ? fields.visitingCountry : null,
      hostCountry: countries ? fields.hostCountry : null,
      visitingOrganization: organizations ? fields.visitingOrganization : null,
      hostOrganization: organizations ? fields.hostOrganization : null,
      conferences: mayRead(UID.conference) ? fields.conferences : [],
    },
  };
};
