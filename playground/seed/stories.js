const fs = require('node:fs');
const path = require('node:path');
const { toBlocks } = require('./blocks');

const list = (value) =>
  (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

const firstSentence = (text) => /^[^#>-].*?[.!?](?=\s|$)/s.exec(text.trim())?.[0] ?? '';

const read = (folder, file) => {
  const [, head, text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(
    fs.readFileSync(path.join(folder, file), 'utf8')
  );
  const fields = Object.fromEntries(
    head.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    })
  );
  const base = file.replace(/(\.fr)?\.md$/, '');
  return {
    base,
    locale: file.endsWith('.fr.md') ? 'fr' : 'en',
    visits: list(fields.visits),
    conferences: list(fields.conferences),
    relationships: list(fields.relationships),
    data: {
      title: fields.title,
      slug: fields.slug ?? base,
      standfirst: firstSentence(text),
      category: fields.category,
      publicationDate: fields.publishedAt,
      body: toBlocks(text),
    },
  };
};

/**
 * Every story, oldest first; translations carry the file name of their original.
 * @param folder where the Markdown files are
 */
const readStories = (folder) =>
  fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => read(folder, file))
    .sort((a, b) => (a.data.publicationDate < b.data.publicationDate ? -1 : 1));

module.exports = { readStories };
