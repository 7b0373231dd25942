/** Dates of stories as a newspaper writes them. Those of events come in words. */

import { locale } from './site.js';

// British English: a foreign desk puts the day before the month.
const LANGUAGE = locale === 'en' ? 'en-GB' : locale;

const isDay = (iso) => typeof iso === 'string' && !Number.isNaN(Date.parse(iso));

/** French says "1er juin"; Intl does not. */
const polish = (text) => (locale === 'fr' ? text.replace(/(^|\D)1(?=\s\p{L})/gu, '$11er') : text);

/** The day a story came out, where the reader is. */
export const formatMoment = (iso) =>
  isDay(iso)
    ? polish(new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'long' }).format(new Date(iso)))
    : '';
