import type { Named, RecordDraft, VisitDraft } from '../../../../shared/suggestions';
import { SPECIFICATION, type FieldSpec } from './specification';

/** What the dialog holds, by field: words, or the documents that a relation will have, in order. */
export type Values = Record<string, string | Named[]>;

type FormKind = keyof typeof SPECIFICATION;

const FALLBACKS: Record<string, string> = {
  datePrecision: 'day',
  eventStatus: 'announced',
  relationStatus: 'established',
};

const emptyValue = ({ name, input }: FieldSpec): string | Named[] =>
  input.type === 'references' ? [] : (FALLBACKS[name] ?? '');

export const emptyValues = (kind: FormKind): Values =>
  Object.fromEntries(SPECIFICATION[kind].map((field) => [field.name, emptyValue(field)]));

/** Whether somebody, or the text, has said more than an empty dialog does. */
export const isFilled = (field: FieldSpec, values: Values): boolean => {
  const value = values[field.name] ?? '';
  if (typeof value !== 'string') return value.length > 0;
  return value.trim() !== '' && value !== emptyValue(field);
};

const named = ({ documentId, name }: Named): Named => ({ documentId, name });

/** The dialog filled in from what the text says. */
export const valuesOf = ({ kind, fields }: RecordDraft): Values => {
  const known = fields as unknown as Record<string, unknown>;
  const values = emptyValues(kind);
  for (const field of SPECIFICATION[kind]) {
    const value = known[field.name];
    if (value === null || value === undefined) continue;
    if (field.input.type !== 'references') values[field.name] = String(value);
    else values[field.name] = ([value].flat() as Named[]).map(named);
  }
  return values;
};

/** The official that a draft asks for, of the visiting side; null when the desk knows every visitor. */
export const newVisitorOf = ({ fields }: VisitDraft): Values | null => {
  const { newVisitor, visitingCountry, visitingOrganization } = fields;
  return (
    newVisitor && {
      name: newVisitor.name,
      office: newVisitor.office ?? '',
      level: newVisitor.level ?? '',
      country: visitingCountry ? [named(visitingCountry)] : [],
      organization: visitingOrganization ? [named(visitingOrganization)] : [],
    }
  );
};

/** The body of the request that creates the document; what was left empty is left out. */
export const toData = (kind: FormKind, values: Values): Record<string, unknown> => {
  const data: Record<string, unknown> = {};
  for (const { name } of SPECIFICATION[kind]) {
    const value = values[name] ?? '';
    if (typeof value === 'string') {
      if (value.trim() !== '') data[name] = value.trim();
    } else if (value.length > 0) {
      data[name] = { connect: value.map(({ documentId }) => ({ documentId })) };
    }
  }
  return data;
};

/**
 * A date as an input of its precision shows it, and back: `2023-06` is kept as `2023-06-01`. A year comes digit by digit, and
 * must stay as it was typed; one that is not finished is no date, and refused as such.
 */
export const dateInput = {
  shown: (date: string, precision: string) =>
    precision === 'year'
      ? (date.split('-', 1)[0] as string).slice(0, 4)
      : date.slice(0, precision === 'month' ? 7 : 10),
  kept: (shown: string, precision: string) => {
    if (shown === '') return '';
    if (precision === 'year') return `${shown.slice(0, 4)}-01-01`;
    return precision === 'month' ? `${shown}-01` : shown;
  },
};

export const precisionOf = (values: Values): string =>
  typeof values.datePrecision === 'string' ? values.datePrecision : 'day';
