import { fold } from '@cotmoc/base';
import { type Kysely, sql } from 'kysely';

/** What shows the work, entered once, and what each piece of it is credited to. */
async function createTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table evidence_item (
      province_id uuid not null references province (id),
      id uuid not null,
      unit_id uuid not null,
      kind text not null check (kind in ('file', 'link', 'number', 'reference')),
      title text not null,
      happened_on date,
      file_name text,
      media_type text,
      size bigint,
      sha256 text,
      link text,
      value numeric,
      value_unit text,
      reference_kind text,
      reference_id uuid,
      account_id uuid not null,
      person_name text not null,
      at timestamptz not null,
      withdrawn_at timestamptz,
      withdrawn_by uuid,
      withdrawn_name text,
      withdrawn_reason text,
      search text not null,
      primary key (province_id, id),
      foreign key (province_id, unit_id) references org_unit (province_id, id)
    );
    comment on table evidence_item is 'scope: unit';
    create index evidence_item_unit on evidence_item (province_id, unit_id, at desc);
    create index evidence_item_search on evidence_item using gin (search gin_trgm_ops);
    create unique index evidence_item_file on evidence_item (province_id, unit_id, sha256)
      where sha256 is not null and withdrawn_at is null;
    create unique index evidence_item_reference on evidence_item (province_id, unit_id, reference_kind, reference_id)
      where reference_id is not null and withdrawn_at is null;

    create table evidence_credit (
      province_id uuid not null references province (id),
      id uuid not null,
      evidence_id uuid not null,
      target_kind text not null,
      target_id uuid not null,
      -- The item's own unit, and those a target names beside what row security shows of it.
      unit_ids uuid[] not null,
      amount numeric,
      state text not null default 'standing' check (state in ('standing', 'refused', 'removed')),
      account_id uuid not null,
      person_name text not null,
      -- In whose names it was credited, where by somebody standing in.
      acted_for uuid[] not null default '{}',
      at timestamptz not null,
      decided_by uuid,
      decided_name text,
      decided_at timestamptz,
      reason text,
      primary key (province_id, id),
      foreign key (province_id, evidence_id) references evidence_item (province_id, id)
    );
    comment on table evidence_credit is 'scope: unit';
    create index evidence_credit_target on evidence_credit (province_id, target_kind, target_id);
    create index evidence_credit_units on evidence_credit using gin (unit_ids);
    -- Credited once to each target; what was refused stays refused until that is taken back.
    create unique index evidence_credit_once on evidence_credit (province_id, evidence_id, target_kind, target_id)
      where state <> 'removed';
  `.execute(db);
}

async function createPolicies(db: Kysely<unknown>): Promise<void> {
  const own = 'province_id = (select asker_province())';
  const policies: Record<string, string> = {
    evidence_credit: `${own} and ((select asker_sees_province()) or unit_ids && (select asker_units())
      or (target_kind = 'task' and exists (select from tasks_task t
        where t.province_id = evidence_credit.province_id and t.id = evidence_credit.target_id)))`,
    evidence_item: `${own} and ((select asker_sees_province()) or unit_id = any ((select asker_units())::uuid[])
      or exists (select from evidence_credit c
        where c.province_id = evidence_item.province_id and c.evidence_id = evidence_item.id and c.state <> 'removed'))`,
  };
  for (const [table, condition] of Object.entries(policies)) {
    await sql`
      alter table ${sql.ref(table)} enable row level security;
      alter table ${sql.ref(table)} force row level security;
      create policy scope on ${sql.ref(table)} using (${sql.raw(condition)}) with check (${sql.raw(condition)});
      grant select, insert, update on ${sql.ref(table)} to cotmoc_app;
    `.execute(db);
  }
}

/**
 * What was attached to tasks until now: each file of a unit becomes one item, and each attaching a credit. A file that
 * one task had twice is credited to it once.
 */
async function moveAttachments(db: Kysely<unknown>): Promise<void> {
  await sql`select set_config('cotmoc.scope', 'system', true)`.execute(db);
  const { rows } = await sql<{ id: string }>`select id from province`.execute(db);
  for (const { id } of rows) {
    await sql`select set_config('cotmoc.province', ${id}, true)`.execute(db);
    await sql`
      create temporary table attached on commit drop as
      select e.*, coalesce(h.unit_id, t.lead_unit_id, p.unit_id) as unit_id,
        case when e.sha256 is not null and e.removed_at is null then e.sha256 else e.id::text end as same
      from tasks_evidence e
      join tasks_task t on t.province_id = e.province_id and t.id = e.task_id
      join plans_plan p on p.province_id = t.province_id and p.id = t.plan_id
      left join people_account a on a.province_id = e.province_id and a.id = e.account_id
      left join people_person h on h.province_id = a.province_id and h.id = a.person_id
      where e.province_id = ${id}
    `.execute(db);
    await sql`
      insert into evidence_item (province_id, id, unit_id, kind, title, file_name, media_type, size, sha256, link,
        account_id, person_name, at, withdrawn_at, withdrawn_by, withdrawn_name, search)
      select distinct on (unit_id, same) province_id, id, unit_id,
        case when link is null then 'file' else 'link' end, title, file_name, media_type, size, sha256, link,
        account_id, person_name, at, removed_at,
        case when removed_at is not null then account_id end, case when removed_at is not null then person_name end,
        ''
      from attached order by unit_id, same, at, id
    `.execute(db);
    await sql`
      insert into evidence_credit (province_id, id, evidence_id, target_kind, target_id, unit_ids, state,
        account_id, person_name, at, decided_by, decided_name, decided_at)
      select province_id, id, first_value(id) over (partition by unit_id, same order by at, id), 'task', task_id,
        array[unit_id], case when removed_at is not null or again > 1 then 'removed' else 'standing' end,
        account_id, person_name, at,
        case when removed_at is not null or again > 1 then account_id end,
        case when removed_at is not null or again > 1 then person_name end,
        case when removed_at is not null or again > 1 then coalesce(removed_at, at) end
      from (select *, row_number() over (partition by unit_id, same, task_id order by at, id) as again from attached) a
    `.execute(db);
    await sql`drop table attached`.execute(db);
    const items = await sql<{ id: string; words: string }>`
      select id, concat_ws(' ', title, file_name, link) as words from evidence_item where province_id = ${id}`.execute(
      db,
    );
    for (const item of items.rows) {
      await sql`update evidence_item set search = ${fold(item.words)} where province_id = ${id} and id = ${item.id}`.execute(
        db,
      );
    }
  }
  await sql`select set_config('cotmoc.scope', '', true), set_config('cotmoc.province', '', true)`.execute(db);
  await sql`drop table tasks_evidence`.execute(db);
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTables(db);
  await createPolicies(db);
  await moveAttachments(db);
}
