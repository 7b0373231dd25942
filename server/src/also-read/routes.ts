export const alsoReadRoutes = [
  {
    method: 'GET',
    path: '/also-read/:pluralName/:documentId',
    handler: 'also-read.find',
    config: {},
  },
];

export const alsoReadAdminRoutes = [
  {
    method: 'GET',
    path: '/also-read/:uid/:documentId',
    handler: 'also-read.show',
    // The controller asks whether the user may read articles of this type.
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
];
