import { type Kysely, sql } from 'kysely';

/** In whose name things were asked for and prepared, so that the same hands do not approve them. */
async function keepHands(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table tasks_task add column asked_for uuid[] not null default '{}';
    comment on column tasks_task.asked_for is 'accounts in whose name the completion was asked, by somebody standing in';

    alter table plans_plan add column imported_by uuid;
    update plans_plan set imported_by = created_by;
    comment on column plans_plan.imported_by is 'who brought it in; created_by changes with a hand-over';

    alter table posts_delegation
      add column revoked_by uuid,
      add column revoked_why text;
  `.execute(db);
}

/**
 * Names of persons that the log refers to by token. A token is the digest of salt, person and word, so that a word can
 * be taken away while the chain, which holds the token, still stands.
 */
async function createWords(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_word (
      province_id uuid not null references province (id),
      token text not null,
      about uuid not null,
      salt text,
      word text,
      primary key (province_id, token),
      check ((word is null) = (salt is null))
    );
    comment on table audit_word is 'scope: auditor';
    create index audit_word_about on audit_word (province_id, about);

    create function audit_mask_only() returns trigger language plpgsql as $$
      begin
        if new.word is not null or (new.province_id, new.token, new.about) is distinct from
          (old.province_id, old.token, old.about) then
          raise exception 'words of the log are only ever taken away';
        end if;
        return new;
      end $$;
    create trigger audit_word_mask_only before update on audit_word for each row execute function audit_mask_only();
    create trigger audit_word_stays before delete or truncate on audit_word
      for each statement execute function refuse_change();

    alter table audit_word enable row level security;
    alter table audit_word force row level security;
    create policy write on audit_word for insert with check (province_id = (select asker_province()));
    create policy read on audit_word for select using (province_id = (select asker_province())
      and ((select asker_sees_province()) or about = (select asker_account())));
    create policy mask on audit_word for update using (province_id = (select asker_province())
      and (select asker_is_system())) with check (province_id = (select asker_province()));
    grant select, insert on audit_word to cotmoc_app;
    grant update (salt, word) on audit_word to cotmoc_app;
  `.execute(db);
}

/** From which day an answer holds and why it was corrected; what was answered before stays for plans of its days. */
async function datedAnswers(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table names_answer
      add column since date,
      add column reason text;
    comment on column names_answer.since is 'first day of plans it is for; null: of any day';

    create table names_answer_past (
      province_id uuid not null references province (id),
      id uuid not null,
      home_id uuid not null,
      key text not null,
      text text not null,
      answer jsonb not null,
      account_id uuid,
      at timestamptz not null,
      since date,
      until date,
      reason text,
      ended_by uuid,
      ended_at timestamptz not null,
      primary key (province_id, id),
      foreign key (province_id, home_id) references org_unit (province_id, id)
    );
    comment on table names_answer_past is 'scope: province';
    comment on column names_answer_past.until is 'first day of plans it is no longer for; null: for none any more';
    create index names_answer_past_key on names_answer_past (province_id, home_id, key);

    alter table names_answer_past enable row level security;
    alter table names_answer_past force row level security;
    create policy scope on names_answer_past using (province_id = (select asker_province()))
      with check (province_id = (select asker_province()));
    grant select, insert on names_answer_past to cotmoc_app;
    create trigger names_answer_past_insert_counted after insert on names_answer_past
      referencing new table as changed for each statement execute function org_count_change();
  `.execute(db);
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await keepHands(db);
  await createWords(db);
  await datedAnswers(db);
}
