import type { DefinedTermLeaf } from 'schema-dts';
import { textOf } from '../content-types/rules';
import { rowsIn, type Shown } from '../shown';
import { sourcesOf } from './events';
import { withoutEmpty } from './nodes';
import { country, identity, pictureIn, type Making } from './things';

/** What two countries are to each other: a term about both, since schema.org has no type for it. */
export const relationshipTerm = (relationship: Shown, making: Making): DefinedTermLeaf =>
  withoutEmpty<DefinedTermLeaf>({
    '@type': 'DefinedTerm',
    '@id': making.addresses.id('relationship', String(relationship.documentId)),
    name: textOf(relationship, 'title') ?? undefined,
    termCode: textOf(relationship, 'pair') ?? undefined,
    description: textOf(relationship, 'summary') ?? undefined,
    about: ['countryA', 'countryB'].flatMap((field) =>
      rowsIn(relationship, field).map((row) => country(row, making))
    ),
    image: pictureIn(relationship, 'cover', making),
    subjectOf: sourcesOf(relationship),
    ...identity(relationship),
  });
