import { type Kysely, sql } from 'kysely';

/** What stands in the way of a task, on its way up: unit leader, focal department, province. */
async function createTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table obstacles_group (
      province_id uuid not null references province (id),
      id uuid not null,
      title text not null,
      account_id uuid not null,
      person_name text not null,
      made_at timestamptz not null,
      primary key (province_id, id)
    );
    comment on table obstacles_group is 'scope: unit';

    create table obstacles_obstacle (
      province_id uuid not null references province (id),
      id uuid not null,
      task_id uuid not null,
      unit_id uuid not null,
      text text not null,
      wish text,
      step text not null check (step in ('unit', 'focal', 'province')),
      waits_since date not null,
      state text not null default 'open' check (state in ('open', 'answered', 'solved', 'adjustment', 'withdrawn')),
      closed_on date,
      adjustment_id uuid,
      group_id uuid,
      account_id uuid not null,
      person_name text not null,
      raised_on date not null,
      raised_at timestamptz not null,
      version int not null default 1,
      search text not null,
      primary key (province_id, id),
      foreign key (province_id, task_id) references tasks_task (province_id, id),
      foreign key (province_id, unit_id) references org_unit (province_id, id),
      foreign key (province_id, group_id) references obstacles_group (province_id, id)
    );
    comment on table obstacles_obstacle is 'scope: unit';
    create index obstacles_obstacle_task on obstacles_obstacle (province_id, task_id);
    create index obstacles_obstacle_open on obstacles_obstacle (province_id, step, waits_since) where state = 'open';
    create index obstacles_obstacle_group on obstacles_obstacle (province_id, group_id);

    create table obstacles_step (
      province_id uuid not null references province (id),
      id uuid not null,
      obstacle_id uuid not null,
      step text not null check (step in ('unit', 'focal', 'province')),
      act text not null check (act in ('raised', 'forwarded', 'answered', 'solved', 'adjustment', 'withdrawn', 'grouped')),
      words text not null,
      days_waited int not null,
      account_id uuid not null,
      person_name text not null,
      day date not null,
      at timestamptz not null,
      primary key (province_id, id),
      foreign key (province_id, obstacle_id) references obstacles_obstacle (province_id, id)
    );
    comment on table obstacles_step is 'scope: unit';
    create index obstacles_step_obstacle on obstacles_step (province_id, obstacle_id, at);

    create table obstacles_days (
      province_id uuid primary key references province (id),
      unit int not null,
      focal int not null,
      province int not null,
      changed_at timestamptz not null
    );
    comment on table obstacles_days is 'scope: province';
  `.execute(db);
}

async function createPolicies(db: Kysely<unknown>): Promise<void> {
  const own = 'province_id = (select asker_province())';
  const policies: Record<string, string> = {
    obstacles_obstacle: `${own} and ((select asker_sees_province()) or unit_id = any ((select asker_units())::uuid[])
      or exists (select from tasks_task t
        where t.province_id = obstacles_obstacle.province_id and t.id = obstacles_obstacle.task_id))`,
    obstacles_step: `${own} and exists (select from obstacles_obstacle o
      where o.province_id = obstacles_step.province_id and o.id = obstacles_step.obstacle_id)`,
    obstacles_group: `${own} and ((select asker_sees_province()) or exists (select from obstacles_obstacle o
      where o.province_id = obstacles_group.province_id and o.group_id = obstacles_group.id))`,
    obstacles_days: own,
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
    grant update on obstacles_obstacle, obstacles_days to cotmoc_app;
    -- What was said stays; a name is taken away where the law asks for it.
    grant update (person_name) on obstacles_step, obstacles_group to cotmoc_app;
  `.execute(db);
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTables(db);
  await createPolicies(db);
}
