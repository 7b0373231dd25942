import { UID, type OwnUid } from '../../../shared/plugin';
import type { Named, NamedCountry } from '../../../shared/suggestions';
import type { DeskIndex } from './desk-index';

/** Whether a user may read a field of a document of the desk. */
export type Sees = (uid: OwnUid, documentId: string, field: string) => boolean;

/** A draft before it is known for whom. */
export interface Sketch<Draft> {
  /** 0 to 100. */
  score: number;
  draw: (sees: Sees) => Draft;
}

export const seesEverything: Sees = () => true;

/** The desk's documents as a user may see them in a draft; null for those that are hidden or that nobody knows. */
export const visibleNames = (index: DeskIndex, sees: Sees) => ({
  country: (code: string | null): NamedCountry | null => {
    const country = code === null ? undefined : index.countries.get(code);
    if (!country || !sees(UID.country, country.documentId, 'name')) return null;
    return { documentId: country.documentId, name: country.name, code: country.code };
  },
  organization: (id: string | null): Named | null => {
    const organization = id === null ? undefined : index.organizations.get(id);
    if (!organization || !sees(UID.organization, organization.documentId, 'name')) return null;
    return { documentId: organization.documentId, name: organization.name };
  },
  official: (id: string | null): Named | null => {
    const official = id === null ? undefined : index.officials.get(id);
    if (!official || !sees(UID.official, official.documentId, 'name')) return null;
    return { documentId: official.documentId, name: official.name };
  },
  conference: (id: string): Named | null => {
    const title = index.conferences.get(id)?.titles[0];
    if (title === undefined || !sees(UID.conference, id, 'title')) return null;
    return { documentId: id, name: title };
  },
  /** A fact that the desk knows of an official, and what the text says where it is hidden. */
  ofOfficial: <T>(id: string | null, field: string, known: T, told: T): T =>
    id === null || sees(UID.official, id, field) ? known : told,
});
