const { seed } = require('../seed');

module.exports = {
  /** An empty newsroom fills itself. */
  async bootstrap({ strapi }) {
    const stories = await strapi.db.query('api::article.article').count();
    if (stories === 0) await seed(strapi);
  },
};
