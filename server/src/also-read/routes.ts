import { adminRoute } from '../http';

export const alsoReadRoutes = [
  {
    method: 'GET',
    path: '/also-read/:pluralName/:documentId',
    handler: 'also-read.find',
    config: {},
  },
];

export const alsoReadAdminRoutes = [
  // The controller asks whether the user may read articles of this type.
  adminRoute('GET', '/also-read/:uid/:documentId', 'also-read.show'),
];
