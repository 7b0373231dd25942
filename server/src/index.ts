import { alsoReadController } from './also-read/controller';
import { decisionsController } from './also-read/decisions-controller';
import { alsoReadAdminRoutes, alsoReadRoutes } from './also-read/routes';
import { attachmentsController } from './attachments/controller';
import { attachmentsAdminRoutes } from './attachments/routes';
import { backgroundController } from './background/controller';
import { backgroundAdminRoutes } from './background/routes';
import { bootstrap } from './bootstrap';
import { config } from './config';
import { contentTypes } from './content-types';
import { coreControllers, coreRouters, coreServices } from './content-types/core-api';
import { register } from './register';
import { destroy } from './destroy';
import { services } from './services';
import { settingsController } from './settings/controller';
import { settingsAdminRoutes } from './settings/routes';

/** What the plugin consists of. */
export default {
  register,
  bootstrap,
  destroy,
  config,
  contentTypes,
  controllers: {
    ...coreControllers,
    'also-read': alsoReadController,
    attachments: attachmentsController,
    background: backgroundController,
    decisions: decisionsController,
    settings: settingsController,
  },
  services: { ...coreServices, ...services },
  routes: {
    ...coreRouters,
    'content-api': { type: 'content-api', routes: alsoReadRoutes },
    admin: {
      type: 'admin',
      routes: [
        ...attachmentsAdminRoutes,
        ...backgroundAdminRoutes,
        ...alsoReadAdminRoutes,
        ...settingsAdminRoutes,
      ],
    },
  },
};
