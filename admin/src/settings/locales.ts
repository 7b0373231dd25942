/** "French (Canada)" in the admin's language; the code where there is no name. */
export const localeName = (locale: string, language: string): string => {
  try {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(
      locale.replaceAll('_', '-')
    );
    return name ? name.charAt(0).toLocaleUpperCase(language) + name.slice(1) : locale;
  } catch {
    return locale;
  }
};

/** The newsroom's locales, and after them those that only a setting knows. */
export const localesOf = (newsroom: string[], setting: Record<string, unknown>): string[] => [
  ...newsroom,
  ...Object.keys(setting).filter((key) => key !== '*' && !newsroom.includes(key)),
];
