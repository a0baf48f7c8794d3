import type { Day } from '@cotmoc/base';
import type { ColumnType, Generated } from 'kysely';
import type { Json, Moment } from './tables.ts';

export interface TasksTaskTable {
  province_id: string;
  id: string;
  plan_id: string;
  ordinal: number;
  path: string;
  text: string;
  span_from: number | null;
  span_to: number | null;
  /** What the plan's text says, with enough around it to be understood. */
  sentence: string;
  lead_unit_id: string | null;
  unit_ids: string[];
  starts_on: Day | null;
  due_on: Day | null;
  due_inclusive: Generated<boolean>;
  timing: Json<unknown>;
  quantity: number | null;
  quantity_unit: string | null;
  quantity_done: Generated<number>;
  /** đồng */
  amount: number | null;
  product: string | null;
  state: 'not-started' | 'in-progress' | 'done';
  percent: Generated<number>;
  completion: Generated<'none' | 'asked' | 'returned' | 'approved'>;
  result: string | null;
  late_reason: string | null;
  asked_on: Day | null;
  asked_by: string | null;
  /** The accounts in whose name it was asked, by somebody standing in for them. */
  asked_for: Generated<string[]>;
  done_on: Day | null;
  version: Generated<number>;
  search: string;
  created_at: Moment;
  changed_at: Moment;
  /** The task that this one is a piece or an occurrence of. */
  parent_id: Generated<string | null>;
  /** A task of the plan; one body's piece of it; one period of a recurring or continuous one. */
  grain: Generated<'task' | 'piece' | 'occurrence'>;
  /** 0: a leaf, which people work on; otherwise everything is computed from the children. */
  child_count: Generated<number>;
  /** First day of the occurrence's period. */
  occurrence_on: Generated<Day | null>;
  /** How its occurrences are made; in tasks, a `Recurrence`. */
  recurrence: ColumnType<unknown, string | null | undefined, string | null>;
  /** No occurrence of a period that begins on this day or later is made. */
  paused_from: Generated<Day | null>;
  /** In a unit's own plan: the upper task that it takes up. */
  taken_from: Generated<string | null>;
  /** The deadline at issue; `due_on` is the one now. */
  first_due_on: Generated<Day | null>;
  extension: Generated<'none' | 'asked' | 'granted' | 'shortened' | 'refused'>;
  late_reason_by: Generated<string | null>;
  late_reason_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  objective_delay: Generated<boolean>;
  /** Taken out by an adjustment; what was done stays done. */
  withdrawn_on: Generated<Day | null>;
  /** Heading of the plan under which it stands. */
  section: Generated<string | null>;
  /** The plan's year. */
  year: Generated<number | null>;
}

export interface TasksBodyTable {
  province_id: string;
  task_id: string;
  ordinal: number;
  role: 'lead' | 'support' | 'perform' | 'direct' | 'approve' | 'inform';
  agency: string;
  unit_id: string | null;
  /** What the body has done with what it was given; apart from the task's own state. */
  handling: Generated<'given' | 'seen' | 'accepted' | 'returned'>;
  handled_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  handled_by: Generated<string | null>;
  handling_note: Generated<string | null>;
  /** A support's own part, in words. */
  part: Generated<string | null>;
  part_done_on: Generated<Day | null>;
  part_note: Generated<string | null>;
}

export interface TasksExtensionTable {
  province_id: string;
  id: string;
  task_id: string;
  asked_by: string | null;
  asked_by_name: string;
  /** In whose names it was asked, by somebody standing in. */
  asked_for: Generated<string[]>;
  asked_on: Day;
  old_due: Day;
  wanted_due: Day;
  reason: string;
  state: 'asked' | 'granted' | 'shortened' | 'refused' | 'taken-back';
  granted_due: Generated<Day | null>;
  decided_by: Generated<string | null>;
  decided_by_name: Generated<string | null>;
  decided_on: Generated<Day | null>;
  note: Generated<string | null>;
}

/** When a task was marked as delayed by what nobody there could help, and when the mark was lifted. */
export interface TasksDelayTable {
  province_id: string;
  id: string;
  task_id: string;
  act: 'marked' | 'lifted';
  basis: string;
  account_id: string | null;
  person_name: string;
  at: Moment;
}

/** How a province runs its tasks; in tasks, a `TaskSetting`. */
export interface TasksSettingTable {
  province_id: string;
  rules: Json<unknown>;
  changed_at: Moment;
}

export interface TasksProgressTable {
  province_id: string;
  id: string;
  task_id: string;
  account_id: string;
  person_name: string;
  at: Moment;
  kind: string;
  note: string | null;
  percent: number | null;
  quantity_done: number | null;
  rule: ColumnType<unknown, string | null | undefined, string | null>;
}

/** How many transactions have changed tasks, bodies and obstacles of the province. */
export interface TasksMarkTable {
  province_id: string;
  version: number;
}

export interface TasksReassignmentTable {
  province_id: string;
  id: string;
  task_id: string;
  /** Which of the task's bodies. */
  ordinal: number;
  from_unit_id: string | null;
  to_unit_id: string;
  day: Day;
  reason: string;
  account_id: string | null;
  at: Moment;
}
