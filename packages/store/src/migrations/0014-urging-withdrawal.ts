import { type Kysely, sql } from 'kysely';

/** An urging letter that was sent can be withdrawn, with the reason: those who got it read why. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table reminders_urging
      add column withdrawn_at timestamptz,
      add column withdrawn_reason text,
      add constraint reminders_urging_withdrawn check ((state = 'withdrawn') = (withdrawn_reason is not null));
  `.execute(db);
}
