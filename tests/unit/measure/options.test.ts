import { oneOf, UsageError, wholeNumber } from '../../measure/options';

describe('an option', () => {
  it('is a whole number above 0, or is refused by name', () => {
    expect(wholeNumber('articles', '1000')).toBe(1000);
    for (const value of ['0', '-1', '1.5', 'many', '', undefined]) {
      expect(() => wholeNumber('articles', value)).toThrow(UsageError);
      expect(() => wholeNumber('articles', value)).toThrow(/--articles/);
    }
  });

  it('is one of the words, or is refused with all of them', () => {
    expect(oneOf('client', ['sqlite', 'mysql'], 'mysql')).toBe('mysql');
    expect(() => oneOf('client', ['sqlite', 'mysql'], 'oracle')).toThrow(
      '--client: must be one of sqlite, mysql, not "oracle"'
    );
  });
});
