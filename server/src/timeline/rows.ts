import type { Core, UID as StrapiUid } from '@strapi/types';
import { UID } from '../../../shared/plugin';
import type { TimelineItem } from '../../../shared/timeline';
import { dateColumns, hidesDate } from '../also-read/articles';
import type { ArticleType } from '../config/article-types';
import { publishedAnywhere } from '../published';
import type { Reader, ReaderOf } from '../readers';
import type { Row } from '../strapi-types';
import { whereOf } from '../where';
import { eventParts, seemsToBelong, storyParts, type ItemContext, type ShownRow } from './items';
import type { Part } from './order';
import type { RowUnit } from './store';
import type { Subject } from './subject';

const EVENT_FIELDS = [
  'id',
  'documentId',
  'locale',
  'publishedAt',
  'title',
  'slug',
  'summary',
  'city',
  'startDate',
  'endDate',
  'datePrecision',
  'timeZone',
  'eventStatus',
  'outcomes',
];

const COUNTRY = { select: ['id', 'documentId', 'code', 'name'] };

/** Only the two countries, of the many that take part in a conference or send somebody to a meeting. */
const populateOf = (kind: 'visit' | 'conference', { codes }: Subject): object => {
  const ofTheTwo = { code: { $in: [...codes] } };
  return kind === 'conference'
    ? {
        hostCountries: { ...COUNTRY, where: ofTheTwo },
        participantCountries: { ...COUNTRY, where: ofTheTwo },
      }
    : {
        visitingCountry: COUNTRY,
        hostCountry: COUNTRY,
        bilateralRelationship: { select: ['id', 'documentId'] },
        counterparts: {
          select: ['id', 'documentId'],
          where: { country: ofTheTwo },
          populate: { country: COUNTRY },
        },
      };
};

export type PartsOf = (unit: RowUnit) => Part<TimelineItem>[];

interface Shown {
  row: Row;
  shown: ShownRow;
  published: boolean;
}

/** Reads the rows of units, one query for each type, and makes items of them. */
export const rowReader = (
  strapi: Core.Strapi,
  readerOf: ReaderOf,
  { subject, published, locale }: { subject: Subject; published: boolean; locale: string }
) => {
  const now = new Date();

  const readRows = async (
    uid: string,
    units: RowUnit[],
    query: { select: string[]; populate?: object }
  ): Promise<Map<number, Shown>> => {
    if (units.length === 0) return new Map();
    const reader = (await readerOf(uid)) as Reader;
    const rows = (await strapi.db.query(uid as StrapiUid.ContentType).findMany({
      ...query,
      where: { id: { $in: units.map(({ row }) => row) } },
    } as never)) as Row[];
    const documents = rows.map(({ documentId }) => documentId);
    const live = published ? null : await publishedAnywhere(strapi, uid, documents);
    const shown = await reader.show(rows);
    return new Map(
      rows.map((row, index) => [
        row.id,
        {
          row,
          shown: { ...shown[index], documentId: row.documentId, locale: row.locale },
          published: live?.has(row.documentId) ?? true,
        },
      ])
    );
  };

  const partsFrom =
    (
      rows: Map<number, Shown>,
      make: (row: Shown, unit: RowUnit) => Part<TimelineItem>[]
    ): PartsOf =>
    (unit) => {
      const row = rows.get(unit.row);
      return row ? make(row, unit) : [];
    };

  const contextOf = ({ published: isLive }: Shown): ItemContext => ({
    locale,
    now,
    published: isLive,
    forDesk: !published,
  });

  return {
    events: async (
      kind: 'visit' | 'conference',
      units: RowUnit[],
      known: ReadonlySet<string>
    ): Promise<PartsOf> => {
      const uid = UID[kind];
      const rows = await readRows(uid, units, {
        select: EVENT_FIELDS,
        populate: populateOf(kind, subject),
      });
      const place = {
        documentId: subject.relationship?.documentId ?? null,
        codes: subject.codes,
      };
      return partsFrom(rows, (row) => {
        if (!seemsToBelong(kind, row.shown, place)) return [];
        // Relations of a type that the reader may not read at all are no fields of its own: they are taken out here.
        const seen = subject.named.length > 0 ? row.shown : withoutCountries(row.shown);
        return eventParts(kind, uid, seen, known, contextOf(row));
      });
    },

    stories: async (type: ArticleType, units: RowUnit[]): Promise<PartsOf> => {
      // An editor sees when a story was made, whatever fields the role names.
      const dates = published ? dateColumns(strapi, type) : [type.date];
      const fields = [type.title, type.slug, ...dates].filter((name) => name !== undefined);
      const rows = await readRows(type.uid, units, {
        // What an editor may see of a row depends on its language.
        select: [
          'id',
          'documentId',
          'publishedAt',
          ...(type.isLocalized ? ['locale'] : []),
          ...fields,
        ],
      });
      return partsFrom(rows, (row, { at }) =>
        hidesDate(type, row.row, row.shown) ? [] : storyParts(type, row.shown, at, contextOf(row))
      );
    },
  };
};

const withoutCountries = (row: ShownRow): ShownRow => ({
  ...row,
  visitingCountry: undefined,
  hostCountry: undefined,
});

/** Whether the reader sees on a visit between the two what it is counted by: figures would tell it otherwise. */
export const seesVisits = async (
  strapi: Core.Strapi,
  reader: Reader,
  countries: readonly number[]
): Promise<boolean> => {
  const between = { id: { $in: [...countries] } };
  const row = (await strapi.db.query(UID.visit).findOne({
    where: {
      $and: [
        whereOf(strapi, UID.visit, reader.filters),
        { startDate: { $notNull: true }, visitingCountry: between, hostCountry: between },
      ],
    },
    select: ['id', 'documentId', 'locale', 'publishedAt', 'startDate'],
    populate: { visitingCountry: COUNTRY, hostCountry: COUNTRY },
  } as never)) as Row | null;
  if (!row) return false;
  const [shown] = await reader.show([row]);
  return Boolean(shown?.startDate && shown.visitingCountry && shown.hostCountry);
};
