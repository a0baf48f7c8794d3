export { allListeners } from './listeners.ts';
export { allRoutes, forgetNames } from './routes.ts';
export { allSchedules, type SchedulesBy } from './schedules.ts';
export {
  type RunningSystem,
  realClock,
  realRandom,
  type StartOptions,
  startSystem,
  WEB_FOLDER,
} from './start-system.ts';
