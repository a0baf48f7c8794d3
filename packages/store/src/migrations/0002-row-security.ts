import { type Kysely, sql } from 'kysely';

/** Row-level security on every table, forced, so that even the owner is bound by it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const own = 'province_id = (select asker_province())';
  const policies: Record<string, string> = {
    org_unit: own,
    people_person: own,
    audit_head: own,
    people_account: `(${own} and ((select asker_sees_province()) or id = (select asker_account())))
      or username = nullif(current_setting('cotmoc.sign_in', true), '')`,
    people_role: `${own} and ((select asker_sees_province()) or account_id = (select asker_account()))`,
    people_session: `(${own} and ((select asker_is_system()) or account_id = (select asker_account())))
      or token_hash = nullif(current_setting('cotmoc.session', true), '')`,
    notices_notice: `${own} and ((select asker_is_system()) or account_id = (select asker_account()))`,
    plans_plan: `${own} and ((select asker_sees_province()) or unit_ids && (select asker_units()))`,
    tasks_task: `${own} and ((select asker_sees_province()) or unit_ids && (select asker_units()))`,
  };
  const throughPlan = ['plans_review_step', 'plans_duty'];
  const throughTask = ['tasks_body', 'tasks_progress', 'tasks_evidence'];
  for (const table of throughPlan) {
    policies[table] = `${own} and exists (select from plans_plan p
      where p.province_id = ${table}.province_id and p.id = ${table}.plan_id)`;
  }
  for (const table of throughTask) {
    policies[table] = `${own} and exists (select from tasks_task t
      where t.province_id = ${table}.province_id and t.id = ${table}.task_id)`;
  }
  for (const [table, condition] of Object.entries(policies)) {
    await sql`
      alter table ${sql.ref(table)} enable row level security;
      alter table ${sql.ref(table)} force row level security;
      create policy scope on ${sql.ref(table)} using (${sql.raw(condition)}) with check (${sql.raw(condition)});
    `.execute(db);
  }
  await sql`
    alter table province enable row level security;
    alter table province force row level security;
    create policy scope on province using (id = (select asker_province()) or (select asker_is_system()))
      with check ((select asker_is_system()));

    alter table outbox_event enable row level security;
    alter table outbox_event force row level security;
    create policy write on outbox_event for insert with check (province_id = (select asker_province()));
    create policy read on outbox_event for select using ((select asker_is_system()));
    create policy deliver on outbox_event for update using ((select asker_is_system()));

    alter table audit_entry enable row level security;
    alter table audit_entry force row level security;
    create policy write on audit_entry for insert with check (province_id = (select asker_province()));
    create policy read on audit_entry for select
      using (province_id = (select asker_province()) and (select asker_sees_province()));

    grant select, insert, update, delete on all tables in schema public to cotmoc_app;
    revoke update, delete, truncate on audit_entry from cotmoc_app;
    revoke delete on province, people_account, plans_plan, tasks_task, tasks_evidence, tasks_progress from cotmoc_app;
  `.execute(db);
}
