import type { ConferenceEventLeaf, DefinedTermLeaf, EventLeaf } from 'schema-dts';
import type { RecordKind } from '../../../shared/plugin';
import type { Shown } from '../shown';
import { conferenceEvent } from './conference';
import { relationshipTerm } from './relationship';
import type { Making } from './things';
import { visitEvent } from './visit';

export type RecordNode = EventLeaf | ConferenceEventLeaf | DefinedTermLeaf;

const NODES: Record<RecordKind, (record: Shown, making: Making) => RecordNode> = {
  visit: visitEvent,
  conference: conferenceEvent,
  bilateralRelationship: relationshipTerm,
};

/**
 * A record as schema.org has it.
 * @param record a published row as its reader sees it
 */
export const recordNode = (kind: RecordKind, record: Shown, making: Making): RecordNode =>
  NODES[kind](record, making);
