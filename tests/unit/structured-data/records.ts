/** Records as their readers see them, with their relations. */

export const azerbaijan = { documentId: 'az', code: 'AZ', name: 'Azerbaijan', capital: 'Baku' };
export const britain = { documentId: 'gb', code: 'GB', name: 'United Kingdom', capital: 'London' };
export const ukraine = { documentId: 'ua', code: 'UA', name: 'Ukraine', capital: 'Kyiv' };

export const ministry = {
  documentId: 'mfa',
  name: 'Ministry of Foreign Affairs of Azerbaijan',
  acronym: 'MFA',
  kind: 'ministry',
  website: 'https://www.mfa.gov.az',
  externalIds: [{ scheme: 'wikidata', value: 'Q4295073' }],
  logo: { url: '/uploads/mfa.png' },
};

export const bayramov = {
  documentId: 'bayramov',
  name: 'Jeyhun Bayramov',
  office: 'Minister of Foreign Affairs',
  inOfficeFrom: '2020-07-16',
  formerOffices: [
    { date: '2018-04-23', precision: 'day', kind: 'appointed', title: 'Minister of Education' },
  ],
  country: azerbaijan,
  organization: ministry,
  externalIds: [{ scheme: 'wikidata', value: 'Q97440446' }],
};

export const docherty = {
  documentId: 'docherty',
  name: 'Leo Docherty',
  office: 'Minister of State for Europe',
  inOfficeFrom: '2022-09-07',
  inOfficeTo: '2023-11-13',
  country: britain,
};

export const conference = {
  documentId: 'urc',
  title: 'Ukraine Recovery Conference 2023',
  slug: 'ukraine-recovery-conference-2023',
  acronym: 'URC',
  conferenceType: 'conference',
  series: 'Ukraine Recovery Conference',
  edition: '2023',
  theme: 'The private sector in the recovery of Ukraine',
  eventStatus: 'confirmed',
  startDate: '2023-06-21',
  endDate: '2023-06-22',
  datePrecision: 'day',
  timeZone: 'Europe/London',
  city: 'London',
  venue: 'InterContinental London – The O2',
  attendanceMode: 'mixed',
  website: 'https://www.urc-international.com/',
  summary: 'The yearly conference on the recovery of Ukraine.',
  hostCountries: [ukraine, britain],
  organizers: [ministry],
  participantCountries: [azerbaijan, britain],
  participantOrganizations: [{ documentId: 'wb', name: 'World Bank', kind: 'intergovernmental' }],
  speakers: [docherty],
  previousEdition: { documentId: 'urc22', title: 'Ukraine Recovery Conference 2022' },
  parent: {
    documentId: 'week',
    title: 'London Recovery Week',
    eventStatus: 'announced',
    startDate: '2023-06-19',
  },
  subEvents: [
    {
      documentId: 'forum',
      title: 'Business forum',
      eventStatus: 'confirmed',
      startDate: '2023-06-21',
    },
  ],
  agenda: [
    {
      date: '2023-06-21',
      time: '09:30',
      precision: 'day',
      kind: 'address',
      title: 'Opening session',
      place: 'Hall 1',
      description: 'Heads of government',
      url: 'https://www.urc-international.com/agenda',
    },
  ],
  outcomes: [
    { date: '2023-06-22', precision: 'day', kind: 'pledge', title: 'Sixty billion dollars' },
  ],
  sources: [
    { title: 'Chair’s statement', url: 'https://www.urc-international.com/s', date: '2023-06-22' },
  ],
};

export const visit = {
  documentId: 'london',
  title: 'Jeyhun Bayramov in London, 19–21 June 2023',
  slug: 'jeyhun-bayramov-in-london',
  visitType: 'working',
  format: 'bilateral',
  eventStatus: 'confirmed',
  startDate: '2023-06-19',
  endDate: '2023-06-21',
  datePrecision: 'day',
  timeZone: 'Europe/London',
  visitors: [bayramov],
  officeAtTheTime: 'Minister of Foreign Affairs of Azerbaijan',
  visitingCountry: azerbaijan,
  hostCountry: britain,
  counterparts: [docherty],
  city: 'London',
  purpose: 'Consultations with British officials',
  summary: 'Azerbaijan’s foreign minister holds consultations in London.',
  cover: { url: '/uploads/london.jpg' },
  programme: [
    { date: '2023-06-21', precision: 'day', kind: 'departure', title: 'Departure for Baku' },
    {
      date: '2023-06-20',
      time: '10:00',
      precision: 'day',
      kind: 'meeting',
      title: 'Consultations at the Foreign Office',
      place: 'London',
      with: 'British officials',
    },
  ],
  outcomes: [
    {
      date: '2023-06-20',
      precision: 'day',
      kind: 'jointStatement',
      title: 'Joint statement on trade',
      url: 'https://www.gov.uk/statement',
    },
  ],
  conferences: [conference],
  externalIds: [{ scheme: 'wikidata', value: 'Q1', url: 'https://www.wikidata.org/wiki/Q1' }],
};

export const relationship = {
  documentId: 'az-gb',
  title: 'Azerbaijan–United Kingdom relations',
  slug: 'azerbaijan-united-kingdom-relations',
  pair: 'AZ-GB',
  countryA: azerbaijan,
  countryB: britain,
  relationStatus: 'established',
  level: 'partnership',
  recognisedOn: '1991-12-31',
  recognisedOnPrecision: 'day',
  establishedOn: '1992-03-01',
  establishedOnPrecision: 'month',
  sectors: ['energy', 'political'],
  summary: 'Caspian oil and gas carry much of the trade.',
  ambassadors: [{ documentId: 'suleymanov', name: 'Elin Suleymanov', office: 'Ambassador' }],
  milestones: [
    {
      date: '1991-12-31',
      precision: 'day',
      kind: 'recognition',
      title: 'Britain recognises Azerbaijan',
    },
    { date: '1994-02', precision: 'month', kind: 'visit', title: 'Heydar Aliyev in London' },
  ],
  externalIds: [],
};
