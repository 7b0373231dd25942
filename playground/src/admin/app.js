export default {
  config: {
    locales: ['ar', 'de', 'es', 'fr', 'ru', 'tr', 'uk'],
    notifications: { releases: false },
    tutorials: false,
  },
  bootstrap() {},
};
