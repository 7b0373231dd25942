import type { RecordDraft } from '../../../shared/suggestions';
import { readStory } from '../../../server/src/mentions/bodies';
import { indexDesk } from '../../../server/src/mentions/desk-index';
import { suggest } from '../../../server/src/mentions/suggesting';
import { seesEverything } from '../../../server/src/mentions/visible';
import { DESK } from '../../fixtures/mentions/desk';
import { REPORTS, type Expected, type Report } from '../../fixtures/mentions/reports';

const index = indexDesk(DESK, 'en');

const draftsOf = ({ title = '', body, date }: Report): RecordDraft[] =>
  suggest(
    { title, body: readStory(body, { format: 'markdown' }), locale: 'en', date },
    index
  ).draftsFor(seesEverything);

/** A draft as the expectations write it. */
const flat = (draft: RecordDraft): Expected => {
  if (draft.kind === 'conference') {
    const { hostCountries, conferenceType, ...fields } = draft.fields;
    return {
      ...fields,
      kind: 'conference',
      conferenceType,
      hostCountries: hostCountries.map(({ code }) => code),
    };
  }
  const { fields } = draft;
  return {
    kind: 'visit',
    visitors: fields.visitors.map(({ documentId }) => documentId),
    newVisitor: fields.newVisitor?.name ?? null,
    newOffice: fields.newVisitor?.office ?? null,
    officeAtTheTime: fields.officeAtTheTime,
    visitorLevel: fields.visitorLevel,
    visitType: fields.visitType,
    visitingCountry: fields.visitingCountry?.code ?? null,
    hostCountry: fields.hostCountry?.code ?? null,
    city: fields.city,
    startDate: fields.startDate,
    endDate: fields.endDate,
    datePrecision: fields.datePrecision,
    eventStatus: fields.eventStatus,
    conferences: fields.conferences.map(({ documentId }) => documentId),
  };
};

/** The draft that was meant: of the same kind, and to the same place or by the same name. */
const meant = (expected: Expected, drafts: Expected[]): Expected | undefined =>
  drafts.find(
    (draft) =>
      draft.kind === expected.kind &&
      (expected.kind === 'visit'
        ? draft.hostCountry === expected.hostCountry
        : draft.title === expected.title)
  );

const show = (text: string): void => {
  if (process.env.SHOW) process.stdout.write(`${text}\n`);
};

const measure = (reports: Report[]) => {
  const total = { right: 0, wrong: 0, missed: 0, fields: 0, rightFields: 0 };
  for (const report of reports) {
    const drafts = draftsOf(report).map(flat);
    const found = report.drafts.map((expected) => [expected, meant(expected, drafts)] as const);
    const used = new Set(found.map(([, draft]) => draft));
    const wrong = drafts.filter((draft) => !used.has(draft));
    total.wrong += wrong.length;
    for (const draft of wrong) show(`WRONG ${report.body}\n   ${JSON.stringify(draft)}`);
    for (const [expected, draft] of found) {
      if (!draft) {
        total.missed += 1;
        show(`MISSED ${report.body}\n   ${JSON.stringify(drafts)}`);
        continue;
      }
      total.right += 1;
      for (const [field, value] of Object.entries(expected)) {
        const read = draft[field as keyof Expected];
        const same = JSON.stringify(read) === JSON.stringify(value);
        total.fields += 1;
        total.rightFields += same ? 1 : 0;
        if (!same)
          show(
            `FIELD ${field} ${JSON.stringify(read)} not ${JSON.stringify(value)}: ${report.body}`
          );
      }
    }
  }
  return total;
};

it.each([
  ['tuned', REPORTS.filter((_, place) => place % 3 !== 2)],
  ['held out', REPORTS.filter((_, place) => place % 3 === 2)],
  ['all', REPORTS],
])('drafts the events that stories report, field by field (%s)', (name, reports) => {
  const { right, wrong, missed, fields, rightFields } = measure(reports);
  const precision = right / (right + wrong);
  const recall = right / (right + missed);
  const correct = rightFields / fields;
  process.stdout.write(
    `${name.padEnd(9)} ${String(reports.length).padStart(4)} reports  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  fields ${correct.toFixed(3)} of ${fields}\n`
  );
  expect(precision).toBeGreaterThanOrEqual(0.9);
  expect(recall).toBeGreaterThanOrEqual(0.8);
  expect(correct).toBeGreaterThanOrEqual(0.9);
});
