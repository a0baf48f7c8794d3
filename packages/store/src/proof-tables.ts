import type { Day } from '@cotmoc/base';
import type { Generated } from 'kysely';
import type { Moment } from './tables.ts';

// Tables of what shows the work, what stands in its way, who checks it and what it costs.

export interface EvidenceItemTable {
  province_id: string;
  id: string;
  /** The unit that entered it. */
  unit_id: string;
  kind: 'file' | 'link' | 'number' | 'reference';
  title: string;
  happened_on: Day | null;
  file_name: string | null;
  media_type: string | null;
  size: number | null;
  sha256: string | null;
  link: string | null;
  value: number | null;
  value_unit: string | null;
  reference_kind: string | null;
  reference_id: string | null;
  account_id: string;
  person_name: string;
  at: Moment;
  withdrawn_at: Moment | null;
  withdrawn_by: string | null;
  withdrawn_name: string | null;
  withdrawn_reason: string | null;
  search: string;
}

export interface EvidenceCreditTable {
  province_id: string;
  id: string;
  evidence_id: string;
  /** `task`, later `quota`, `contract`, `report-line`. */
  target_kind: string;
  target_id: string;
  unit_ids: string[];
  /** How much of what the target counts; null where nothing is counted. */
  amount: number | null;
  state: Generated<'standing' | 'refused' | 'removed'>;
  account_id: string;
  person_name: string;
  /** In whose names it was credited, where by somebody standing in. */
  acted_for: string[];
  at: Moment;
  decided_by: string | null;
  decided_name: string | null;
  decided_at: Moment | null;
  reason: string | null;
}

export interface InspectionsInspectionTable {
  province_id: string;
  id: string;
  /** The body that inspects. */
  unit_id: string;
  unit_ids: string[];
  title: string;
  basis: string | null;
  looked_at: string;
  team: string[];
  from_day: Day;
  to_day: Day;
  state: Generated<'draft' | 'told' | 'concluded'>;
  told_on: Day | null;
  conclusion: string | null;
  concluded_on: Day | null;
  version: Generated<number>;
  account_id: string;
  person_name: string;
  made_at: Moment;
}

export interface InspectionsVisitTable {
  province_id: string;
  inspection_id: string;
  ordinal: number;
  unit_id: string;
  day: Day | null;
}

export interface InspectionsFindingTable {
  province_id: string;
  id: string;
  inspection_id: string;
  unit_id: string;
  unit_ids: string[];
  kind: 'good' | 'mend';
  text: string;
  due_on: Day | null;
  task_id: string | null;
  state: 'noted' | 'open' | 'answered' | 'closed';
  found_on: Day;
  closed_on: Day | null;
  answered_by: string | null;
  /** In whose names it was answered, where by somebody standing in. */
  answered_for: Generated<string[]>;
  version: Generated<number>;
}

export interface InspectionsStepTable {
  province_id: string;
  id: string;
  finding_id: string;
  act: 'found' | 'answered' | 'accepted' | 'returned';
  words: string;
  account_id: string;
  person_name: string;
  at: Moment;
}

export interface ObstaclesGroupTable {
  province_id: string;
  id: string;
  title: string;
  account_id: string;
  person_name: string;
  made_at: Moment;
}

export interface ObstaclesObstacleTable {
  province_id: string;
  id: string;
  task_id: string;
  /** The unit for which it was raised. */
  unit_id: string;
  text: string;
  wish: string | null;
  /** With whom it waits, or where it ended. */
  step: 'unit' | 'focal' | 'province';
  waits_since: Day;
  state: Generated<'open' | 'answered' | 'solved' | 'adjustment' | 'withdrawn'>;
  closed_on: Day | null;
  /** The adjustment of a plan that came of it. */
  adjustment_id: string | null;
  group_id: string | null;
  account_id: string;
  person_name: string;
  raised_on: Day;
  raised_at: Moment;
  version: Generated<number>;
  search: string;
}

export interface ObstaclesStepTable {
  province_id: string;
  id: string;
  obstacle_id: string;
  step: 'unit' | 'focal' | 'province';
  act: 'raised' | 'forwarded' | 'answered' | 'solved' | 'adjustment' | 'withdrawn' | 'grouped';
  words: string;
  days_waited: number;
  account_id: string;
  person_name: string;
  day: Day;
  at: Moment;
}

export interface ObstaclesDaysTable {
  province_id: string;
  unit: number;
  focal: number;
  province: number;
  changed_at: Moment;
}

export interface BudgetLineTable {
  province_id: string;
  id: string;
  task_id: string;
  unit_id: string;
  source: 'regular' | 'national' | 'mobilised' | 'other';
  year: number;
  made_at: Moment;
}

export interface BudgetEntryTable {
  province_id: string;
  id: string;
  line_id: string;
  step: 'estimate' | 'allocated' | 'committed' | 'accepted' | 'paid';
  /** đồng; below zero in a correction. */
  amount: number;
  day: Day;
  document_number: string | null;
  document_on: Day | null;
  evidence_id: string | null;
  note: string | null;
  account_id: string;
  person_name: string;
  at: Moment;
}
