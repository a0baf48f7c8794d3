import { type Kysely, sql } from 'kysely';

/**
 * Indexes for a province that has a fifth of all the tasks kept here. The units' index knows the province too, and the
 * one that keeps a period from being made twice holds only what has a parent: otherwise a unit's list of three hundred
 * tasks read a hundred thousand entries, all of the province, to leave out other provinces' tasks.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create extension if not exists btree_gin;
    drop index tasks_task_units;
    create index tasks_task_units on tasks_task using gin (province_id, unit_ids);

    alter table tasks_task drop constraint tasks_task_occurrence_once;
    create unique index tasks_task_occurrence_once on tasks_task (province_id, parent_id, occurrence_on)
      where parent_id is not null;

    -- The figures of one year and the one before.
    create index tasks_task_year on tasks_task (province_id, year) where parent_id is null and withdrawn_on is null;
  `.execute(db);
}
