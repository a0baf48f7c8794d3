import { type Kysely, sql } from 'kysely';

/**
 * The history of units: what is no longer so moves to `org_unit_past`, who took up whose work stands in `org_link`, each
 * operation in `org_change`. `org_unit` keeps what is so now, or was last. `valid_to` is the first day on which it is no
 * longer so. `org_mark` counts the changes of a province's register, so that a program knows when what it has read is old.
 */
async function createHistory(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table org_unit
      add column since date,
      add column level text not null default 'province' check (level in ('central', 'province', 'district', 'commune')),
      add column area text,
      add column tags text[] not null default '{}',
      add column aliases text[] not null default '{}',
      add column old_codes text[] not null default '{}',
      add column contact jsonb not null default '{}',
      add column source text;
    comment on column org_unit.since is 'first day of the facts in this row; null: since it was founded';
    create index org_unit_search on org_unit using gin (search gin_trgm_ops);

    create table org_unit_past (
      province_id uuid not null references province (id),
      unit_id uuid not null,
      valid_from date not null,
      valid_to date not null check (valid_to >= valid_from),
      facts jsonb not null,
      primary key (province_id, unit_id, valid_from),
      foreign key (province_id, unit_id) references org_unit (province_id, id)
    );
    comment on table org_unit_past is 'scope: province';

    create table org_change (
      province_id uuid not null references province (id),
      id uuid not null,
      kind text not null check (kind in ('found', 'rename', 'merge', 'split', 'move', 'abolish', 'amend', 'import')),
      day date not null,
      legal_basis text,
      unit_ids uuid[] not null,
      account_id uuid,
      at timestamptz not null,
      primary key (province_id, id)
    );
    comment on table org_change is 'scope: province';
    create index org_change_units on org_change using gin (unit_ids);

    create table org_link (
      province_id uuid not null references province (id),
      from_id uuid not null,
      to_id uuid not null,
      day date not null,
      kind text not null check (kind in ('merge', 'split', 'replace')),
      legal_basis text,
      part text,
      primary key (province_id, from_id, to_id, day),
      foreign key (province_id, from_id) references org_unit (province_id, id),
      foreign key (province_id, to_id) references org_unit (province_id, id)
    );
    comment on table org_link is 'scope: province';
    create index org_link_to on org_link (province_id, to_id);

    create table org_mark (
      province_id uuid primary key references province (id),
      version bigint not null
    );
    comment on table org_mark is 'scope: province';
  `.execute(db);
}

async function createNames(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table names_group (
      province_id uuid not null references province (id),
      id uuid not null,
      name_vi text not null,
      name_en text not null,
      phrases text[] not null,
      selectors jsonb not null,
      members uuid[] not null,
      except_ids uuid[] not null,
      is_open boolean not null,
      changed_at timestamptz not null,
      removed_at timestamptz,
      primary key (province_id, id)
    );
    comment on table names_group is 'scope: province';

    create table names_answer (
      province_id uuid not null references province (id),
      home_id uuid not null,
      key text not null,
      text text not null,
      answer jsonb not null,
      account_id uuid,
      at timestamptz not null,
      primary key (province_id, home_id, key),
      foreign key (province_id, home_id) references org_unit (province_id, id)
    );
    comment on table names_answer is 'scope: province';
  `.execute(db);
}

/** Counts every change of the register, whoever makes it. */
async function createMarks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function org_count_change() returns trigger language plpgsql as $$
      begin
        insert into org_mark (province_id, version) select distinct province_id, 1 from changed
          on conflict (province_id) do update set version = org_mark.version + 1;
        return null;
      end $$;
  `.execute(db);
  for (const table of ['org_unit', 'org_unit_past', 'org_link', 'names_group', 'names_answer']) {
    for (const event of ['insert', 'update', 'delete']) {
      const rows = event === 'delete' ? 'old table as changed' : 'new table as changed';
      await sql`
        create trigger ${sql.ref(`${table}_${event}_counted`)} after ${sql.raw(event)} on ${sql.ref(table)}
          referencing ${sql.raw(rows)} for each statement execute function org_count_change();
      `.execute(db);
    }
  }
  await sql`insert into org_mark (province_id, version) select distinct province_id, 1 from org_unit`.execute(db);
}

async function createPolicies(db: Kysely<unknown>): Promise<void> {
  for (const table of ['org_unit_past', 'org_change', 'org_link', 'org_mark', 'names_group', 'names_answer']) {
    await sql`
      alter table ${sql.ref(table)} enable row level security;
      alter table ${sql.ref(table)} force row level security;
      create policy scope on ${sql.ref(table)} using (province_id = (select asker_province()))
        with check (province_id = (select asker_province()));
      grant select, insert, update, delete on ${sql.ref(table)} to cotmoc_app;
    `.execute(db);
  }
  await sql`
    revoke update, delete on org_unit_past, org_change, org_link from cotmoc_app;
    revoke delete on org_unit, org_mark, names_group from cotmoc_app;
  `.execute(db);
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await createHistory(db);
  await createNames(db);
  await createMarks(db);
  await createPolicies(db);
}
