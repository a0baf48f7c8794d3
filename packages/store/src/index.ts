export { type Asker, type Claim, declareAsker, systemAsker } from './asker.ts';
export { type AuditNote, type AuditVerdict, canonicalJson, verifyAudit } from './audit.ts';
export { migrate, urlFor } from './migrate.ts';
export { attachDatabase, type DatabasePlace, type OpenDatabase, openDatabase } from './open-database.ts';
export { type OutboxEvent, recordEvent } from './outbox.ts';
export { type RunningPostgres, startPostgres } from './postgres.ts';
export { makeSealer, openSealer, type Sealer } from './sealer.ts';
export { openStore, type Store, type Transaction } from './store.ts';
export type { Tables } from './tables.ts';
