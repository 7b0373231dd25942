const { createStrapi } = require('@strapi/strapi');

const errors = [];

/**
 * A Strapi process of its own, which does what its parent sends:
 * `{id, documents: uid, action, params}`, `{id, service: ['queue', 'idle'], args}` (a path below the also-read service), or
 * `{id, errors: true}` for what it has logged as errors.
 */
const perform = ({ documents, action, params, service, args = [], errors: asked }) => {
  const { strapi } = global;
  if (asked) return errors;
  if (documents) return strapi.documents(documents)[action](params);
  const path = [...service];
  const method = path.pop();
  const owner = path.reduce(
    (object, name) => object[name],
    strapi.plugin('diplomacy').service('also-read')
  );
  return owner[method](...args);
};

const answer = async (message) => {
  try {
    process.send({ id: message.id, result: (await perform(message)) ?? null });
  } catch (error) {
    process.send({ id: message.id, error: error.stack });
  }
};

const start = async () => {
  const appDir = process.env.SECOND_APPLICATION;
  const strapi = createStrapi({ appDir, distDir: appDir, serveAdminPanel: false });
  strapi.log.error = (message) => errors.push(String(message));
  await strapi.load();
  await strapi.server.mount();
  await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  process.on('message', (message) => void answer(message));
  process.send({ port: strapi.server.httpServer.address().port });
};

// Without a parent nobody would ever end it.
process.on('disconnect', () => process.exit());

start().catch((error) => {
  process.send({ error: error.stack }, () => process.exit(1));
});
