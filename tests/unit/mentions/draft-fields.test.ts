import type { ConferenceDraft, RecordDraft, VisitDraft } from '../../../shared/suggestions';
import { readStory } from '../../../server/src/mentions/bodies';
import { indexDesk } from '../../../server/src/mentions/desk-index';
import { suggest } from '../../../server/src/mentions/suggesting';
import { seesEverything } from '../../../server/src/mentions/visible';
import { DESK } from '../../fixtures/mentions/desk';

const index = indexDesk(DESK, 'en');

const draftsOf = (body: string, date = '2023-11-15'): RecordDraft[] =>
  suggest(
    { title: '', body: readStory(body, { format: 'markdown' }), locale: 'en', date },
    index
  ).draftsFor(seesEverything);

const fieldsOf = (body: string): VisitDraft['fields'] => {
  const [draft, ...others] = draftsOf(body);
  expect(others).toEqual([]);
  expect(draft?.kind).toBe('visit');
  return (draft as VisitDraft).fields;
};

const ids = (named: { documentId: string }[]) => named.map(({ documentId }) => documentId);

describe('the sides of a visit', () => {
  const sidesOf = (body: string) => {
    const { visitors, visitingCountry, visitingOrganization, hostCountry, hostOrganization, city } =
      fieldsOf(body);
    return [
      ids(visitors)[0] ?? null,
      visitingCountry?.code ?? visitingOrganization?.documentId ?? null,
      hostCountry?.code ?? hostOrganization?.documentId ?? null,
      city,
    ];
  };

  it.each([
    [
      'NATO Secretary General Jens Stoltenberg arrived in Kyiv on Wednesday.',
      ['stoltenberg', 'nato', 'UA', 'Kyiv'],
    ],
    [
      'The Secretary General of NATO, Jens Stoltenberg, arrived in Tbilisi on Wednesday.',
      ['stoltenberg', 'nato', 'GE', 'Tbilisi'],
    ],
    // The desk knows whom he works for.
    ['Jens Stoltenberg visited Tbilisi on Wednesday.', ['stoltenberg', 'nato', 'GE', 'Tbilisi']],
    [
      'OSCE Secretary General Helga Schmid arrived in Yerevan on Wednesday.',
      [null, 'osce', 'AM', 'Yerevan'],
    ],
    ['A United Nations delegation arrived in Yerevan on Wednesday.', [null, 'un', 'AM', 'Yerevan']],
    [
      'Volodymyr Zelensky travelled to NATO headquarters in Brussels on Wednesday.',
      ['zelensky', 'UA', 'nato', 'Brussels'],
    ],
    ['Volodymyr Zelensky will visit the OSCE on 20 November.', ['zelensky', 'UA', 'osce', null]],
    [
      'Jens Stoltenberg received President Ilham Aliyev at NATO headquarters on Wednesday.',
      ['aliyev', 'AZ', 'nato', null],
    ],
    // One visit, told twice.
    [
      'Ilham Aliyev arrived in Brussels on Wednesday. He then visited NATO headquarters.',
      ['aliyev', 'AZ', 'nato', 'Brussels'],
    ],
  ])('%s', (body, sides) => {
    expect(sidesOf(body)).toEqual(sides);
  });

  it('are not taken from longer names, nor from the seat of a body', () => {
    expect(draftsOf('Volodymyr Zelensky will travel to the UN peacekeepers on Monday.')).toEqual(
      []
    );
    expect(draftsOf('Jens Stoltenberg arrived in Brussels on Wednesday.')).toEqual([]);
    expect(
      fieldsOf('Volodymyr Zelensky visited Brussels on Wednesday after talks with NATO.')
        .hostOrganization
    ).toBeNull();
  });

  it('are those of who travels: somebody who is received does not receive', () => {
    const fields = fieldsOf(
      'Jeyhun Bayramov arrived in Rome on Wednesday and was received by Giorgia Meloni.'
    );
    expect(ids(fields.visitors)).toEqual(['bayramov']);
    expect(ids(fields.counterparts)).toEqual(['meloni']);
  });
});

describe('the house', () => {
  it.each([
    ['Jeyhun Bayramov arrived in Rome on Wednesday for talks at Palazzo Chigi.', null],
    [
      'Emmanuel Macron will visit London on 20 November for talks at Lancaster House.',
      'Lancaster House',
    ],
    [
      'Rishi Sunak arrived in Rome on Wednesday. He was welcomed at the presidential palace.',
      'Presidential palace',
    ],
    [
      'Jeyhun Bayramov visited London on Wednesday. The talks were held at 10 Downing Street.',
      '10 Downing Street',
    ],
    [
      'Emmanuel Macron visited London on Wednesday and spoke at the Palace of Westminster.',
      'Palace of Westminster',
    ],
    ['Rishi Sunak hosted Giorgia Meloni at Chequers in Britain on Wednesday.', 'Chequers'],
    [
      'Volodymyr Zelensky travelled to NATO headquarters in Brussels on Wednesday.',
      'NATO headquarters',
    ],
    [
      'Xi Jinping received Antony Blinken in the Great Hall of the People in Beijing on Wednesday.',
      'Great Hall of the People',
    ],
    // Elsewhere, or no house.
    ['Emmanuel Macron arrived in Rome on Wednesday after talks at the White House.', null],
    ['Emmanuel Macron arrived in Rome on Wednesday. Joe Biden was at the White House.', null],
    ['Emmanuel Macron visited Rome on Wednesday at the invitation of the president.', null],
    ['Emmanuel Macron arrived at Heathrow Airport in London on Wednesday.', undefined],
  ])('%s', (body, venue) => {
    if (venue === undefined) expect(draftsOf(body)).toEqual([]);
    else expect(fieldsOf(body).venue).toBe(venue);
  });
});

