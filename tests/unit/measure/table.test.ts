import { formatTable } from '../../measure/table';

describe('a table', () => {
  it('lines its columns up, numbers to the right', () => {
    expect(
      formatTable(
        ['what', 'ms'],
        [
          ['reading', '1.5'],
          ['all', '120.0'],
        ]
      )
    ).toBe(['what        ms', '-------  -----', 'reading    1.5', 'all      120.0'].join('\n'));
  });
});
