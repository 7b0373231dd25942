import { COUNTRY_FIELD, LIST_FIELD, TIMELINE_FIELD } from '../../../shared/plugin';
import type { TimelineName } from '../../../shared/vocabulary';

/** Attribute builders, so that the six schemas read as lists of fields. */

const localized = (yes: boolean) => ({ pluginOptions: { i18n: { localized: yes } } });

export const string = (options: object = {}) => ({
  type: 'string',
  ...localized(false),
  ...options,
});
export const text = (options: object = {}) => ({ type: 'text', ...localized(false), ...options });
export const date = (options: object = {}) => ({ type: 'date', ...localized(false), ...options });
export const json = (options: object = {}) => ({ type: 'json', ...localized(false), ...options });

export const enumeration = (values: readonly string[], fallback?: string) => ({
  type: 'enumeration',
  enum: [...values],
  ...(fallback ? { default: fallback } : {}),
  ...localized(false),
});

export const localizedString = () => ({ type: 'string', ...localized(true) });
export const localizedText = () => ({ type: 'text', ...localized(true) });
export const localizedBlocks = () => ({ type: 'blocks', ...localized(true) });

/** A dated list; `timeline` decides which kinds of entries it may hold. */
export const timeline = (name: TimelineName, options: { localized?: boolean } = {}) => ({
  type: 'customField',
  customField: TIMELINE_FIELD,
  options: { timeline: name },
  ...localized(options.localized ?? false),
});

/** A list of short texts; with `values`, a choice out of these. */
export const list = (values?: readonly string[]) => ({
  type: 'customField',
  customField: LIST_FIELD,
  options: values ? { values: [...values] } : {},
  ...localized(false),
});

/** The code of a country, chosen by its name; `former` lets states in that are no more. */
export const countryCode = (options: {
  former?: boolean;
  required?: boolean;
  unique?: boolean;
}) => {
  const { former = false, ...rest } = options;
  return {
    type: 'customField',
    customField: COUNTRY_FIELD,
    options: { former },
    ...localized(false),
    ...rest,
  };
};

export const image = () => ({
  type: 'media',
  multiple: false,
  allowedTypes: ['images'],
  ...localized(false),
});

export const one = (target: string, options: object = {}) => ({
  type: 'relation',
  relation: 'manyToOne',
  target,
  ...options,
});

export const many = (target: string, options: object = {}) => ({
  type: 'relation',
  relation: 'manyToMany',
  target,
  ...options,
});

/**
 * A unidirectional one-to-one or one-to-many would take the target away from its former owner; hence references to
 * reference data (no drafts) are manyToOne or manyToMany without inverse, and references between records with drafts
 * always have an inverse: only those are restored when the target is published after the source.
 */
export const inverseOfOne = (target: string, mappedBy: string) => ({
  type: 'relation',
  relation: 'oneToMany',
  target,
  mappedBy,
});

export const inverseOfMany = (target: string, mappedBy: string) => ({
  type: 'relation',
  relation: 'manyToMany',
  target,
  mappedBy,
});

/** `[{title, url?, date?}]` */
export const sources = () => json();
/** `[{scheme, value, url?}]` */
export const externalIds = () => json();
/** A word to colleagues: never in the content API. */
export const internalNote = () => text({ private: true });
/** Set on a locale version that the plugin made from the shared fields, until an editor has seen it. */
export const needsTranslation = () => ({
  type: 'boolean',
  default: false,
  private: true,
  ...localized(true),
});

/** Drafts and locales, as all three kinds of records have them. */
export const RECORD_OPTIONS = {
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true } },
};

/** Reference data: one version, one language. */
export const REFERENCE_OPTIONS = {
  options: { draftAndPublish: false },
  pluginOptions: {},
};
