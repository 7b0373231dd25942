const path = require('node:path');
const { createUsers, openPublicApi } = require('./access');
const { toBlocks } = require('./blocks');
const records = require('./records');
const { readStories } = require('./stories');

const UID = {
  article: 'api::article.article',
  visit: 'plugin::diplomacy.visit',
  conference: 'plugin::diplomacy.conference',
  relationship: 'plugin::diplomacy.bilateral-relationship',
  country: 'plugin::diplomacy.country',
  organization: 'plugin::diplomacy.organization',
  official: 'plugin::diplomacy.official',
};

const omit = (object, ...keys) =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));

/** Creates the records of one kind and returns their document ids by key. */
const createAll = async (strapi, uid, rows, dataOf, publish) => {
  const ids = {};
  for (const row of rows) {
    const data = dataOf(row);
    const status = publish ? { status: 'published' } : {};
    const made = await strapi.documents(uid).create({ data, ...status });
    ids[row.key] = made.documentId;
    if (row.fr) {
      const background = row.fr.background ? { background: toBlocks(row.fr.background) } : {};
      await strapi.documents(uid).update({
        documentId: made.documentId,
        locale: 'fr',
        data: { ...row.fr, ...background },
        ...status,
      });
    }
  }
  return ids;
};

const lookUp = (ids, what) => (key) => {
  if (!ids[key]) throw new Error(`The seed names an unknown ${what}: "${key}"`);
  return ids[key];
};

const seedRecords = async (strapi) => {
  const organizationIds = await createAll(strapi, UID.organization, records.organizations, (row) =>
    omit(row, 'key')
  );
  const organization = lookUp(organizationIds, 'organization');
  const officialIds = await createAll(strapi, UID.official, records.officials, (row) => ({
    ...omit(row, 'key'),
    ...(row.organization ? { organization: organization(row.organization) } : {}),
  }));
  const official = lookUp(officialIds, 'official');
  const conferenceIds = await createAll(
    strapi,
    UID.conference,
    records.conferences,
    (row) => ({
      ...omit(row, 'key', 'fr'),
      organizers: (row.organizers ?? []).map(organization),
      speakers: (row.speakers ?? []).map(official),
    }),
    true
  );
  const conference = lookUp(conferenceIds, 'conference');
  const relationshipIds = await createAll(
    strapi,
    UID.relationship,
    records.relationships,
    (row) => ({ ...omit(row, 'key', 'fr'), background: toBlocks(row.background ?? '') }),
    true
  );
  const visitIds = await createAll(
    strapi,
    UID.visit,
    records.visits,
    (row) => ({
      ...omit(row, 'key', 'fr'),
      visitors: (row.visitors ?? []).map(official),
      counterparts: (row.counterparts ?? []).map(official),
      conferences: (row.conferences ?? []).map(conference),
    }),
    true
  );
  return {
    visit: lookUp(visitIds, 'visit'),
    conference,
    relationship: lookUp(relationshipIds, 'relationship'),
  };
};

const seedStories = async (strapi, ids) => {
  const stories = readStories(path.join(strapi.dirs.app.root, 'seed', 'stories'));
  const made = {};
  for (const story of stories.filter(({ locale }) => locale === 'en')) {
    const { documentId } = await strapi.documents(UID.article).create({
      status: 'published',
      data: {
        ...story.data,
        visits: story.visits.map(ids.visit),
        conferences: story.conferences.map(ids.conference),
        bilateralRelationships: story.relationships.map(ids.relationship),
      },
    });
    made[story.base] = documentId;
  }
  for (const story of stories.filter(({ locale }) => locale === 'fr')) {
    await strapi.documents(UID.article).update({
      documentId: lookUp(made, 'story')(story.base),
      locale: 'fr',
      status: 'published',
      data: story.data,
    });
  }
  return stories.length;
};

/** Fills an empty newsroom: languages, users, permissions, records and stories. */
const seed = async (strapi) => {
  strapi.log.info('Filling the newsroom …');
  const locales = strapi.plugin('i18n').service('locales');
  if (!(await locales.findByCode('fr'))) await locales.create({ code: 'fr', name: 'French (fr)' });
  await createUsers(strapi);
  await openPublicApi(strapi);
  const ids = await seedRecords(strapi);
  const stories = await seedStories(strapi, ids);
  const alsoRead = strapi.plugin('diplomacy').service('also-read');
  await alsoRead.queue.idle();
  await alsoRead.rebuild();
  strapi.log.info(`The newsroom holds ${stories} stories.`);
};

module.exports = { seed };
