import type { ColumnType, Generated } from 'kysely';
import type { Json, Moment } from './tables.ts';

export interface PeoplePersonTable {
  province_id: string;
  id: string;
  name: string;
  post: string | null;
  unit_id: string;
}

export interface PeopleAccountTable {
  province_id: string;
  id: string;
  person_id: string;
  username: string;
  password_hash: string;
  must_change_password: boolean;
  failed_tries: Generated<number>;
  locked_until: Moment | null;
  disabled_at: Moment | null;
  language: Generated<string>;
  created_at: Moment;
  /** Last sign-in. */
  seen_at: ColumnType<Date | null, Date | undefined, Date>;
  password_changed_at: ColumnType<Date | null, Date | undefined, Date>;
  disabled_why: Generated<'administrator' | 'idle' | 'erased' | null>;
}

export interface PeopleRoleTable {
  province_id: string;
  account_id: string;
  role: string;
  unit_id: string;
}

export interface PeoplePolicyTable {
  province_id: string;
  rules: Json<unknown>;
  changed_at: Moment;
}

export interface PeopleContactTable {
  province_id: string;
  person_id: string;
  phone: string | null;
  email: string | null;
  changed_at: Moment;
}

export interface AccountsSessionTable {
  province_id: string;
  /** Names the session without being able to open it. */
  id: Generated<string>;
  token_hash: string;
  account_id: string;
  created_at: Moment;
  seen_at: Moment;
  expires_at: Moment;
  address: string | null;
  agent: string | null;
  /** `password`, `second-factor`, `passkey`, `single-sign-on`. */
  way: Generated<string>;
}

export interface AccountsPastPasswordTable {
  province_id: string;
  account_id: string;
  password_hash: string;
  at: Moment;
}

export interface FactorsTicketTable {
  province_id: string;
  token_hash: string;
  id: string;
  kind: 'invitation' | 'second-factor' | 'passkey' | 'single-sign-on';
  account_id: string | null;
  payload: Json<unknown>;
  created_at: Moment;
  expires_at: Moment;
}

export interface FactorsTotpTable {
  province_id: string;
  account_id: string;
  sealed_secret: string;
  /** The time step of the last code that was used; no code of it or before is taken again. */
  last_step: Generated<number>;
  confirmed_at: Moment | null;
}

export interface FactorsRecoveryCodeTable {
  province_id: string;
  account_id: string;
  code_hash: string;
  used_at: Moment | null;
}

export interface FactorsPasskeyTable {
  province_id: string;
  id: string;
  account_id: string;
  credential_id: string;
  public_key: string;
  counter: number;
  transports: string[];
  name: string;
  created_at: Moment;
  used_at: Moment | null;
}

export interface AccountsSignOnTable {
  province_id: string;
  issuer: string;
  client_id: string;
  sealed_secret: string;
  claim: string;
  enabled: boolean;
  changed_at: Moment;
}
