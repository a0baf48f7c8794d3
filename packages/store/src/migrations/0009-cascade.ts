import { type Kysely, sql } from 'kysely';

/**
 * Plans under plans, what becomes of a plan in force, and task lists kept for another year. A plan may be composed
 * here instead of read from a document, and may stand under another one; while its approval is asked for, or given,
 * its draft is not changed. Every issue and every adjustment of a plan is a version that nobody changes.
 */
async function growPlans(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table plans_plan
      add column origin text not null default 'document' check (origin in ('document', 'composed')),
      add column parent_plan_id uuid,
      add column approval text not null default 'none' check (approval in ('none', 'asked', 'approved')),
      add constraint plans_plan_parent_fk foreign key (province_id, parent_plan_id) references plans_plan (province_id, id);
    create index plans_plan_parent on plans_plan (province_id, parent_plan_id) where parent_plan_id is not null;

    create table plans_version (
      province_id uuid not null references province (id),
      plan_id uuid not null,
      seq int not null,
      number text not null,
      issued_on date not null,
      frozen_hash text not null,
      tasks jsonb not null,
      adjustment_id uuid,
      made_by uuid,
      made_at timestamptz not null,
      primary key (province_id, plan_id, seq),
      foreign key (province_id, plan_id) references plans_plan (province_id, id)
    );
    comment on table plans_version is 'scope: unit';
  `.execute(db);
}

async function createCascade(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table cascade_plan (
      province_id uuid not null references province (id),
      plan_id uuid not null,
      state text not null
        check (state in ('composing', 'asked', 'returned', 'approved', 'sent', 'noted', 'sent-back')),
      asked_by uuid,
      asked_for uuid[] not null default '{}',
      asked_at timestamptz,
      decided_by uuid,
      decided_at timestamptz,
      note text,
      sent_on date,
      sent_by uuid,
      sent_due date,
      sent_late boolean not null default false,
      version int not null default 1,
      changed_at timestamptz not null,
      primary key (province_id, plan_id),
      foreign key (province_id, plan_id) references plans_plan (province_id, id) on delete cascade
    );
    comment on table cascade_plan is 'scope: unit';

    create table cascade_step (
      province_id uuid not null references province (id),
      id uuid not null,
      plan_id uuid not null,
      kind text not null,
      account_id uuid,
      person_name text not null,
      at timestamptz not null,
      note text,
      primary key (province_id, id),
      foreign key (province_id, plan_id) references plans_plan (province_id, id) on delete cascade
    );
    comment on table cascade_step is 'scope: unit';
    create index cascade_step_plan on cascade_step (province_id, plan_id, at);

    create table cascade_due (
      province_id uuid not null references province (id),
      plan_id uuid not null,
      due_on date not null,
      set_by uuid,
      set_at timestamptz not null,
      primary key (province_id, plan_id),
      foreign key (province_id, plan_id) references plans_plan (province_id, id)
    );
    comment on table cascade_due is 'scope: unit';

    create table cascade_setting (
      province_id uuid primary key references province (id),
      upper_days int not null check (upper_days between 0 and 60),
      changed_at timestamptz not null
    );
    comment on table cascade_setting is 'scope: province';

    create table cascade_decline (
      province_id uuid not null references province (id),
      id uuid not null,
      plan_id uuid not null,
      task_id uuid not null,
      unit_id uuid not null,
      reason text not null,
      state text not null check (state in ('open', 'accepted', 'insisted', 'taken-back')),
      declined_by uuid,
      declined_name text not null,
      declined_at timestamptz not null,
      decided_by uuid,
      decided_name text,
      decided_at timestamptz,
      note text,
      primary key (province_id, id),
      foreign key (province_id, plan_id) references plans_plan (province_id, id),
      foreign key (province_id, task_id) references tasks_task (province_id, id),
      foreign key (province_id, unit_id) references org_unit (province_id, id)
    );
    comment on table cascade_decline is 'scope: unit';
    create unique index cascade_decline_one on cascade_decline (province_id, task_id, unit_id)
      where state in ('open', 'accepted');
    create index cascade_decline_plan on cascade_decline (province_id, plan_id);

    create table cascade_proposal (
      province_id uuid not null references province (id),
      id uuid not null,
      adjustment_id uuid not null,
      plan_id uuid not null,
      unit_id uuid not null,
      upper_task_id uuid not null,
      task_id uuid not null,
      kind text not null check (kind in ('change', 'withdraw')),
      before jsonb not null,
      after jsonb not null,
      state text not null check (state in ('open', 'accepted', 'answered')),
      answer text,
      answered_by uuid,
      answered_name text,
      answered_at timestamptz,
      made_at timestamptz not null,
      primary key (province_id, id),
      unique (province_id, adjustment_id, task_id),
      foreign key (province_id, plan_id) references plans_plan (province_id, id),
      foreign key (province_id, task_id) references tasks_task (province_id, id),
      foreign key (province_id, upper_task_id) references tasks_task (province_id, id)
    );
    comment on table cascade_proposal is 'scope: unit';
    create index cascade_proposal_open on cascade_proposal (province_id, unit_id) where state = 'open';
  `.execute(db);
}