describe('what a visit is for', () => {
  it.each([
    [
      'Jeyhun Bayramov arrived in Rome on Wednesday to discuss energy, transport and trade.',
      'To discuss energy, transport and trade',
    ],
    [
      'Jeyhun Bayramov flew to Rome on Wednesday for talks on the Southern Gas Corridor.',
      'Talks on the Southern Gas Corridor',
    ],
    ['Jeyhun Bayramov flew to Rome for talks on Wednesday.', 'Talks'],
    ['Jeyhun Bayramov flew to Rome on Wednesday for two days of talks on gas.', 'Talks on gas'],
    ['Jeyhun Bayramov arrived in Rome on Wednesday for consultations.', 'Consultations'],
    [
      'Jeyhun Bayramov arrived in Rome on Wednesday for a meeting with Giorgia Meloni, his ministry said.',
      'Meeting with Giorgia Meloni',
    ],
    [
      'Rishi Sunak hosted Giorgia Meloni in London on Wednesday for high-level talks on migration.',
      'High-level talks on migration',
    ],
    [
      'Jeyhun Bayramov arrived in Rome to sign a gas deal on Wednesday and will meet Giorgia Meloni.',
      'To sign a gas deal',
    ],
    // A plan, another journey, or more than can be said shortly.
    ['Jeyhun Bayramov arrived in Rome on Wednesday and is expected to sign a deal.', null],
    [
      'Jeyhun Bayramov arrived in Rome on Wednesday, while Ilham Aliyev left to attend a summit.',
      null,
    ],
    ['Jeyhun Bayramov arrived in Rome on Wednesday to discuss what is left of the deal.', null],
    ['Jeyhun Bayramov arrived in Rome on Wednesday for a two-day visit.', null],
  ])('%s', (body, purpose) => {
    expect(fieldsOf(body).purpose).toBe(purpose);
  });
});

describe('whom the visitor meets', () => {
  it.each([
    [
      'Jeyhun Bayramov will visit London on 20 November and meet his British counterpart James Cleverly.',
      ['cleverly'],
    ],
    [
      'Jeyhun Bayramov will visit London on 20 November. He will hold talks with Prime Minister Rishi Sunak and Foreign Secretary James Cleverly.',
      ['sunak', 'cleverly'],
    ],
    [
      'Jeyhun Bayramov arrived in Rome on Wednesday for talks with Italy’s prime minister, Giorgia Meloni.',
      ['meloni'],
    ],
    ['Chancellor Olaf Scholz received Jeyhun Bayramov in Berlin on Wednesday.', ['scholz']],
    [
      'Jeyhun Bayramov arrived in Rome on Wednesday. On Thursday the minister will meet Giorgia Meloni.',
      ['meloni'],
    ],
    // Others, other times, or nobody whom the desk knows.
    ['Jeyhun Bayramov arrived in Rome on Wednesday after meeting Emmanuel Macron in Paris.', []],
    ['Jeyhun Bayramov arrived in Rome on Wednesday but will not meet Giorgia Meloni.', []],
    [
      'Jeyhun Bayramov arrived in Rome on Wednesday. He said James Cleverly had met Antony Blinken.',
      [],
    ],
    ['Jeyhun Bayramov arrived in Rome on Wednesday. Giorgia Meloni met Emmanuel Macron.', []],
    [
      'Jeyhun Bayramov arrived in Rome on Wednesday to meet Giorgia Meloni, and Emmanuel Macron will follow.',
      ['meloni'],
    ],
    ['Jeyhun Bayramov arrived in Rome on Wednesday to meet Foreign Minister Antonio Tajani.', []],
  ])('%s', (body, counterparts) => {
    expect(ids(fieldsOf(body).counterparts)).toEqual(counterparts);
  });
});

it('takes the conference that the visitor attends from the next sentence', () => {
  const body = 'Jeyhun Bayramov arrived in Rome on Wednesday. He will address the NATO Summit.';
  expect(ids(fieldsOf(body).conferences)).toEqual(['nato-vilnius']);
  const other = body.replace('He will address', 'He said nothing of');
  expect(fieldsOf(other).conferences).toEqual([]);
});

describe('a conference', () => {
  const conferenceOf = (body: string) => {
    const [draft, ...others] = draftsOf(body, '2024-05-20');
    expect(others).toEqual([]);
    const { fields } = draft as ConferenceDraft;
    return {
      ...fields,
      hostCountries: fields.hostCountries.map(({ code }) => code),
      organizers: ids(fields.organizers),
    };
  };

  it.each([
    [
      'Switzerland and Ukraine will host the Crimea Platform Summit in Geneva on 3 June.',
      { hostCountries: ['CH', 'UA'], city: 'Geneva', organizers: [] },
    ],
    [
      'The Crimea Platform Summit, co-hosted by Britain and Ukraine, opens in London on 3 June.',
      { hostCountries: ['GB', 'UA'], city: 'London' },
    ],
    [
      'The Black Sea Forum, organised by the OSCE, opens in Bucharest on 3 June.',
      { organizers: ['osce'], hostCountries: ['RO'] },
    ],
    [
      'The UN Ocean Conference opens in Lisbon on 3 June. It takes place at the Altice Centre.',
      { organizers: ['un'], venue: 'Altice Centre' },
    ],
    [
      'The Ukraine Recovery Conference opens in Berlin on 11 June.',
      { series: 'Ukraine Recovery Conference', acronym: 'URC', edition: null },
    ],
    [
      'Paris is the place of the third Paris Peace Forum, which opens in Paris on 3 June.',
      { edition: '3', series: 'Paris Peace Forum' },
    ],
  ])('%s', (body, fields) => {
    expect(conferenceOf(body)).toMatchObject(fields);
  });
});
