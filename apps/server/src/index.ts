export { tasksListeners as allListeners } from '@cotmoc/tasks/jobs';
export { allRoutes } from './routes.ts';
export {
  type RunningSystem,
  realClock,
  realRandom,
  type StartOptions,
  startSystem,
  WEB_FOLDER,
} from './start-system.ts';