async function createAdjustments(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table adjustments_adjustment (
      province_id uuid not null references province (id),
      id uuid not null,
      plan_id uuid not null,
      unit_id uuid not null,
      state text not null check (state in ('draft', 'asked', 'returned', 'approved', 'issued', 'dropped')),
      reason text not null,
      basis text,
      obstacle_id uuid,
      changes jsonb not null,
      number text,
      issued_on date,
      seq int,
      created_by uuid,
      created_at timestamptz not null,
      asked_by uuid,
      asked_for uuid[] not null default '{}',
      asked_at timestamptz,
      decided_by uuid,
      decided_at timestamptz,
      note text,
      issued_by uuid,
      issued_at timestamptz,
      version int not null default 1,
      changed_at timestamptz not null,
      primary key (province_id, id),
      foreign key (province_id, plan_id) references plans_plan (province_id, id),
      foreign key (province_id, unit_id) references org_unit (province_id, id)
    );
    comment on table adjustments_adjustment is 'scope: unit';
    create index adjustments_adjustment_plan on adjustments_adjustment (province_id, plan_id, created_at);

    create table adjustments_step (
      province_id uuid not null references province (id),
      id uuid not null,
      adjustment_id uuid not null,
      kind text not null,
      account_id uuid,
      person_name text not null,
      at timestamptz not null,
      note text,
      primary key (province_id, id),
      foreign key (province_id, adjustment_id) references adjustments_adjustment (province_id, id)
    );
    comment on table adjustments_step is 'scope: unit';
    create index adjustments_step_adjustment on adjustments_step (province_id, adjustment_id, at);
  `.execute(db);
}

async function createTemplates(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table templates_template (
      province_id uuid not null references province (id),
      id uuid not null,
      unit_id uuid not null,
      name text not null,
      year int not null,
      plan_id uuid,
      tasks jsonb not null,
      created_by uuid,
      created_name text not null,
      created_at timestamptz not null,
      removed_at timestamptz,
      version int not null default 1,
      primary key (province_id, id),
      foreign key (province_id, unit_id) references org_unit (province_id, id)
    );
    comment on table templates_template is 'scope: unit';
    create index templates_template_unit on templates_template (province_id, unit_id) where removed_at is null;
  `.execute(db);
}

async function createPolicies(db: Kysely<unknown>): Promise<void> {
  const own = 'province_id = (select asker_province())';
  const ofUnit = '(select asker_sees_province()) or unit_id = any((select asker_units())::uuid[])';
  const throughPlan = (table: string) =>
    `${own} and exists (select from plans_plan p where p.province_id = ${table}.province_id and p.id = ${table}.plan_id)`;
  const policies: Record<string, string> = {
    plans_version: throughPlan('plans_version'),
    cascade_plan: throughPlan('cascade_plan'),
    cascade_step: throughPlan('cascade_step'),
    cascade_due: throughPlan('cascade_due'),
    cascade_setting: own,
    cascade_decline: `${own} and (${ofUnit})`,
    cascade_proposal: `${own} and (${ofUnit})`,
    // What is proposed is the planning unit's own affair; what was issued is for everybody who sees the plan.
    adjustments_adjustment: `${own} and (${ofUnit} or (state = 'issued' and exists (select from plans_plan p
      where p.province_id = adjustments_adjustment.province_id and p.id = adjustments_adjustment.plan_id)))`,
    adjustments_step: `${own} and exists (select from adjustments_adjustment a
      where a.province_id = adjustments_step.province_id and a.id = adjustments_step.adjustment_id)`,
    templates_template: `${own} and (${ofUnit})`,
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
    grant update on cascade_plan, cascade_due, cascade_setting, cascade_decline, cascade_proposal,
      adjustments_adjustment, templates_template to cotmoc_app;
    -- Only the names of people who asked for their erasure are ever taken out of a history.
    grant update (person_name) on cascade_step, adjustments_step to cotmoc_app;
  `.execute(db);
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await growPlans(db);
  await createCascade(db);
  await createAdjustments(db);
  await createTemplates(db);
  await createPolicies(db);
}
