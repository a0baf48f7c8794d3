import { type Kysely, sql } from 'kysely';

/** Who asks, for row-level security; every function gives null or nothing where nobody asks. */
async function createAskerFunctions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create extension if not exists pg_trgm;
    create collation vietnamese (provider = icu, locale = 'und', rules =
      '&\u0300<<\u0309<<\u0303<<\u0301<<\u0323&a<ă<<<Ă<â<<<Â&d<đ<<<Đ&e<ê<<<Ê&o<ô<<<Ô<ơ<<<Ơ&u<ư<<<Ư');
    create function asker_province() returns uuid language sql stable parallel safe
      as $$ select nullif(current_setting('cotmoc.province', true), '')::uuid $$;
    create function asker_account() returns uuid language sql stable parallel safe
      as $$ select nullif(current_setting('cotmoc.account', true), '')::uuid $$;
    create function asker_units() returns uuid[] language sql stable parallel safe
      as $$ select coalesce(nullif(current_setting('cotmoc.units', true), ''), '{}')::uuid[] $$;
    create function asker_sees_province() returns boolean language sql stable parallel safe
      as $$ select coalesce(current_setting('cotmoc.scope', true), '') in ('province', 'system') $$;
    create function asker_is_system() returns boolean language sql stable parallel safe
      as $$ select coalesce(current_setting('cotmoc.scope', true), '') = 'system' $$;
  `.execute(db);
}

async function createOrganisation(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table province (
      id uuid primary key,
      code text not null unique,
      name_vi text not null,
      name_en text not null,
      created_at timestamptz not null
    );
    comment on table province is 'scope: province';

    create table org_unit (
      province_id uuid not null references province (id),
      id uuid not null,
      code text,
      name text not null,
      short_name text,
      english_name text,
      kind text not null,
      parent_id uuid,
      valid_from date not null,
      valid_to date,
      search text not null,
      primary key (province_id, id),
      foreign key (province_id, parent_id) references org_unit (province_id, id)
    );
    comment on table org_unit is 'scope: province';
    create index org_unit_parent on org_unit (province_id, parent_id);
  `.execute(db);
}

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table people_person (
      province_id uuid not null references province (id),
      id uuid not null,
      name text not null,
      post text,
      unit_id uuid not null,
      primary key (province_id, id),
      foreign key (province_id, unit_id) references org_unit (province_id, id)
    );
    comment on table people_person is 'scope: province';

    create table people_account (
      province_id uuid not null references province (id),
      id uuid not null,
      person_id uuid not null,
      username text not null unique check (username = lower(username)),
      password_hash text not null,
      must_change_password boolean not null,
      failed_tries int not null default 0,
      locked_until timestamptz,
      disabled_at timestamptz,
      language text not null default 'vi',
      created_at timestamptz not null,
      primary key (province_id, id),
      foreign key (province_id, person_id) references people_person (province_id, id)
    );
    comment on table people_account is 'scope: account';

    create table people_role (
      province_id uuid not null references province (id),
      account_id uuid not null,
      role text not null,
      unit_id uuid not null,
      primary key (province_id, account_id, role, unit_id),
      foreign key (province_id, account_id) references people_account (province_id, id),
      foreign key (province_id, unit_id) references org_unit (province_id, id)
    );
    comment on table people_role is 'scope: account';

    create table people_session (
      province_id uuid not null references province (id),
      token_hash text not null,
      account_id uuid not null,
      created_at timestamptz not null,
      seen_at timestamptz not null,
      expires_at timestamptz not null,
      primary key (province_id, token_hash),
      foreign key (province_id, account_id) references people_account (province_id, id)
    );
    comment on table people_session is 'scope: account';
    create index people_session_account on people_session (province_id, account_id);
    create index people_session_token on people_session (token_hash);
  `.execute(db);
}

async function createPlans(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table plans_plan (
      province_id uuid not null references province (id),
      id uuid not null,
      unit_id uuid not null,
      unit_ids uuid[] not null,
      state text not null check (state in ('draft', 'issued')),
      title text not null,
      year int,
      number text,
      issued_on date,
      source_name text not null,
      media_type text not null,
      source_sha256 text not null,
      compiled jsonb not null,
      review jsonb not null,
      version int not null default 1,
      frozen_hash text,
      created_at timestamptz not null,
      created_by uuid not null,
      issued_at timestamptz,
      issued_by uuid,
      primary key (province_id, id),
      foreign key (province_id, unit_id) references org_unit (province_id, id)
    );
    comment on table plans_plan is 'scope: unit';
    create index plans_plan_units on plans_plan using gin (unit_ids);
    create unique index plans_plan_source on plans_plan (province_id, unit_id, source_sha256);

    create table plans_review_step (
      province_id uuid not null references province (id),
      plan_id uuid not null,
      seq int not null,
      account_id uuid not null,
      at timestamptz not null,
      step jsonb not null,
      undone boolean not null default false,
      primary key (province_id, plan_id, seq),
      foreign key (province_id, plan_id) references plans_plan (province_id, id)
    );
    comment on table plans_review_step is 'scope: unit';

    create table plans_duty (
      province_id uuid not null references province (id),
      id uuid not null,
      plan_id uuid not null,
      what text not null,
      owed_by text,
      owed_to text[] not null,
      period text not null,
      due text,
      due_inclusive boolean not null,
      span_from int,
      span_to int,
      primary key (province_id, id),
      foreign key (province_id, plan_id) references plans_plan (province_id, id)
    );
    comment on table plans_duty is 'scope: unit';
  `.execute(db);
}

