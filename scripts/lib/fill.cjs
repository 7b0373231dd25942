const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

/** Boots the built application of the working directory once; an empty one fills itself on the way. */
const fill = async () => {
  const appDir = process.cwd();
  const strapi = createStrapi({ appDir, distDir: path.join(appDir, 'dist') });
  await strapi.load();
  await strapi.destroy();
};

fill().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  }
);
