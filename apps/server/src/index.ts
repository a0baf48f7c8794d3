export { allRoutes } from './routes.ts';
export { readSettings, SETTING_ROWS, type Settings, settingsHelp } from './settings.ts';
export {
  type RunningSystem,
  realClock,
  realRandom,
  type StartOptions,
  startSystem,
  WEB_FOLDER,
} from './start-system.ts';
