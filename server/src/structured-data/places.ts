import type { PlaceLeaf, VirtualLocationLeaf } from 'schema-dts';
import { isWebAddress } from '../content-types/field-values';
import { textOf } from '../content-types/rules';
import { KNOWN_CITIES } from '../mentions/lists/cities';
import type { Shown } from '../shown';
import { withoutEmpty } from './nodes';
import { country, type Making } from './things';

const lies = (city: string, host: Shown): boolean =>
  textOf(host, 'capital') === city ||
  KNOWN_CITIES.some(({ country: code, names }) => code === host.code && names.includes(city));

/** The country that an event takes place in: its host, and of several hosts the one that has the city. */
export const countryOfPlace = (hosts: Shown[], city: string | null): Shown | undefined =>
  hosts.length > 1 ? hosts.find((host) => city && lies(city, host)) : hosts[0];

/**
 * Where an event takes place, as far as it is known.
 * @param host the country that the place is in
 */
export const place = (
  event: Shown,
  host: Shown | undefined,
  making: Making
): PlaceLeaf | undefined => {
  const city = textOf(event, 'city') ?? undefined;
  const area = host && country(host, making);
  const name = textOf(event, 'venue') ?? city ?? (area?.name as string | undefined);
  if (!name) return undefined;
  const code = host && textOf(host, 'code');
  return withoutEmpty<PlaceLeaf>({
    '@type': 'Place',
    name,
    address:
      city || code
        ? withoutEmpty({
            '@type': 'PostalAddress' as const,
            addressLocality: city,
            addressCountry: code ?? undefined,
          })
        : undefined,
    containedInPlace: area,
  });
};

/** The online side of an event. */
export const virtualLocation = (event: Shown): VirtualLocationLeaf => {
  const website = textOf(event, 'website');
  return withoutEmpty<VirtualLocationLeaf>({
    '@type': 'VirtualLocation',
    url: website && isWebAddress(website) ? website : undefined,
  });
};
