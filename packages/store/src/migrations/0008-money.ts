import { type Kysely, sql } from 'kysely';

/** The money of tasks: a line for each task, body, source and year; its entries, which nobody changes afterwards. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table budget_line (
      province_id uuid not null references province (id),
      id uuid not null,
      task_id uuid not null,
      unit_id uuid not null,
      source text not null check (source in ('regular', 'national', 'mobilised', 'other')),
      year int not null,
      made_at timestamptz not null,
      primary key (province_id, id),
      unique (province_id, task_id, unit_id, source, year),
      foreign key (province_id, task_id) references tasks_task (province_id, id),
      foreign key (province_id, unit_id) references org_unit (province_id, id)
    );
    comment on table budget_line is 'scope: unit';
    create index budget_line_year on budget_line (province_id, year);

    create table budget_entry (
      province_id uuid not null references province (id),
      id uuid not null,
      line_id uuid not null,
      step text not null check (step in ('estimate', 'allocated', 'committed', 'accepted', 'paid')),
      -- đồng; below zero in a correction, whose note says why.
      amount bigint not null,
      day date not null,
      document_number text,
      document_on date,
      evidence_id uuid,
      note text,
      account_id uuid not null,
      person_name text not null,
      at timestamptz not null,
      primary key (province_id, id),
      foreign key (province_id, line_id) references budget_line (province_id, id),
      foreign key (province_id, evidence_id) references evidence_item (province_id, id)
    );
    comment on table budget_entry is 'scope: unit';
    create index budget_entry_line on budget_entry (province_id, line_id, day);
  `.execute(db);
  const own = 'province_id = (select asker_province())';
  const policies: Record<string, string> = {
    budget_line: `${own} and exists (select from tasks_task t
      where t.province_id = budget_line.province_id and t.id = budget_line.task_id)`,
    budget_entry: `${own} and exists (select from budget_line l
      where l.province_id = budget_entry.province_id and l.id = budget_entry.line_id)`,
  };
  for (const [table, condition] of Object.entries(policies)) {
    await sql`
      alter table ${sql.ref(table)} enable row level security;
      alter table ${sql.ref(table)} force row level security;
      create policy scope on ${sql.ref(table)} using (${sql.raw(condition)}) with check (${sql.raw(condition)});
      grant select, insert on ${sql.ref(table)} to cotmoc_app;
    `.execute(db);
  }
  // What was entered stays; a name is taken away where the law asks for it.
  await sql`grant update (person_name) on budget_entry to cotmoc_app`.execute(db);
}
