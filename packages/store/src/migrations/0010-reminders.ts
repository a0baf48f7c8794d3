import { type Kysely, sql } from 'kysely';

/**
 * What people have looked at of what waits for them; what they were reminded of and when, once; letters that urge
 * bodies; letters by mail that wait to be sent; secret addresses of calendars.
 */
async function createTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table inbox_seen (
      province_id uuid not null references province (id),
      account_id uuid not null,
      item_key text not null,
      seen_at timestamptz not null,
      primary key (province_id, account_id, item_key),
      foreign key (province_id, account_id) references people_account (province_id, id)
    );
    comment on table inbox_seen is 'scope: account';

    create table notices_letter (
      province_id uuid not null references province (id),
      id uuid not null,
      account_id uuid not null,
      address text not null,
      subject text not null,
      text text not null,
      created_at timestamptz not null,
      not_before timestamptz not null,
      sent_at timestamptz,
      tries int not null default 0,
      last_error text,
      primary key (province_id, id),
      foreign key (province_id, account_id) references people_account (province_id, id)
    );
    comment on table notices_letter is 'scope: system';
    create index notices_letter_waiting on notices_letter (not_before) where sent_at is null;

    create table reminders_rule (
      province_id uuid primary key references province (id),
      rules jsonb not null,
      changed_at timestamptz not null
    );
    comment on table reminders_rule is 'scope: province';

    create table notices_preference (
      province_id uuid not null references province (id),
      account_id uuid not null,
      by_mail boolean not null,
      changed_at timestamptz not null,
      primary key (province_id, account_id),
      foreign key (province_id, account_id) references people_account (province_id, id)
    );
    comment on table notices_preference is 'scope: account';

    create table reminders_digest (
      province_id uuid not null references province (id),
      id uuid not null,
      account_id uuid not null,
      day date not null,
      lines jsonb not null,
      created_at timestamptz not null,
      primary key (province_id, id),
      unique (province_id, account_id, day),
      foreign key (province_id, account_id) references people_account (province_id, id)
    );
    comment on table reminders_digest is 'scope: account';

    create table reminders_told (
      province_id uuid not null references province (id),
      account_id uuid not null,
      task_id uuid not null,
      due_on date not null,
      step text not null,
      digest_id uuid not null,
      shown boolean not null,
      primary key (province_id, account_id, task_id, due_on, step),
      foreign key (province_id, digest_id) references reminders_digest (province_id, id)
    );
    comment on table reminders_told is 'scope: account';

    create table reminders_urging (
      province_id uuid not null references province (id),
      id uuid not null,
      title text not null,
      state text not null check (state in ('draft', 'sent', 'withdrawn')),
      unit_ids uuid[] not null,
      answer_by date not null,
      made_by uuid not null,
      made_at timestamptz not null,
      sent_at timestamptz,
      sent_by uuid,
      version int not null default 1,
      primary key (province_id, id)
    );
    comment on table reminders_urging is 'scope: unit';
    create index reminders_urging_units on reminders_urging using gin (unit_ids);

    create table reminders_urging_unit (
      province_id uuid not null references province (id),
      urging_id uuid not null,
      unit_id uuid not null,
      text text not null,
      tasks jsonb not null,
      answer text,
      answered_by uuid,
      answered_at timestamptz,
      primary key (province_id, urging_id, unit_id),
      foreign key (province_id, urging_id) references reminders_urging (province_id, id),
      foreign key (province_id, unit_id) references org_unit (province_id, id)
    );
    comment on table reminders_urging_unit is 'scope: unit';
    create index reminders_urging_unit_unit on reminders_urging_unit (province_id, unit_id);

    create table feeds_feed (
      province_id uuid not null references province (id),
      id uuid not null,
      token_hash text not null unique,
      account_id uuid not null,
      unit_id uuid,
      made_at timestamptz not null,
      read_at timestamptz,
      revoked_at timestamptz,
      primary key (province_id, id),
      foreign key (province_id, account_id) references people_account (province_id, id),
      foreign key (province_id, unit_id) references org_unit (province_id, id)
    );
    comment on table feeds_feed is 'scope: account';
    create index feeds_feed_account on feeds_feed (province_id, account_id);
  `.execute(db);
}

async function createPolicies(db: Kysely<unknown>): Promise<void> {
  const own = 'province_id = (select asker_province())';
  const ownAccount = `${own} and ((select asker_is_system()) or account_id = (select asker_account()))`;
  const policies: Record<string, string> = {
    inbox_seen: ownAccount,
    notices_letter: `${own} and (select asker_is_system())`,
    reminders_rule: own,
    notices_preference: ownAccount,
    reminders_digest: ownAccount,
    reminders_told: ownAccount,
    // A body sees a letter to it, once it is sent; and of a letter to several only what is written to it.
    reminders_urging: `${own} and ((select asker_sees_province())
      or (state <> 'draft' and unit_ids && (select asker_units())))`,
    reminders_urging_unit: `${own} and ((select asker_sees_province())
      or (unit_id = any ((select asker_units())::uuid[]) and exists (select from reminders_urging u
        where u.province_id = reminders_urging_unit.province_id and u.id = reminders_urging_unit.urging_id)))`,
    feeds_feed: `(${ownAccount}) or token_hash = nullif(current_setting('cotmoc.feed', true), '')`,
  };
  for (const [table, condition] of Object.entries(policies)) {
    await sql`
      alter table ${sql.ref(table)} enable row level security;
      alter table ${sql.ref(table)} force row level security;
      create policy scope on ${sql.ref(table)} using (${sql.raw(condition)}) with check (${sql.raw(condition)});
      grant select, insert, update on ${sql.ref(table)} to cotmoc_app;
    `.execute(db);
  }
  // A draft that nobody sent may go; what was told stays.
  await sql`
    grant delete on reminders_urging, reminders_urging_unit to cotmoc_app;
    -- They go when their person's data are erased.
    grant delete on inbox_seen, notices_letter, notices_preference, reminders_digest, reminders_told, feeds_feed
      to cotmoc_app;
  `.execute(db);
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTables(db);
  await createPolicies(db);
}
