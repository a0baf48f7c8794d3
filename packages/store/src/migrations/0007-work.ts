import { type Kysely, sql } from 'kysely';

/**
 * The plan at work. A task may have children: a piece for each body that does it, an occurrence for each period of a
 * recurring or continuous one. Beside the task's own state stand the handling of each body and the extension.
 * `occurrence_on` is the first day of a period; the unique key keeps a period from being made twice.
 */
async function growTasks(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table tasks_task
      add column parent_id uuid,
      add column grain text not null default 'task' check (grain in ('task', 'piece', 'occurrence')),
      add column child_count int not null default 0 check (child_count >= 0),
      add column occurrence_on date,
      add column recurrence jsonb,
      add column paused_from date,
      add column taken_from uuid,
      add column first_due_on date,
      add column extension text not null default 'none'
        check (extension in ('none', 'asked', 'granted', 'shortened', 'refused')),
      add column late_reason_by uuid,
      add column late_reason_at timestamptz,
      add column objective_delay boolean not null default false,
      add column withdrawn_on date,
      add column section text,
      add column year int,
      add constraint tasks_task_parent_fk foreign key (province_id, parent_id) references tasks_task (province_id, id),
      add constraint tasks_task_taken_fk foreign key (province_id, taken_from) references tasks_task (province_id, id),
      add constraint tasks_task_grain_parent check ((grain = 'task') = (parent_id is null)),
      add constraint tasks_task_occurrence_day check (grain <> 'occurrence' or occurrence_on is not null),
      add constraint tasks_task_occurrence_once unique (province_id, parent_id, occurrence_on);

    update tasks_task t set first_due_on = t.due_on, year = p.year
      from plans_plan p where p.province_id = t.province_id and p.id = t.plan_id;

    -- Lists walk these in the order of the deadline; what was withdrawn is asked for by name only.
    drop index tasks_task_due;
    create index tasks_task_leaves on tasks_task (province_id, due_on, id) where child_count = 0 and withdrawn_on is null;
    create index tasks_task_planned on tasks_task (province_id, due_on, id) where parent_id is null and withdrawn_on is null;
    create index tasks_task_due on tasks_task (province_id, due_on, id);
    create index tasks_task_changed on tasks_task (province_id, changed_at desc, id) where withdrawn_on is null;
    create index tasks_task_carrier on tasks_task (province_id, lead_unit_id, due_on) where withdrawn_on is null;
    create index tasks_task_taken on tasks_task (province_id, taken_from) where taken_from is not null;
    create index tasks_task_recurring on tasks_task (province_id, id) where recurrence is not null and withdrawn_on is null;

    -- The rule of work that comes again as it was then set; null in lines that tell of something else.
    alter table tasks_progress add column rule jsonb;

    alter table tasks_body
      add column handling text not null default 'given' check (handling in ('given', 'seen', 'accepted', 'returned')),
      add column handled_at timestamptz,
      add column handled_by uuid,
      add column handling_note text,
      add column part text,
      add column part_done_on date,
      add column part_note text;
    -- Bodies whose task is under way have plainly taken it up.
    update tasks_body b set handling = 'accepted', handled_at = t.changed_at
      from tasks_task t where t.province_id = b.province_id and t.id = b.task_id and t.state <> 'not-started';
    create index tasks_body_handling on tasks_body (province_id, handling, unit_id);
  `.execute(db);
}

async function createTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table tasks_extension (
      province_id uuid not null references province (id),
      id uuid not null,
      task_id uuid not null,
      asked_by uuid,
      asked_by_name text not null,
      asked_for uuid[] not null default '{}',
      asked_on date not null,
      old_due date not null,
      wanted_due date not null check (wanted_due >= old_due),
      reason text not null,
      state text not null check (state in ('asked', 'granted', 'shortened', 'refused', 'taken-back')),
      granted_due date check (granted_due >= old_due and granted_due <= wanted_due),
      decided_by uuid,
      decided_by_name text,
      decided_on date,
      note text,
      primary key (province_id, id),
      foreign key (province_id, task_id) references tasks_task (province_id, id)
    );
    comment on table tasks_extension is 'scope: unit';
    create index tasks_extension_task on tasks_extension (province_id, task_id, asked_on);
    create unique index tasks_extension_one_open on tasks_extension (province_id, task_id) where state = 'asked';

    create table tasks_delay (
      province_id uuid not null references province (id),
      id uuid not null,
      task_id uuid not null,
      act text not null check (act in ('marked', 'lifted')),
      basis text not null,
      account_id uuid,
      person_name text not null,
      at timestamptz not null,
      primary key (province_id, id),
      foreign key (province_id, task_id) references tasks_task (province_id, id)
    );
    comment on table tasks_delay is 'scope: unit';
    create index tasks_delay_task on tasks_delay (province_id, task_id, at);

    create table tasks_setting (
      province_id uuid not null references province (id),
      rules jsonb not null,
      changed_at timestamptz not null,
      primary key (province_id)
    );
    comment on table tasks_setting is 'scope: province';

    create table holidays_day (
      province_id uuid not null references province (id),
      day date not null,
      kind text not null check (kind in ('off', 'compensate', 'swap', 'work')),
      name text not null,
      source text,
      to_confirm boolean not null default false,
      primary key (province_id, day)
    );
    comment on table holidays_day is 'scope: province';

    create function refuse_decided() returns trigger language plpgsql as $$
      begin
        -- Names may be taken away when a person asks for it.
        if old.state <> 'asked' and (to_jsonb(old) - '{asked_by_name,decided_by_name}'::text[])
          <> (to_jsonb(new) - '{asked_by_name,decided_by_name}'::text[])
        then raise exception 'what was decided of an extension is never changed'; end if;
        return new;
      end $$;
    create trigger tasks_extension_decided_once before update on tasks_extension
      for each row execute function refuse_decided();
  `.execute(db);
}

async function createPolicies(db: Kysely<unknown>): Promise<void> {
  const own = 'province_id = (select asker_province())';
  const policies: Record<string, string> = { tasks_setting: own, holidays_day: own };
  for (const table of ['tasks_extension', 'tasks_delay']) {
    policies[table] = `${own} and exists (select from tasks_task t
      where t.province_id = ${table}.province_id and t.id = ${table}.task_id)`;
  }
  for (const [table, condition] of Object.entries(policies)) {
    await sql`
      alter table ${sql.ref(table)} enable row level security;
      alter table ${sql.ref(table)} force row level security;
      create policy scope on ${sql.ref(table)} using (${sql.raw(condition)}) with check (${sql.raw(condition)});
      grant select, insert on ${sql.ref(table)} to cotmoc_app;
    `.execute(db);
  }
  await sql`
    grant update on tasks_extension, tasks_setting to cotmoc_app;
    -- The name goes when its person's data are erased.
    grant update (person_name) on tasks_delay to cotmoc_app;
    grant update, delete on holidays_day to cotmoc_app;
  `.execute(db);
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await growTasks(db);
  await createTables(db);
  await createPolicies(db);
}
