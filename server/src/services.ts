import type { Core } from '@strapi/types';
import { PLUGIN_ID } from '../../shared/plugin';
import { decisionsService } from './also-read/overrides';
import { alsoReadService } from './also-read/service';
import { attachmentsService } from './attachments/service';
import { mentionsService } from './mentions/service';
import { calendarService } from './calendar/service';
import { backgroundService } from './background/service';
import { settingsService } from './settings/service';
import { timelineService } from './timeline/service';

/** The plugin's services by the names that `strapi.plugin('diplomacy').service(name)` takes. */
export const services = {
  'also-read': alsoReadService,
  attachments: attachmentsService,
  calendar: calendarService,
  background: backgroundService,
  decisions: decisionsService,
  mentions: mentionsService,
  settings: settingsService,
  timeline: timelineService,
};

type Services = { [Name in keyof typeof services]: ReturnType<(typeof services)[Name]> };

/** The plugin's services, typed. */
export const getService = <Name extends keyof Services>(
  strapi: Core.Strapi,
  name: Name
): Services[Name] => strapi.plugin(PLUGIN_ID).service(name) as Services[Name];
