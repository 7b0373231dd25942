import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { UID } from '../../../shared/plugin';
import {
  TIMELINE_KINDS,
  type TimelineAnswer,
  type TimelineItem,
  type TimelineKind,
  type VisitYearsAnswer,
} from '../../../shared/timeline';
import { countryName } from '../content-types/country/names';
import { defaultLocale } from '../content-types/versions';
import { everything, type ReaderOf } from '../readers';
import { cursorOf, positionIn } from './cursor';
import { agreementsIn, factUnits, type FactUnit } from './facts';
import { mergeUnits, pageOf, unitsAfter, type Order, type Part } from './order';
import { seesVisits, type PartsOf } from './rows';
import { RANK, sourcesOf } from './sources';
import { createTimelineStore, type RowUnit } from './store';
import { subjectReader, type Subject } from './subject';
import { byYear, visitYears } from './years';

export interface TimelineQuery {
  /** Id of the relationship's document, or its slug where it is published; this or `countries`. */
  relationship?: string;
  /** The codes of two countries, in either order. */
  countries?: [string, string];
  /** The newsroom's default one when left out. */
  locale?: string;
  /** All when left out. */
  kinds?: readonly TimelineKind[];
  /** The newest first when left out. */
  order?: Order;
  /** `meta.next` of the page before. */
  cursor?: string;
  /** 20 when left out. */
  limit?: number;
  /** Of drafts, each document is shown in the language asked for, else in the newsroom's, else in any. */
  status?: 'published' | 'draft';
}

const LIMIT = 20;

type TimelineUnit = RowUnit | FactUnit;

const isFact = (unit: TimelineUnit): unit is FactUnit => 'item' in unit;

export const timelineService = ({ strapi }: { strapi: Core.Strapi }) => {
  const localesOf = async (locale: string | undefined) => {
    const main = await defaultLocale(strapi);
    return { locale: locale ?? main, defaultLocale: main };
  };

  const namedCountries = ({ named }: Subject, locale: string) =>
    named.map((country) => ({ code: country.code, name: countryName(country, locale) }));

  return {
    /**
     * What happened between two countries, and what was written about it, a page at a time: a fixed number of queries
     * for a page, however long the timeline is.
     * @returns null when there is no such relationship, or not for this reader
     * @throws ValidationError when `cursor` is none
     */
    async find(
      query: TimelineQuery,
      readerOf: ReaderOf = everything
    ): Promise<TimelineAnswer | null> {
      const { order = 'desc', limit = LIMIT, kinds = TIMELINE_KINDS } = query;
      const position = query.cursor === undefined ? null : positionIn(query.cursor);
      if (query.cursor !== undefined && !position) {
        throw new errors.ValidationError('cursor: must be the meta.next of an earlier answer');
      }
      const locales = await localesOf(query.locale);
      const { locale } = locales;
      const published = query.status !== 'draft';
      const asked = { published, ...locales };
      const subjects = subjectReader(strapi, readerOf);
      const subject = query.countries
        ? await subjects.byCountries([...query.countries].sort() as [string, string], asked)
        : await subjects.byKey(query.relationship ?? '', asked);
      if (!subject) return null;

      const { relationship } = subject;
      const facts = relationship
        ? factUnits(relationship.shown, {
            locale,
            rank: RANK.fact,
            published: relationship.published,
          })
        : [];
      const wanted = facts.filter(({ item }) => kinds.includes(item.kind));
      const sources = await sourcesOf(
        strapi,
        kinds,
        // One more than can be shown, since the first may have been shown in part, and one to know that there are more.
        { ...asked, subject, order, position, limit: limit + 2 },
        readerOf,
        agreementsIn(facts)
      );
      const lists: TimelineUnit[][] = [unitsAfter(wanted, order, position)];
      for (const source of sources) lists.push(await source.next());
      const merged = mergeUnits(lists, order);
      const units = merged.slice(0, limit + 1);
      const partsByRank = new Map<number, PartsOf>();
      for (const { rank, read } of sources) {
        partsByRank.set(
          rank,
          await read(units.filter((unit): unit is RowUnit => !isFact(unit) && unit.rank === rank))
        );
      }
      const partsOf = (unit: TimelineUnit): Part<TimelineItem>[] =>
        isFact(unit)
          ? [{ key: '', item: unit.item }]
          : (partsByRank.get(unit.rank)?.(unit) ?? []).filter(({ item }) =>
              kinds.includes(item.kind)
            );
      const page = pageOf(units, partsOf, {
        order,
        limit,
        position,
        more: merged.length > units.length,
      });
      return {
        data: byYear(page),
        meta: {
          relationship: relationship && {
            documentId: relationship.documentId,
            title: String(relationship.shown.title ?? ''),
            slug: (relationship.shown.slug as string | null | undefined) ?? null,
            countries: namedCountries(subject, locale),
          },
          order,
          next: page.next && cursorOf(page.next),
        },
      };
    },

    /**
     * Visits per year and direction, drafts among them; without those that are called off, and without virtual ones.
     * @param relationship id of the document
     * @returns null when there is no such relationship, or not for this reader
     */
    async years(
      { relationship, locale }: { relationship: string; locale?: string },
      readerOf: ReaderOf = everything
    ): Promise<VisitYearsAnswer | null> {
      const locales = await localesOf(locale);
      const asked = { published: false, ...locales };
      const subject = await subjectReader(strapi, readerOf).byKey(relationship, asked);
      if (!subject) return null;
      const { countries } = subject;
      const reader = await readerOf(UID.visit);
      const counts =
        reader && countries && (await seesVisits(strapi, reader, countries))
          ? await createTimelineStore(strapi).visitsByYear(countries, {
              ...asked,
              filters: reader.filters,
            })
          : [];
      return {
        data: {
          countries: namedCountries(subject, locales.locale),
          years: countries ? visitYears(counts, countries) : [],
        },
      };
    },
  };
};
