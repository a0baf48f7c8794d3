import type { Day } from '@cotmoc/base';
import type { Generated } from 'kysely';
import type { Json, Moment } from './tables.ts';

export interface InboxSeenTable {
  province_id: string;
  account_id: string;
  item_key: string;
  seen_at: Moment;
}

export interface NoticesLetterTable {
  province_id: string;
  id: string;
  account_id: string;
  address: string;
  subject: string;
  text: string;
  created_at: Moment;
  /** Not sent before: letters wait for the end of the quiet hours. */
  not_before: Moment;
  sent_at: Moment | null;
  tries: Generated<number>;
  last_error: string | null;
}

export interface RemindersRuleTable {
  province_id: string;
  rules: Json<unknown>;
  changed_at: Moment;
}

export interface NoticesPreferenceTable {
  province_id: string;
  account_id: string;
  by_mail: boolean;
  changed_at: Moment;
}

export interface RemindersDigestTable {
  province_id: string;
  id: string;
  account_id: string;
  day: Day;
  lines: Json<unknown>;
  created_at: Moment;
}

/** What an account has been told about one thing: once a step, for each deadline it had. */
export interface RemindersToldTable {
  province_id: string;
  account_id: string;
  task_id: string;
  due_on: Day;
  step: string;
  digest_id: string;
  /** False for a step that a later one overtook before anybody could be told. */
  shown: boolean;
}

export interface RemindersUrgingTable {
  province_id: string;
  id: string;
  title: string;
  state: 'draft' | 'sent' | 'withdrawn';
  unit_ids: string[];
  /** The day by which the bodies are asked to answer. */
  answer_by: Day;
  made_by: string;
  made_at: Moment;
  sent_at: Moment | null;
  sent_by: string | null;
  withdrawn_at: Moment | null;
  withdrawn_reason: string | null;
  version: Generated<number>;
}

export interface RemindersUrgingUnitTable {
  province_id: string;
  urging_id: string;
  unit_id: string;
  text: string;
  /** The late work as it stood when the letter was made. */
  tasks: Json<unknown>;
  answer: string | null;
  answered_by: string | null;
  answered_at: Moment | null;
}

export interface FeedsFeedTable {
  province_id: string;
  id: string;
  token_hash: string;
  account_id: string;
  /** Only this unit's work, or null for everything that is the person's. */
  unit_id: string | null;
  made_at: Moment;
  read_at: Moment | null;
  revoked_at: Moment | null;
}
