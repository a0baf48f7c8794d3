import { type Kysely, sql } from 'kysely';

/**
 * `tasks_mark` counts the transactions that changed a province's tasks, their bodies or what stands in their way, so that
 * a program knows whether figures it has counted are still so. It is counted at the very end of a transaction, once: from
 * the first change on, those who work at other tasks would wait for each other.
 */
async function createMark(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table tasks_mark (
      province_id uuid primary key references province (id),
      version bigint not null
    );
    comment on table tasks_mark is 'scope: province';
    alter table tasks_mark enable row level security;
    alter table tasks_mark force row level security;
    create policy scope on tasks_mark using (province_id = (select asker_province()))
      with check (province_id = (select asker_province()));
    grant select, insert, update on tasks_mark to cotmoc_app;

    -- True for the first row that a transaction changes of a province; what is rolled back is forgotten here too.
    create function tasks_is_first_change(province uuid) returns boolean language plpgsql as $$
      begin
        if current_setting('cotmoc.changed', true) = province::text then return false; end if;
        perform set_config('cotmoc.changed', province::text, true);
        return true;
      end $$;

    create function tasks_count_change() returns trigger language plpgsql as $$
      begin
        insert into tasks_mark (province_id, version) values (coalesce(new.province_id, old.province_id), 1)
          on conflict (province_id) do update set version = tasks_mark.version + 1;
        return null;
      end $$;
  `.execute(db);
}

async function createTriggers(db: Kysely<unknown>): Promise<void> {
  for (const table of ['tasks_task', 'tasks_body', 'obstacles_obstacle']) {
    for (const [name, events, row] of [
      ['changed', 'insert or update', 'new'],
      ['removed', 'delete', 'old'],
    ] as const) {
      await sql`
        create constraint trigger ${sql.ref(`${table}_${name}_counted`)} after ${sql.raw(events)} on ${sql.ref(table)}
          deferrable initially deferred for each row when (tasks_is_first_change(${sql.ref(`${row}.province_id`)}))
          execute function tasks_count_change();
      `.execute(db);
    }
  }
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await createMark(db);
  await createTriggers(db);
}
