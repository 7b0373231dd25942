import { alsoReadController } from './also-read/controller';
import { alsoReadDeskController } from './also-read/desk-controller';
import { decisionsController } from './also-read/decisions-controller';
import { alsoReadAdminRoutes, alsoReadRoutes } from './also-read/routes';
import { attachmentsController } from './attachments/controller';
import { articlesController } from './attachments/articles-controller';
import { articlesAdminRoutes } from './attachments/articles-routes';
import { attachmentsAdminRoutes } from './attachments/routes';
import { backgroundController } from './background/controller';
import { backgroundAdminRoutes } from './background/routes';
import { bootstrap } from './bootstrap';
import { calendarController } from './calendar/controller';
import { calendarAdminRoutes } from './calendar/routes';
import { config } from './config';
import { contentTypes } from './content-types';
import { coreControllers, coreRouters, coreServices } from './content-types/core-api';
import { mentionsController } from './mentions/controller';
import { mentionsAdminRoutes } from './mentions/routes';
import { register } from './register';
import { destroy } from './destroy';
import { services } from './services';
import { settingsController } from './settings/controller';
import { settingsAdminRoutes } from './settings/routes';
import { timelineController } from './timeline/controller';
import { timelineAdminRoutes, timelineRoutes } from './timeline/routes';

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
    'also-read-desk': alsoReadDeskController,
    articles: articlesController,
    attachments: attachmentsController,
    calendar: calendarController,
    background: backgroundController,
    decisions: decisionsController,
    mentions: mentionsController,
    settings: settingsController,
    timeline: timelineController,
  },
  services: { ...coreServices, ...services },
  routes: {
    ...coreRouters,
    'content-api': { type: 'content-api', routes: [...alsoReadRoutes, ...timelineRoutes] },
    admin: {
      type: 'admin',
      routes: [
        ...attachmentsAdminRoutes,
        ...alsoReadAdminRoutes,
        ...mentionsAdminRoutes,
        ...articlesAdminRoutes,
        ...calendarAdminRoutes,
        ...backgroundAdminRoutes,
        ...settingsAdminRoutes,
        ...timelineAdminRoutes,
      ],
    },
  },
};
