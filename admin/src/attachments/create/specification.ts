import type { ReferenceKind } from '../../../../shared/attachments';
import type { RecordKind } from '../../../../shared/plugin';
import * as vocabulary from '../../../../shared/vocabulary';
import type { TextId } from '../../hooks/useText';

interface Option {
  value: string;
  label: TextId;
}

/** One input of the dialog; `name` is the field of the content type. */
export interface FieldSpec {
  name: string;
  label: TextId;
  hint?: TextId;
  /** Columns of twelve. */
  width: number;
  required?: boolean;
  /** Stands below the others and folded away, unless the text has filled it in. */
  more?: boolean;
  input:
    | { type: 'text' }
    | { type: 'date' }
    | { type: 'select'; options: Option[]; clearable: boolean }
    | { type: 'references'; kind: ReferenceKind; many: boolean };
}

const text = (name: string, width = 6, more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  label: `attachments.field.${name}` as TextId,
  width,
  input: { type: 'text' },
  ...more,
});

const date = (name: string, more: Partial<FieldSpec> = {}): FieldSpec =>
  text(name, 4, { input: { type: 'date' }, ...more });

const select = <Value extends string>(
  name: string,
  values: readonly Value[],
  labelOf: (value: Value) => TextId,
  more: Partial<FieldSpec> & { clearable?: boolean } = {}
): FieldSpec => {
  const { clearable = true, ...rest } = more;
  const options = values.map((value): Option => ({ value, label: labelOf(value) }));
  return text(name, 6, { input: { type: 'select', options, clearable }, ...rest });
};

const references = (
  name: string,
  kind: ReferenceKind,
  more: Partial<FieldSpec> & { many?: boolean } = {}
): FieldSpec => {
  const { many = false, ...rest } = more;
  return text(name, 6, { input: { type: 'references', kind, many }, ...rest });
};

const DATES: FieldSpec[] = [
  date('startDate', { required: true }),
  date('endDate'),
  select('datePrecision', vocabulary.DATE_PRECISIONS, (each) => `precision.${each}`, {
    clearable: false,
    width: 4,
  }),
];

const PLACE: FieldSpec[] = [text('city'), text('venue')];

const STATUS = select('eventStatus', vocabulary.EVENT_STATUSES, (each) => `eventStatus.${each}`, {
  clearable: false,
});

const MORE = { more: true };

/**
 * What a desk fills in, by kind of record, and all that a draft can fill: what comes first decides, the rest is in the
 * record's own form.
 */
export const SPECIFICATION: Record<RecordKind | 'official', FieldSpec[]> = {
  visit: [
    references('visitors', 'official', {
      many: true,
      width: 12,
      hint: 'attachments.field.visitorsHint',
    }),
    references('visitingCountry', 'country'),
    references('hostCountry', 'country'),
    ...DATES,
    ...PLACE,
    select('visitType', vocabulary.VISIT_TYPES, (each) => `visitType.${each}`),
    STATUS,
    references('visitingOrganization', 'organization', MORE),
    references('hostOrganization', 'organization', MORE),
    references('counterparts', 'official', {
      many: true,
      width: 12,
      hint: 'attachments.field.counterpartsHint',
      ...MORE,
    }),
    text('purpose', 12, { hint: 'attachments.field.purposeHint', ...MORE }),
    text('officeAtTheTime', 6, MORE),
    select('visitorLevel', vocabulary.OFFICIAL_LEVELS, (each) => `officialLevel.${each}`, MORE),
    references('conferences', 'conference', { many: true, width: 12, ...MORE }),
  ],
  conference: [
    text('title', 8, { required: true }),
    text('acronym', 4),
    ...DATES,
    ...PLACE,
    references('hostCountries', 'country', { many: true, width: 12 }),
    select('conferenceType', vocabulary.CONFERENCE_TYPES, (each) => `conferenceType.${each}`),
    STATUS,
    references('organizers', 'organization', { many: true, width: 12, ...MORE }),
    text('series', 6, MORE),
    text('edition', 6, MORE),
  ],
  bilateralRelationship: [
    references('countryA', 'country', { required: true }),
    references('countryB', 'country', { required: true }),
    select('relationStatus', vocabulary.RELATION_STATUSES, (each) => `relationStatus.${each}`, {
      clearable: false,
    }),
    date('establishedOn', { width: 6 }),
  ],
  official: [
    text('name', 6, { required: true }),
    text('office'),
    select('level', vocabulary.OFFICIAL_LEVELS, (each) => `officialLevel.${each}`),
    references('country', 'country'),
    references('organization', 'organization', { width: 12 }),
  ],
};
