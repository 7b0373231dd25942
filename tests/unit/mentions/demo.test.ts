import { readStory } from '../../../server/src/mentions/bodies';
import { indexDesk } from '../../../server/src/mentions/desk-index';
import { suggest } from '../../../server/src/mentions/suggesting';
import { seesEverything } from '../../../server/src/mentions/visible';
import { demoDesk, demoStories } from './demo-desk';

const desk = demoDesk();
const indexes = { en: indexDesk(desk, 'en'), fr: indexDesk(desk, 'fr') };

const read = () =>
  demoStories().map((story) => {
    const { title, body, publicationDate } = story.data;
    const { suggestions, draftsFor } = suggest(
      {
        title,
        body: readStory(body, { format: 'blocks' }),
        locale: story.locale,
        date: publicationDate,
      },
      indexes[story.locale as 'en' | 'fr']
    );
    return { story, suggestions, drafts: draftsFor(seesEverything) };
  });

it('finds what the editors of the demo newsroom attached to whole stories', () => {
  let attached = 0;
  let found = 0;
  let suggested = 0;
  for (const { story, suggestions, drafts } of read()) {
    const want = [...story.visits, ...story.conferences, ...story.relationships];
    const ids = suggestions.map(({ documentId }) => documentId);
    if (process.env.SHOW) {
      const missed = want.filter((id) => !ids.includes(id));
      const more = suggestions.filter(({ documentId }) => !want.includes(documentId));
      process.stdout.write(
        `${story.data.title} [${want.join()}] missed ${missed.join()} more ${more
          .map(
            ({ documentId, score, evidence }) =>
              `${documentId} ${score} (${evidence.map(({ words }) => words).join()})`
          )
          .join('; ')}\n`
      );
      for (const draft of drafts) {
        process.stdout.write(
          `   DRAFT ${draft.score} ${draft.title} ${JSON.stringify(draft.fields)} ${draft.evidence[0]?.sentence}\n`
        );
      }
    }
    // Translations carry no attachments of their own in the files.
    if (story.locale !== 'en') continue;
    attached += want.length;
    found += want.filter((id) => ids.includes(id)).length;
    suggested += ids.length;
  }
  process.stdout.write(
    `demo: ${found} of ${attached} attached records found, ${suggested} suggested\n`
  );
  expect(found / attached).toBeGreaterThanOrEqual(0.8);
  expect(suggested).toBeLessThan(2 * attached);
});
