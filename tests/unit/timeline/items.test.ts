import { eventParts, seemsToBelong } from '../../../server/src/timeline/items';

const AZ = { code: 'AZ', name: 'Azerbaijan' };
const GB = { code: 'GB', name: 'Britain' };
const CH = { code: 'CH', name: 'Switzerland' };

const context = {
  locale: 'en',
  now: new Date('2023-06-20T12:00:00Z'),
  published: true,
  forDesk: false,
};

const visit = (fields: object) => ({
  documentId: 'v',
  title: 'Minister in London',
  startDate: '2023-06-19',
  visitingCountry: AZ,
  hostCountry: GB,
  ...fields,
});

const itemOf = (fields: object) =>
  eventParts('visit', 'plugin::diplomacy.visit', visit(fields), new Set(), context)[0]?.item;

describe('a visit in a timeline', () => {
  it('says who went where, and how it stands', () => {
    expect(itemOf({ endDate: '2023-06-21', city: 'London' })).toMatchObject({
      date: '2023-06-19',
      endDate: '2023-06-21',
      precision: 'day',
      place: 'London',
      direction: { from: AZ, to: GB },
      state: 'ongoing',
      document: { documentId: 'v', url: null },
    });
  });

  it('that is cancelled says so, and has no state', () => {
    expect(itemOf({ eventStatus: 'cancelled' })).toMatchObject({
      eventStatus: 'cancelled',
      state: null,
    });
  });

  it('has no end when it lasts one day, or when no more is known', () => {
    expect(itemOf({ endDate: '2023-06-19' })?.endDate).toBeNull();
    expect(itemOf({ endDate: '2023-06-30', datePrecision: 'month' })).toMatchObject({
      date: '2023-06',
      endDate: null,
    });
  });

  it('says less to a reader who may see less', () => {
    expect(itemOf({ hostCountry: undefined, city: undefined })).toMatchObject({
      direction: null,
      place: null,
    });
    expect(itemOf({ startDate: undefined })).toBeUndefined();
  });
});

describe('whether an event seems to belong', () => {
  const subject = { documentId: 'r', codes: ['AZ', 'GB'] };
  const belongs = (fields: object) => seemsToBelong('visit', visit(fields), subject);

  it('is told by its two countries in either direction', () => {
    expect(belongs({})).toBe(true);
    expect(belongs({ visitingCountry: GB, hostCountry: AZ })).toBe(true);
    expect(belongs({ hostCountry: CH })).toBe(false);
  });

  it('is told by its link, or by whom one side met elsewhere', () => {
    const elsewhere = { hostCountry: CH };
    expect(belongs({ ...elsewhere, bilateralRelationship: { documentId: 'r' } })).toBe(true);
    expect(belongs({ ...elsewhere, bilateralRelationship: { documentId: 'other' } })).toBe(false);
    expect(belongs({ ...elsewhere, counterparts: [{ country: GB }] })).toBe(true);
    expect(belongs({ ...elsewhere, counterparts: [{ country: AZ }] })).toBe(false);
  });

  it('is not told to a reader who sees none of it', () => {
    expect(belongs({ hostCountry: undefined })).toBe(false);
    expect(seemsToBelong('visit', visit({}), { documentId: null, codes: [] })).toBe(false);
    expect(seemsToBelong('conference', { documentId: 'c' }, subject)).toBe(false);
  });

  it('of a conference is told by hosts and participants together', () => {
    const conference = (hostCountries: object[], participantCountries: object[]) =>
      seemsToBelong(
        'conference',
        { documentId: 'c', hostCountries, participantCountries },
        subject
      );
    expect(conference([AZ], [GB, CH])).toBe(true);
    expect(conference([], [AZ, GB])).toBe(true);
    expect(conference([AZ], [CH])).toBe(false);
  });
});
