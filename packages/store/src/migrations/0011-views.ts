import { type Kysely, sql } from 'kysely';

/** Questions to the tasks that people keep, alone or for others, and how each person likes to see the list. */
async function createTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table views_filter (
      province_id uuid not null references province (id),
      id uuid not null,
      account_id uuid not null,
      name text not null,
      address text not null,
      shared text not null check (shared in ('own', 'unit', 'province')),
      unit_id uuid,
      made_at timestamptz not null,
      removed_at timestamptz,
      primary key (province_id, id),
      foreign key (province_id, account_id) references people_account (province_id, id),
      foreign key (province_id, unit_id) references org_unit (province_id, id),
      check ((shared = 'unit') = (unit_id is not null))
    );
    comment on table views_filter is 'scope: account';
    create index views_filter_account on views_filter (province_id, account_id) where removed_at is null;
    create index views_filter_shared on views_filter (province_id) where shared <> 'own' and removed_at is null;

    create table views_choice (
      province_id uuid not null references province (id),
      account_id uuid not null,
      columns text[] not null,
      filter_id uuid,
      primary key (province_id, account_id),
      foreign key (province_id, account_id) references people_account (province_id, id),
      foreign key (province_id, filter_id) references views_filter (province_id, id)
    );
    comment on table views_choice is 'scope: account';
  `.execute(db);
}

async function createPolicies(db: Kysely<unknown>): Promise<void> {
  const own = 'province_id = (select asker_province())';
  const mine = `${own} and ((select asker_is_system()) or account_id = (select asker_account()))`;
  const shared = `${own} and removed_at is null and (shared = 'province' or (shared = 'unit' and
    ((select asker_sees_province()) or unit_id = any ((select asker_units())::uuid[]))))`;
  await sql`
    alter table views_filter enable row level security;
    alter table views_filter force row level security;
    alter table views_choice enable row level security;
    alter table views_choice force row level security;
    create policy scope on views_filter using (${sql.raw(mine)}) with check (${sql.raw(mine)});
    create policy shared on views_filter for select using (${sql.raw(shared)});
    create policy scope on views_choice using (${sql.raw(mine)}) with check (${sql.raw(mine)});
    grant select, insert, update on views_filter, views_choice to cotmoc_app;
    -- They go when their person's data are erased.
    grant delete on views_filter, views_choice to cotmoc_app;
  `.execute(db);
}

/** What is open, in the order of its deadline; what is late by body; what stands under a heading. */
async function indexTasks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index tasks_task_open on tasks_task (province_id, due_on, id) where state <> 'done' and withdrawn_on is null;
    create index tasks_task_section on tasks_task (province_id, section, due_on);
  `.execute(db);
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTables(db);
  await createPolicies(db);
  await indexTasks(db);
}
