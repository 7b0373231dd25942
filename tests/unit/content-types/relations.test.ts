import { changesRelation, withoutCountryCodes } from '../../../server/src/content-types/relations';

describe('an input changes a relation', () => {
  it.each([
    [[]],
    [null],
    [['doc']],
    ['AZ'],
    [7],
    [{ documentId: 'doc' }],
    [{ set: [] }],
    [{ connect: ['doc'] }],
    [{ connect: 'doc', disconnect: [] }],
    [{ connect: [], disconnect: [{ id: 1 }] }],
  ])('with %j', (input) => {
    expect(changesRelation(input)).toBe(true);
  });

  it.each([[undefined], [{ connect: [], disconnect: [] }], [{ connect: [] }]])(
    'not with %j, as the admin sends with every save',
    (input) => {
      expect(changesRelation(input)).toBe(false);
    }
  );
});

describe('ISO codes in a country relation', () => {
  const documentIdOf = (code: string) => ({ AZ: 'doc-az', GB: 'doc-gb' })[code];
  const swapped = (input: unknown) => withoutCountryCodes(input, documentIdOf);

  it.each([
    ['AZ', 'doc-az'],
    [
      ['AZ', 'GB'],
      ['doc-az', 'doc-gb'],
    ],
    [
      { connect: ['GB'], disconnect: ['AZ'] },
      { connect: ['doc-gb'], disconnect: ['doc-az'] },
    ],
    [{ set: 'AZ' }, { set: 'doc-az' }],
  ])('become document ids: %j', (input, output) => {
    expect(swapped(input)).toEqual(output);
  });

  it.each([[null], [7], ['k2v9'], [['k2v9', 7, { documentId: 'AZ' }]], [{ connect: [{ id: 1 }] }]])(
    'are all that is changed: %j',
    (input) => {
      expect(swapped(input)).toEqual(input);
    }
  );

  it('stay when no country has them', () => {
    expect(swapped(['QQ'])).toEqual(['QQ']);
  });
});
