import { PERMISSION } from '../../../shared/plugin';
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
  adminRoute('GET', '/also-read/status', 'also-read.status', PERMISSION.rebuild),
  adminRoute('POST', '/also-read/rebuild', 'also-read.rebuild', PERMISSION.rebuild),
  // The controller asks whether the user may read articles of this type.
  adminRoute('GET', '/also-read/:uid/:documentId', 'also-read.show'),
  // The controller asks for the Content Manager's rights on the article as well.
  adminRoute('GET', '/also-read/:uid/:documentId/decisions', 'decisions.show'),
  adminRoute('PUT', '/also-read/:uid/:documentId/decisions', 'decisions.change', PERMISSION.curate),
];
