import type { Day } from '@cotmoc/base';
import type { ColumnType, Generated } from 'kysely';
import type { Json, Moment } from './tables.ts';

/** A timestamptz column that is empty until something has happened. */
type LaterMoment = ColumnType<Date | null, Date | null | undefined, Date | null>;

/** What a plan was when it was issued and after each adjustment. */
export interface PlansVersionTable {
  province_id: string;
  plan_id: string;
  /** 1 as issued, then one more an adjustment. */
  seq: number;
  number: string;
  issued_on: Day;
  frozen_hash: string;
  /** In plans, `VersionTask[]`. */
  tasks: Json<unknown>;
  adjustment_id: string | null;
  made_by: string | null;
  made_at: Moment;
}

/** Where a unit's own plan under another one stands; the plan itself is in plans_plan. */
export interface CascadePlanTable {
  province_id: string;
  plan_id: string;
  state: 'composing' | 'asked' | 'returned' | 'approved' | 'sent' | 'noted' | 'sent-back';
  asked_by: Generated<string | null>;
  /** In whose names, where it was by somebody standing in. */
  asked_for: Generated<string[]>;
  asked_at: LaterMoment;
  decided_by: Generated<string | null>;
  decided_at: LaterMoment;
  /** Why it was returned, inside or from above. */
  note: Generated<string | null>;
  sent_on: Generated<Day | null>;
  sent_by: Generated<string | null>;
  /** The last good day when it was sent. */
  sent_due: Generated<Day | null>;
  sent_late: Generated<boolean>;
  version: Generated<number>;
  changed_at: Moment;
}

export interface CascadeStepTable {
  province_id: string;
  id: string;
  plan_id: string;
  kind: string;
  account_id: string | null;
  person_name: string;
  at: Moment;
  note: string | null;
}

/** The last good day for the units' plans under a plan, where a person has set it. */
export interface CascadeDueTable {
  province_id: string;
  plan_id: string;
  due_on: Day;
  set_by: string | null;
  set_at: Moment;
}

export interface CascadeSettingTable {
  province_id: string;
  /** Working days that the upper level needs after the inner deadline. */
  upper_days: number;
  changed_at: Moment;
}

export interface CascadeDeclineTable {
  province_id: string;
  id: string;
  /** The upper plan. */
  plan_id: string;
  /** The upper plan's task. */
  task_id: string;
  unit_id: string;
  reason: string;
  state: 'open' | 'accepted' | 'insisted' | 'taken-back';
  declined_by: string | null;
  declined_name: string;
  declined_at: Moment;
  decided_by: Generated<string | null>;
  decided_name: Generated<string | null>;
  decided_at: LaterMoment;
  note: Generated<string | null>;
}

export interface CascadeProposalTable {
  province_id: string;
  id: string;
  adjustment_id: string;
  /** The unit's plan. */
  plan_id: string;
  unit_id: string;
  upper_task_id: string;
  task_id: string;
  kind: 'change' | 'withdraw';
  before: Json<unknown>;
  after: Json<unknown>;
  state: 'open' | 'accepted' | 'answered';
  answer: Generated<string | null>;
  answered_by: Generated<string | null>;
  answered_name: Generated<string | null>;
  answered_at: LaterMoment;
  made_at: Moment;
}

export interface AdjustmentsAdjustmentTable {
  province_id: string;
  id: string;
  plan_id: string;
  /** The plan's unit. */
  unit_id: string;
  state: 'draft' | 'asked' | 'returned' | 'approved' | 'issued' | 'dropped';
  reason: string;
  basis: string | null;
  obstacle_id: string | null;
  /** In adjustments, `Change[]`. */
  changes: Json<unknown>;
  number: Generated<string | null>;
  issued_on: Generated<Day | null>;
  /** Which version of the plan it made. */
  seq: Generated<number | null>;
  created_by: string | null;
  created_at: Moment;
  asked_by: Generated<string | null>;
  /** In whose names, where it was by somebody standing in. */
  asked_for: Generated<string[]>;
  asked_at: LaterMoment;
  decided_by: Generated<string | null>;
  decided_at: LaterMoment;
  note: Generated<string | null>;
  issued_by: Generated<string | null>;
  issued_at: LaterMoment;
  version: Generated<number>;
  changed_at: Moment;
}

export interface AdjustmentsStepTable {
  province_id: string;
  id: string;
  adjustment_id: string;
  kind: string;
  account_id: string | null;
  person_name: string;
  at: Moment;
  note: string | null;
}

export interface TemplatesTemplateTable {
  province_id: string;
  id: string;
  unit_id: string;
  name: string;
  /** The year whose days the tasks have. */
  year: number;
  plan_id: string | null;
  /** In templates, `TemplateTask[]`. */
  tasks: Json<unknown>;
  created_by: string | null;
  created_name: string;
  created_at: Moment;
  removed_at: LaterMoment;
  version: Generated<number>;
}
