import type { makers } from './documents';

/** A foreign minister's days in London: a visit, the conference he attends, the two countries' relations, and their people. */
export const seedRecords = async (make: ReturnType<typeof makers>) => {
  const ministry = await make.organization({
    name: 'Ministry of Foreign Affairs of Azerbaijan',
    kind: 'ministry',
    country: 'AZ',
    externalIds: [{ scheme: 'wikidata', value: 'Q4295073' }],
  });
  const bayramov = await make.official({
    name: 'Jeyhun Bayramov',
    office: 'Minister of Foreign Affairs',
    level: 'foreignMinister',
    country: 'AZ',
    organization: ministry.documentId,
    inOfficeFrom: '2020-07-16',
    externalIds: [
      { scheme: 'wikidata', value: 'Q97440446', url: 'https://www.wikidata.org/wiki/Q97440446' },
    ],
  });
  const docherty = await make.official({
    name: 'Leo Docherty',
    office: 'Minister of State for Europe',
    country: 'GB',
    inOfficeFrom: '2022-09-07',
    inOfficeTo: '2023-11-13',
  });
  const previous = await make.conference({
    title: 'Ukraine Recovery Conference 2022',
    startDate: '2022-07-04',
    endDate: '2022-07-05',
    eventStatus: 'confirmed',
    city: 'Lugano',
    hostCountries: ['CH'],
  });
  const conference = await make.conference({
    title: 'Ukraine Recovery Conference 2023',
    conferenceType: 'conference',
    series: 'Ukraine Recovery Conference',
    edition: '2023',
    eventStatus: 'confirmed',
    startDate: '2023-06-21',
    endDate: '2023-06-22',
    city: 'London',
    venue: 'InterContinental London – The O2',
    attendanceMode: 'mixed',
    hostCountries: ['GB', 'UA'],
    organizers: [ministry.documentId],
    participantCountries: ['AZ', 'CH'],
    speakers: [docherty.documentId],
    previousEdition: previous.documentId,
    website: 'https://www.urc-international.com/',
    internalNote: 'Accreditation closes on Friday',
  });
  const visit = await make.visit({
    visitType: 'working',
    eventStatus: 'confirmed',
    startDate: '2023-06-19',
    endDate: '2023-06-21',
    timeZone: 'Europe/London',
    visitors: [bayramov.documentId],
    officeAtTheTime: 'Minister of Foreign Affairs of Azerbaijan',
    visitingCountry: 'AZ',
    hostCountry: 'GB',
    counterparts: [docherty.documentId],
    city: 'London',
    purpose: 'Consultations',
    summary: 'Azerbaijan’s foreign minister holds consultations in London.',
    programme: [
      {
        date: '2023-06-20',
        time: '10:00',
        precision: 'day',
        kind: 'meeting',
        title: 'Consultations at the Foreign Office',
        place: 'Whitehall',
      },
    ],
    conferences: [conference.documentId],
    internalNote: 'Ask for the readout',
  });
  const relationship = await make.relationship({
    countryA: 'AZ',
    countryB: 'GB',
    recognisedOn: '1991-12-31',
    establishedOn: '1992-03-11',
    sectors: ['energy', 'political'],
    summary: 'Caspian oil and gas carry much of the trade.',
  });
  return { ministry, bayramov, docherty, previous, conference, visit, relationship };
};
