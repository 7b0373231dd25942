import { PERMISSION } from '../../../shared/plugin';
import { adminRoute } from '../http';

export const attachmentsAdminRoutes = [
  adminRoute('GET', '/attachments/search', 'attachments.search', PERMISSION.attach),
  adminRoute('GET', '/attachments/references', 'attachments.references', PERMISSION.attach),
  adminRoute('GET', '/article-types', 'attachments.types'),
];
