/** Users of the demo; never a way to run a real newsroom. */
const USERS = [
  {
    email: 'chief@example.com',
    password: 'Chief-of-desk-1',
    firstname: 'Ada',
    lastname: 'Chief',
    role: 'strapi-super-admin',
  },
  {
    email: 'editor@example.com',
    password: 'Editor-at-desk-1',
    firstname: 'Emil',
    lastname: 'Editor',
    role: 'strapi-editor',
  },
];

const RECORDS = [
  'visit',
  'conference',
  'bilateral-relationship',
  'country',
  'organization',
  'official',
];

const createUsers = async (strapi) => {
  for (const { role: code, ...user } of USERS) {
    const role = await strapi.db.query('admin::role').findOne({ where: { code } });
    await strapi
      .service('admin::user')
      .create({ ...user, isActive: true, registrationToken: null, roles: [role.id] });
    if (code === 'strapi-editor') await openDesk(strapi, role);
  }
};

const LOCALIZED = [
  'api::article.article',
  'plugin::diplomacy.visit',
  'plugin::diplomacy.conference',
  'plugin::diplomacy.bilateral-relationship',
];

/** A new role may neither publish nor write in any language; the demo's editor may do both. */
const openDesk = async (strapi, role) => {
  const query = strapi.db.query('admin::permission');
  const permissions = await query.findMany({
    where: { role: role.id, subject: { $in: LOCALIZED } },
  });
  for (const { id, properties } of permissions) {
    const data = { properties: { ...properties, locales: ['en', 'fr'] } };
    await query.update({ where: { id }, data });
  }
  const publish = LOCALIZED.map((subject) => ({
    action: 'plugin::content-manager.explorer.publish',
    subject,
    properties: { locales: ['en', 'fr'] },
  }));
  const own = ['attachments.attach', 'also-read.curate', 'settings.read', 'calendar.read'].map(
    (name) => ({ action: `plugin::diplomacy.${name}`, properties: {} })
  );
  for (const permission of [...publish, ...own]) {
    await query.create({ data: { ...permission, role: role.id, conditions: [] } });
  }
};

/** What a frontend without a token may read; the boxes to tick are listed in the README. */
const openPublicApi = async (strapi) => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  const actions = [
    'api::article.article.find',
    'api::article.article.findOne',
    'plugin::diplomacy.also-read.find',
    'plugin::diplomacy.timeline.find',
    ...RECORDS.flatMap((name) => [
      `plugin::diplomacy.${name}.find`,
      `plugin::diplomacy.${name}.findOne`,
    ]),
  ];
  for (const action of actions) {
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action, role: role.id } });
  }
};

module.exports = { createUsers, openPublicApi, USERS };
