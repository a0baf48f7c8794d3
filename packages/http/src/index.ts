export { type Static, type TSchema, Type } from 'typebox';
export { IDLE_HEADER, OWN_PAGE_HEADER } from './guard.ts';
export { SESSION_COOKIE } from './mount-route.ts';
export {
  type FileReply,
  keptRoute,
  publicRoute,
  type Reach,
  type Route,
  route,
  type Session,
  type UploadedFile,
  type Visit,
} from './route.ts';
export { ById, DayText, Done, done, Id, Nullable, OneOf } from './schema.ts';
export { buildServer, type ServerOptions, type SessionVisit } from './server.ts';
