import type { Newsroom } from './newsroom';

/** The Content Manager's own rights on a type. */
export const rightsOn = (
  subject: string,
  actions = ['create', 'read', 'update', 'delete', 'publish'],
  locales = ['en', 'fr'],
  fields = ['title', 'slug', 'body']
): object[] =>
  actions.map((action) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject,
    properties: { fields, locales },
    conditions: [],
  }));

/** A right of the plugin's own. */
export const right = (action: string): object => ({ action, properties: {}, conditions: [] });

/** Adds a user with a role of its own, and logs it in. @returns its token */
export const addUser = async (
  { strapi, login }: Newsroom,
  name: string,
  permissions: object[]
): Promise<string> => {
  const role = await strapi.service('admin::role').create({ name, description: name });
  await strapi.service('admin::role').assignPermissions(role.id, permissions);
  const user = { email: `${name}@example.com`, password: 'Reporter-1-pass' };
  await strapi
    .service('admin::user')
    .create({ ...user, firstname: name, isActive: true, roles: [role.id] });
  return login(user.email, user.password);
};

/** Logs in a new user with one of the roles that Strapi brings along. @returns its token */
export const addUserWithRole = async (
  { strapi, login }: Newsroom,
  name: string,
  code: string
): Promise<string> => {
  const role = await strapi.db.query('admin::role').findOne({ where: { code } });
  const user = { email: `${name}@example.com`, password: 'Reporter-1-pass' };
  await strapi
    .service('admin::user')
    .create({ ...user, firstname: name, isActive: true, roles: [role.id] });
  return login(user.email, user.password);
};
