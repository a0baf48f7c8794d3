export { type Jobs, type JobsOptions, startJobs } from './jobs.ts';
export type { Listener, Schedule } from './listener.ts';
