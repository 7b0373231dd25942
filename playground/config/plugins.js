module.exports = ({ env }) => ({
  graphql: { config: { defaultLimit: 25, maxLimit: 100, depthLimit: 10 } },
  diplomacy: {
    enabled: true,
    // The packed plugin, unpacked here by the demo script: the same files that npm would install.
    resolve: env('DIPLOMACY_RESOLVE', './node_modules/strapi-plugin-diplomacy'),
    config: {
      articles: [{ uid: 'api::article.article', url: '/news/{slug}' }],
      siteUrl: env('SITE_URL', `http://127.0.0.1:${env.int('PORT', 1337)}`),
    },
  },
});
