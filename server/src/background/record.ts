import type { Core } from '@strapi/types';
import type { BackgroundSource } from '../../../shared/background';
import { UID } from '../../../shared/plugin';
import type { Row } from '../strapi-types';
import { blocksWithText, type Background } from './content';
import type { BackgroundKey } from './store';

/** A relationship in one language, as far as its background goes. */
export interface BackgroundRecord {
  /** What rights are asked about: with its creator, whom conditions of roles look at. */
  row: Row;
  /** Null when the record has no background in this language. */
  background: (Background & { source: BackgroundSource }) | null;
}

const isLive = ({ publishedAt }: Row): boolean => publishedAt !== null;

/**
 * Reads the background of a relationship: that of the published version, since nobody has passed a changed draft yet, and
 * the draft's where nothing is published. Never that of another language.
 * @returns null when there is no such relationship
 */
export const readRecord = async (
  strapi: Core.Strapi,
  { relationship, language }: BackgroundKey
): Promise<BackgroundRecord | null> => {
  const rows = (await strapi.db.query(UID.bilateralRelationship).findMany({
    where: { documentId: relationship },
    populate: { createdBy: { populate: { roles: true } } },
    orderBy: { id: 'desc' },
  })) as Row[];
  const here = rows.filter(({ locale }) => locale === language);
  const candidates = [...here.filter(isLive), ...here.filter((row) => !isLive(row))];
  const row = candidates.at(-1) ?? rows[0];
  if (!row) return null;
  const written = candidates
    .map((version) => ({ version, blocks: blocksWithText(version.background) }))
    .find(({ blocks }) => blocks.length > 0);
  return {
    row,
    background: written
      ? {
          title: String(written.version.title ?? row.title ?? ''),
          blocks: written.blocks,
          source: isLive(written.version) ? 'published' : 'draft',
        }
      : null,
  };
};
