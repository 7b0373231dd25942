import { useQueryParams } from '@strapi/strapi/admin';

/** The language of the version being edited; undefined on types that are not localized. */
export const useContentLocale = (): string | undefined => {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  return query.plugins?.i18n?.locale;
};
