import type { Json, Moment } from './tables.ts';

export interface AuditHeadTable {
  province_id: string;
  seq: number;
  hash: string;
}

export interface AuditEntryTable {
  province_id: string;
  seq: number;
  at: Moment;
  account_id: string | null;
  actor: string;
  action: string;
  object_kind: string;
  object_id: string;
  before: Json<unknown> | null;
  after: Json<unknown> | null;
  address: string | null;
  request_id: string | null;
  previous_hash: string;
  hash: string;
}

export interface AuditWordTable {
  province_id: string;
  token: string;
  /** The account or the person that the word names. */
  about: string;
  /** Both null once the word was taken away. */
  salt: string | null;
  word: string | null;
}
