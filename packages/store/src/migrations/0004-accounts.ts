import { type Kysely, sql } from 'kysely';

const OWN = 'province_id = (select asker_province())';

/** Enables and forces row-level security with one condition, says the scope, and lets the application at the table. */
async function guard(
  db: Kysely<unknown>,
  table: string,
  input: { scope: string; condition: string; grants: string },
): Promise<void> {
  await sql`
    alter table ${sql.ref(table)} enable row level security;
    alter table ${sql.ref(table)} force row level security;
    create policy scope on ${sql.ref(table)} using (${sql.raw(input.condition)}) with check (${sql.raw(input.condition)});
    comment on table ${sql.ref(table)} is ${sql.lit(`scope: ${input.scope}`)};
    grant ${sql.raw(input.grants)} on ${sql.ref(table)} to cotmoc_app;
  `.execute(db);
}

/** Sessions say from where they are; accounts say when they were last used and how they came to rest. */
async function widenAccounts(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table people_account
      add column seen_at timestamptz,
      add column password_changed_at timestamptz,
      add column disabled_why text check (disabled_why in ('administrator', 'idle', 'erased'));

    alter table people_session rename to accounts_session;
    alter table accounts_session
      add column id uuid not null default gen_random_uuid(),
      add column address text,
      add column agent text,
      add column way text not null default 'password';

    create policy reach on people_account for select using (${sql.raw(OWN)} and exists (
      select from people_person p where p.province_id = people_account.province_id
        and p.id = people_account.person_id and p.unit_id = any((select asker_units())::uuid[])));
    create policy change on people_account for update using (${sql.raw(OWN)} and exists (
      select from people_person p where p.province_id = people_account.province_id
        and p.id = people_account.person_id and p.unit_id = any((select asker_units())::uuid[])));
    create policy add on people_account for insert with check (${sql.raw(OWN)} and exists (
      select from people_person p where p.province_id = people_account.province_id
        and p.id = people_account.person_id and p.unit_id = any((select asker_units())::uuid[])));
    create policy reach on people_role for all using (${sql.raw(OWN)} and exists (
      select from people_account a where a.province_id = people_role.province_id and a.id = people_role.account_id));
  `.execute(db);
}

async function createTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table people_policy (
      province_id uuid primary key references province (id),
      rules jsonb not null,
      changed_at timestamptz not null
    );
    create table people_contact (
      province_id uuid not null references province (id),
      person_id uuid not null,
      phone text,
      email text,
      changed_at timestamptz not null,
      primary key (province_id, person_id),
      foreign key (province_id, person_id) references people_person (province_id, id)
    );
    create table accounts_past_password (
      province_id uuid not null references province (id),
      account_id uuid not null,
      password_hash text not null,
      at timestamptz not null,
      primary key (province_id, account_id, password_hash),
      foreign key (province_id, account_id) references people_account (province_id, id)
    );
    create table factors_ticket (
      province_id uuid not null references province (id),
      token_hash text not null,
      id uuid not null,
      kind text not null check (kind in ('invitation', 'second-factor', 'passkey', 'single-sign-on')),
      account_id uuid,
      payload jsonb not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      primary key (province_id, token_hash),
      foreign key (province_id, account_id) references people_account (province_id, id)
    );
    create index factors_ticket_account on factors_ticket (province_id, account_id, kind);
    create table factors_totp (
      province_id uuid not null references province (id),
      account_id uuid not null,
      sealed_secret text not null,
      last_step bigint not null default 0,
      confirmed_at timestamptz,
      primary key (province_id, account_id),
      foreign key (province_id, account_id) references people_account (province_id, id)
    );
    create table factors_recovery_code (
      province_id uuid not null references province (id),
      account_id uuid not null,
      code_hash text not null,
      used_at timestamptz,
      primary key (province_id, account_id, code_hash),
      foreign key (province_id, account_id) references people_account (province_id, id)
    );
    create table factors_passkey (
      province_id uuid not null references province (id),
      id uuid not null,
      account_id uuid not null,
      credential_id text not null,
      public_key text not null,
      counter bigint not null,
      transports text[] not null,
      name text not null,
      created_at timestamptz not null,
      used_at timestamptz,
      primary key (province_id, id),
      unique (province_id, credential_id),
      foreign key (province_id, account_id) references people_account (province_id, id)
    );
    create table accounts_sign_on (
      province_id uuid primary key references province (id),
      issuer text not null,
      client_id text not null,
      sealed_secret text not null,
      claim text not null,
      enabled boolean not null,
      changed_at timestamptz not null
    );
  `.execute(db);
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await widenAccounts(db);
  await createTables(db);
  const change = 'select, insert, update, delete';
  const ownAccount = `${OWN} and ((select asker_is_system()) or account_id = (select asker_account()))`;
  await guard(db, 'people_policy', { scope: 'province', condition: OWN, grants: 'select, insert, update' });
  await guard(db, 'people_contact', {
    scope: 'account',
    condition: `${OWN} and ((select asker_is_system()) or exists (select from people_account a
      where a.province_id = people_contact.province_id and a.person_id = people_contact.person_id
        and a.id = (select asker_account())))`,
    grants: change,
  });
  const factors = ['factors_ticket', 'factors_totp', 'factors_recovery_code', 'factors_passkey'];
  for (const table of ['accounts_past_password', ...factors]) {
    await guard(db, table, { scope: 'account', condition: ownAccount, grants: change });
  }
  const condition = `${OWN} and (select asker_is_system())`;
  await guard(db, 'accounts_sign_on', { scope: 'system', condition, grants: change });
}
