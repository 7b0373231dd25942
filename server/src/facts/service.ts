import type { Core } from '@strapi/types';
import type { FactBox, FactsAnswer } from '../../../shared/facts';
import { RECORD_KINDS, type RecordKind } from '../../../shared/plugin';
import { defaultLocale } from '../content-types/versions';
import {
  announced,
  findStory,
  publishedIn,
  readRecord,
  readRecords,
  subjectOf,
  type AttachedStory,
} from '../published';
import { everything, type ReaderOf } from '../readers';
import { factBox } from './boxes';

export interface FactsRequest {
  /** Of a type of article, or of visits, conferences or bilateral relationships. */
  uid: string;
  /** The document's id, or its slug in the language. */
  documentId: string;
  /** The newsroom's default language when left out. */
  locale?: string;
}

const COUNTRY = { select: ['documentId', 'code', 'name'] };
const ORGANIZATION = { select: ['documentId', 'name'] };
const OFFICIAL = {
  select: ['documentId', 'name', 'office', 'inOfficeFrom', 'inOfficeTo', 'formerOffices'],
};

/** What boxes need of each kind: one query for each of these, however many records there are. */
const boxPopulate = (kind: RecordKind, locale: string): object => {
  const { where } = publishedIn(locale);
  const conference = {
    select: ['documentId', 'title'],
    where: { ...where, ...announced('conference') },
  };
  return {
    visit: {
      visitors: OFFICIAL,
      counterparts: OFFICIAL,
      visitingCountry: COUNTRY,
      hostCountry: COUNTRY,
      visitingOrganization: ORGANIZATION,
      hostOrganization: ORGANIZATION,
      conferences: conference,
    },
    conference: {
      hostCountries: COUNTRY,
      organizers: ORGANIZATION,
      speakers: OFFICIAL,
      participantCountries: COUNTRY,
      participantOrganizations: ORGANIZATION,
      previousEdition: conference,
      parent: conference,
    },
    bilateralRelationship: { countryA: COUNTRY, countryB: COUNTRY, ambassadors: OFFICIAL },
  }[kind];
};

export const factsService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Boxes of the records of a story, by kind, in the editor's order. */
  const boxesOf = async (
    { attached, primary }: Pick<AttachedStory, 'attached' | 'primary'>,
    locale: string,
    readerOf: ReaderOf
  ): Promise<FactBox[]> => {
    const now = new Date();
    const boxes: FactBox[] = [];
    for (const kind of RECORD_KINDS) {
      const populate = boxPopulate(kind, locale);
      const records = await readRecords(strapi, kind, attached[kind], locale, populate, readerOf);
      boxes.push(
        ...records.map((record) =>
          factBox(kind, record, { primary: record.documentId === primary[kind], locale, now })
        )
      );
    }
    return boxes;
  };

  return {
    /**
     * The fact boxes of a published story's records, or of one published record.
     * @param readerOf whose rights on the records count; rights on the story itself are the caller's affair
     * @returns null when there is no such document in the language, or the record is not for the reader
     */
    async find(
      { uid, documentId, locale }: FactsRequest,
      readerOf: ReaderOf = everything
    ): Promise<FactsAnswer | null> {
      const subject = subjectOf(uid);
      if (!subject) return null;
      const language = locale ?? (await defaultLocale(strapi));
      const meta = { locale: language };
      if (subject.type) {
        const story = await findStory(strapi, subject.type, documentId, language);
        return story && { data: await boxesOf(story, language, readerOf), meta };
      }
      const { kind } = subject;
      const populate = boxPopulate(kind, language);
      const record = await readRecord(strapi, kind, documentId, language, populate, readerOf);
      const making = { primary: true, locale: language, now: new Date() };
      return record && { data: [factBox(kind, record, making)], meta };
    },
  };
};