async function createTasks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table tasks_task (
      province_id uuid not null references province (id),
      id uuid not null,
      plan_id uuid not null,
      ordinal int not null,
      path text not null,
      text text not null,
      span_from int,
      span_to int,
      sentence text not null,
      lead_unit_id uuid,
      unit_ids uuid[] not null,
      starts_on date,
      due_on date,
      due_inclusive boolean not null default true,
      timing jsonb not null,
      quantity numeric,
      quantity_unit text,
      quantity_done numeric not null default 0,
      amount bigint,
      product text,
      state text not null check (state in ('not-started', 'in-progress', 'done')),
      percent int not null default 0 check (percent between 0 and 100),
      completion text not null default 'none' check (completion in ('none', 'asked', 'returned', 'approved')),
      result text,
      late_reason text,
      asked_on date,
      asked_by uuid,
      done_on date,
      version int not null default 1,
      search text not null,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      primary key (province_id, id),
      foreign key (province_id, plan_id) references plans_plan (province_id, id)
    );
    comment on table tasks_task is 'scope: unit';
    create index tasks_task_units on tasks_task using gin (unit_ids);
    create index tasks_task_due on tasks_task (province_id, due_on, id);
    create index tasks_task_plan on tasks_task (province_id, plan_id, ordinal);
    create index tasks_task_search on tasks_task using gin (search gin_trgm_ops);

    create table tasks_body (
      province_id uuid not null references province (id),
      task_id uuid not null,
      ordinal int not null,
      role text not null check (role in ('lead', 'support', 'perform', 'direct', 'approve', 'inform')),
      agency text not null,
      unit_id uuid,
      primary key (province_id, task_id, ordinal),
      foreign key (province_id, task_id) references tasks_task (province_id, id),
      foreign key (province_id, unit_id) references org_unit (province_id, id)
    );
    comment on table tasks_body is 'scope: unit';
    create index tasks_body_unit on tasks_body (province_id, unit_id);

    create table tasks_progress (
      province_id uuid not null references province (id),
      id uuid not null,
      task_id uuid not null,
      account_id uuid not null,
      person_name text not null,
      at timestamptz not null,
      kind text not null,
      note text,
      percent int,
      quantity_done numeric,
      primary key (province_id, id),
      foreign key (province_id, task_id) references tasks_task (province_id, id)
    );
    comment on table tasks_progress is 'scope: unit';
    create index tasks_progress_task on tasks_progress (province_id, task_id, at);

    create table tasks_evidence (
      province_id uuid not null references province (id),
      id uuid not null,
      task_id uuid not null,
      account_id uuid not null,
      person_name text not null,
      at timestamptz not null,
      title text not null,
      file_name text,
      media_type text,
      size bigint,
      sha256 text,
      link text,
      removed_at timestamptz,
      primary key (province_id, id),
      foreign key (province_id, task_id) references tasks_task (province_id, id)
    );
    comment on table tasks_evidence is 'scope: unit';
    create index tasks_evidence_task on tasks_evidence (province_id, task_id);
  `.execute(db);
}

async function createNoticesAndLogs(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notices_notice (
      province_id uuid not null references province (id),
      id uuid not null,
      account_id uuid not null,
      cause_id uuid not null,
      kind text not null,
      title text not null,
      body text not null,
      link text not null,
      created_at timestamptz not null,
      read_at timestamptz,
      primary key (province_id, id),
      unique (province_id, account_id, cause_id, kind),
      foreign key (province_id, account_id) references people_account (province_id, id)
    );
    comment on table notices_notice is 'scope: account';
    create index notices_notice_account on notices_notice (province_id, account_id, created_at desc);

    create table outbox_event (
      province_id uuid not null references province (id),
      id uuid not null,
      kind text not null,
      payload jsonb not null,
      created_at timestamptz not null,
      delivered_at timestamptz,
      tries int not null default 0,
      last_error text,
      primary key (province_id, id)
    );
    comment on table outbox_event is 'scope: system';
    create index outbox_event_waiting on outbox_event (created_at) where delivered_at is null;

    create table audit_head (
      province_id uuid primary key references province (id),
      seq bigint not null,
      hash text not null
    );
    comment on table audit_head is 'scope: province';

    create table audit_entry (
      province_id uuid not null references province (id),
      seq bigint not null,
      at timestamptz not null,
      account_id uuid,
      actor text not null,
      action text not null,
      object_kind text not null,
      object_id text not null,
      before jsonb,
      after jsonb,
      address text,
      request_id text,
      previous_hash text not null,
      hash text not null,
      primary key (province_id, seq)
    );
    comment on table audit_entry is 'scope: auditor';
    create index audit_entry_object on audit_entry (province_id, object_kind, object_id, seq);

    create function refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'audit entries are never changed or removed'; end $$;
    create trigger audit_entry_append_only before update or delete or truncate on audit_entry
      for each statement execute function refuse_change();
  `.execute(db);
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await createAskerFunctions(db);
  await createOrganisation(db);
  await createPeople(db);
  await createPlans(db);
  await createTasks(db);
  await createNoticesAndLogs(db);
}
