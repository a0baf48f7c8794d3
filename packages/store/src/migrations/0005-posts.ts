import { type Kysely, sql } from 'kysely';

/**
 * Who holds which post from when to when, who stands in for whom, what was handed over, and which tasks went to
 * another unit. `valid_to` is the first day on which it is no longer so; `last_day` is the last on which it still is.
 */
async function createTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create extension if not exists btree_gist;

    create table posts_post (
      province_id uuid not null references province (id),
      id uuid not null,
      person_id uuid not null,
      unit_id uuid not null,
      name text not null,
      kind text not null check (kind in ('leader', 'officer', 'other')),
      valid_from date not null,
      valid_to date check (valid_to >= valid_from),
      legal_basis text,
      made_at timestamptz not null,
      primary key (province_id, id),
      foreign key (province_id, person_id) references people_person (province_id, id),
      foreign key (province_id, unit_id) references org_unit (province_id, id),
      constraint posts_post_one_named exclude using gist
        (province_id with =, unit_id with =, kind with =, daterange(valid_from, valid_to) with &&)
        where (kind in ('leader', 'officer'))
    );
    comment on table posts_post is 'scope: province';
    create index posts_post_person on posts_post (province_id, person_id, valid_from);
    create index posts_post_unit on posts_post (province_id, unit_id, valid_from);

    create table posts_delegation (
      province_id uuid not null references province (id),
      id uuid not null,
      from_account uuid not null,
      to_account uuid not null,
      unit_id uuid not null,
      from_day date not null,
      last_day date not null check (last_day >= from_day),
      reason text not null,
      made_at timestamptz not null,
      revoked_at timestamptz,
      primary key (province_id, id),
      foreign key (province_id, from_account) references people_account (province_id, id),
      foreign key (province_id, to_account) references people_account (province_id, id),
      foreign key (province_id, unit_id) references org_unit (province_id, id)
    );
    comment on table posts_delegation is 'scope: account';
    create index posts_delegation_to on posts_delegation (province_id, to_account, last_day);
    create index posts_delegation_from on posts_delegation (province_id, from_account, last_day);

    create table posts_handover (
      province_id uuid not null references province (id),
      id uuid not null,
      from_person uuid not null,
      to_person uuid not null,
      day date not null,
      reason text not null,
      moved jsonb not null,
      account_id uuid,
      at timestamptz not null,
      primary key (province_id, id),
      foreign key (province_id, from_person) references people_person (province_id, id),
      foreign key (province_id, to_person) references people_person (province_id, id)
    );
    comment on table posts_handover is 'scope: province';

    create table tasks_reassignment (
      province_id uuid not null references province (id),
      id uuid not null,
      task_id uuid not null,
      ordinal int not null,
      from_unit_id uuid,
      to_unit_id uuid not null,
      day date not null,
      reason text not null,
      account_id uuid,
      at timestamptz not null,
      primary key (province_id, id),
      foreign key (province_id, task_id, ordinal) references tasks_body (province_id, task_id, ordinal),
      foreign key (province_id, to_unit_id) references org_unit (province_id, id)
    );
    comment on table tasks_reassignment is 'scope: unit';
    create index tasks_reassignment_task on tasks_reassignment (province_id, task_id, at);
  `.execute(db);
}

async function createPolicies(db: Kysely<unknown>): Promise<void> {
  const own = 'province_id = (select asker_province())';
  const policies: Record<string, string> = {
    posts_post: own,
    posts_delegation: `${own} and ((select asker_sees_province())
      or from_account = (select asker_account()) or to_account = (select asker_account()))`,
    posts_handover: own,
    tasks_reassignment: `${own} and exists (select from tasks_task t
      where t.province_id = tasks_reassignment.province_id and t.id = tasks_reassignment.task_id)`,
  };
  for (const [table, condition] of Object.entries(policies)) {
    await sql`
      alter table ${sql.ref(table)} enable row level security;
      alter table ${sql.ref(table)} force row level security;
      create policy scope on ${sql.ref(table)} using (${sql.raw(condition)}) with check (${sql.raw(condition)});
      grant select, insert on ${sql.ref(table)} to cotmoc_app;
    `.execute(db);
  }
  await sql`
    grant update on posts_post, posts_delegation to cotmoc_app;
    -- Only the migrator itself needs these.
    revoke all on kysely_migration, kysely_migration_lock from cotmoc_app;
  `.execute(db);
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTables(db);
  await createPolicies(db);
}
