import { errors } from '@strapi/utils';
import { problem, refuse } from '../../../server/src/content-types/problems';

const refusalOf = (...problems: ReturnType<typeof problem>[]) => {
  try {
    refuse(problems);
  } catch (error) {
    return error as InstanceType<typeof errors.ValidationError>;
  }
  return null;
};

describe('refusing an input', () => {
  it('does nothing without a problem', () => {
    expect(refusalOf()).toBeNull();
  });

  it("is an error of Strapi's own, which answers 400", () => {
    expect(refusalOf(problem('endDate', 'is wrong'))).toBeInstanceOf(errors.ValidationError);
  });

  it('names the field and the reason', () => {
    const refusal = refusalOf(problem('endDate', 'must not be before startDate'));
    expect(refusal?.message).toBe('endDate: must not be before startDate');
  });

  it('lists every problem with its path, as the Content Manager reads them', () => {
    const refusal = refusalOf(
      problem('endDate', 'is wrong'),
      problem(['programme', '0', 'date'], 'must be a date')
    );
    expect(refusal?.message).toBe('2 errors occurred');
    expect(refusal?.details).toEqual({
      errors: [
        { path: ['endDate'], message: 'endDate: is wrong', name: 'ValidationError' },
        {
          path: ['programme', '0', 'date'],
          message: 'programme.0.date: must be a date',
          name: 'ValidationError',
        },
      ],
    });
  });
});
