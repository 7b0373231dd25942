import { z } from '@strapi/utils';
import { countriesIn, countriesRoute, kindsIn } from '../../../server/src/timeline/routes';

const { query } = countriesRoute.request;

describe('the parameters of a timeline', () => {
  it('are read from texts with commas', () => {
    expect(countriesIn('gb, AZ')).toEqual(['GB', 'AZ']);
    expect(kindsIn('visit, article')).toEqual(['visit', 'article']);
    expect(kindsIn(undefined)).toBeUndefined();
  });

  it.each(['AZ,GB', 'su,gb'])('take two countries, also one that is no more: %s', (text) => {
    expect(query.countries.safeParse(text).success).toBe(true);
  });

  it.each(['', 'AZ', 'AZ,', 'AZ;GB', 'AZ,az', 'AZ,UK', 'AZ,GB,FR'])(
    'take nothing else: %s',
    (text) => {
      expect(query.countries.safeParse(text).success).toBe(false);
    }
  );

  it('can be told to OpenAPI as what stands in an address', () => {
    expect(z.toJSONSchema(query.countries)).toMatchObject({ type: 'string' });
    expect(z.toJSONSchema(query.kinds)).toMatchObject({ type: 'string' });
    for (const schema of Object.values(query)) expect(() => z.toJSONSchema(schema)).not.toThrow();
    expect(() => z.toJSONSchema(countriesRoute.response)).not.toThrow();
  });
});
