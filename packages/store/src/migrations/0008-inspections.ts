import { type Kysely, sql } from 'kysely';

/** Checks of some bodies: what is looked at, what was found, what must be mended by when, and what came of it. */
async function createTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table inspections_inspection (
      province_id uuid not null references province (id),
      id uuid not null,
      unit_id uuid not null,
      -- Who may see it: the body that inspects; once told, the inspected ones too.
      unit_ids uuid[] not null,
      title text not null,
      basis text,
      looked_at text not null,
      team text[] not null,
      from_day date not null,
      to_day date not null,
      state text not null default 'draft' check (state in ('draft', 'told', 'concluded')),
      told_on date,
      conclusion text,
      concluded_on date,
      version int not null default 1,
      account_id uuid not null,
      person_name text not null,
      made_at timestamptz not null,
      primary key (province_id, id),
      foreign key (province_id, unit_id) references org_unit (province_id, id)
    );
    comment on table inspections_inspection is 'scope: unit';
    create index inspections_inspection_units on inspections_inspection using gin (unit_ids);

    create table inspections_visit (
      province_id uuid not null references province (id),
      inspection_id uuid not null,
      ordinal int not null,
      unit_id uuid not null,
      day date,
      primary key (province_id, inspection_id, unit_id),
      foreign key (province_id, inspection_id) references inspections_inspection (province_id, id),
      foreign key (province_id, unit_id) references org_unit (province_id, id)
    );
    comment on table inspections_visit is 'scope: unit';

    create table inspections_finding (
      province_id uuid not null references province (id),
      id uuid not null,
      inspection_id uuid not null,
      unit_id uuid not null,
      -- The body that inspects and the one inspected; the others inspected with it do not see it.
      unit_ids uuid[] not null,
      kind text not null check (kind in ('good', 'mend')),
      text text not null,
      due_on date,
      task_id uuid,
      state text not null check (state in ('noted', 'open', 'answered', 'closed')),
      found_on date not null,
      closed_on date,
      answered_by uuid,
      -- In whose names it was answered, where by somebody standing in.
      answered_for uuid[] not null default '{}',
      version int not null default 1,
      primary key (province_id, id),
      foreign key (province_id, inspection_id) references inspections_inspection (province_id, id),
      foreign key (province_id, unit_id) references org_unit (province_id, id),
      foreign key (province_id, task_id) references tasks_task (province_id, id)
    );
    comment on table inspections_finding is 'scope: unit';
    create index inspections_finding_inspection on inspections_finding (province_id, inspection_id);
    create index inspections_finding_units on inspections_finding using gin (unit_ids);

    create table inspections_step (
      province_id uuid not null references province (id),
      id uuid not null,
      finding_id uuid not null,
      act text not null check (act in ('found', 'answered', 'accepted', 'returned')),
      words text not null,
      account_id uuid not null,
      person_name text not null,
      at timestamptz not null,
      primary key (province_id, id),
      foreign key (province_id, finding_id) references inspections_finding (province_id, id)
    );
    comment on table inspections_step is 'scope: unit';
    create index inspections_step_finding on inspections_step (province_id, finding_id, at);
  `.execute(db);
}

async function createPolicies(db: Kysely<unknown>): Promise<void> {
  const own = 'province_id = (select asker_province())';
  const byUnits = `${own} and ((select asker_sees_province()) or unit_ids && (select asker_units()))`;
  const policies: Record<string, string> = {
    inspections_inspection: byUnits,
    inspections_finding: byUnits,
    inspections_visit: `${own} and exists (select from inspections_inspection i
      where i.province_id = inspections_visit.province_id and i.id = inspections_visit.inspection_id)`,
    inspections_step: `${own} and exists (select from inspections_finding f
      where f.province_id = inspections_step.province_id and f.id = inspections_step.finding_id)`,
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
    grant update on inspections_inspection, inspections_finding to cotmoc_app;
    -- What was said stays; a name is taken away where the law asks for it.
    grant update (person_name) on inspections_step to cotmoc_app;
    grant delete on inspections_visit to cotmoc_app;
  `.execute(db);
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTables(db);
  await createPolicies(db);
}
