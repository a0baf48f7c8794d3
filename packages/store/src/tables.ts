import type { Day } from '@cotmoc/base';
import type { ColumnType, Generated } from 'kysely';
import type {
  AccountsPastPasswordTable,
  AccountsSessionTable,
  AccountsSignOnTable,
  FactorsPasskeyTable,
  FactorsRecoveryCodeTable,
  FactorsTicketTable,
  FactorsTotpTable,
  PeopleAccountTable,
  PeopleContactTable,
  PeoplePersonTable,
  PeoplePolicyTable,
  PeopleRoleTable,
} from './account-tables.ts';
import type { AuditEntryTable, AuditHeadTable, AuditWordTable } from './audit-tables.ts';
import type {
  AdjustmentsAdjustmentTable,
  AdjustmentsStepTable,
  CascadeDeclineTable,
  CascadeDueTable,
  CascadePlanTable,
  CascadeProposalTable,
  CascadeSettingTable,
  CascadeStepTable,
  PlansVersionTable,
  TemplatesTemplateTable,
} from './cascade-tables.ts';
import type {
  BudgetEntryTable,
  BudgetLineTable,
  EvidenceCreditTable,
  EvidenceItemTable,
  InspectionsFindingTable,
  InspectionsInspectionTable,
  InspectionsStepTable,
  InspectionsVisitTable,
  ObstaclesDaysTable,
  ObstaclesGroupTable,
  ObstaclesObstacleTable,
  ObstaclesStepTable,
} from './proof-tables.ts';
import type {
  FeedsFeedTable,
  InboxSeenTable,
  NoticesLetterTable,
  NoticesPreferenceTable,
  RemindersDigestTable,
  RemindersRuleTable,
  RemindersToldTable,
  RemindersUrgingTable,
  RemindersUrgingUnitTable,
} from './reminder-tables.ts';
import type {
  TasksBodyTable,
  TasksDelayTable,
  TasksExtensionTable,
  TasksMarkTable,
  TasksProgressTable,
  TasksReassignmentTable,
  TasksSettingTable,
  TasksTaskTable,
} from './task-tables.ts';
import type { ViewsChoiceTable, ViewsFilterTable } from './view-tables.ts';

/** A jsonb column: read as a value, written as JSON text. */
export type Json<T> = ColumnType<T, string, string>;
/** A timestamptz column. */
export type Moment = ColumnType<Date, Date, Date>;

export interface ProvinceTable {
  id: string;
  code: string;
  name_vi: string;
  name_en: string;
  created_at: Moment;
}

export interface OrgUnitTable {
  province_id: string;
  id: string;
  code: string | null;
  name: string;
  short_name: string | null;
  english_name: string | null;
  kind: string;
  parent_id: string | null;
  /** The first day it lived. */
  valid_from: Day;
  /** The first day on which it is no more. */
  valid_to: Day | null;
  /** The first day of the facts in this row; null: since it was founded. */
  since: Generated<Day | null>;
  level: Generated<'central' | 'province' | 'district' | 'commune'>;
  area: Generated<string | null>;
  tags: Generated<string[]>;
  aliases: Generated<string[]>;
  old_codes: Generated<string[]>;
  contact: ColumnType<unknown, string | undefined, string>;
  source: Generated<string | null>;
  search: string;
}

export interface OrgUnitPastTable {
  province_id: string;
  unit_id: string;
  valid_from: Day;
  valid_to: Day;
  facts: Json<unknown>;
}

export interface OrgChangeTable {
  province_id: string;
  id: string;
  kind: string;
  day: Day;
  legal_basis: string | null;
  unit_ids: string[];
  account_id: string | null;
  at: Moment;
}

export interface OrgLinkTable {
  province_id: string;
  from_id: string;
  to_id: string;
  day: Day;
  kind: 'merge' | 'split' | 'replace';
  legal_basis: string | null;
  part: string | null;
}

export interface OrgMarkTable {
  province_id: string;
  version: number;
}

export interface NamesGroupTable {
  province_id: string;
  id: string;
  name_vi: string;
  name_en: string;
  phrases: string[];
  selectors: Json<unknown>;
  members: string[];
  except_ids: string[];
  is_open: boolean;
  changed_at: Moment;
  removed_at: Moment | null;
}

export interface NamesAnswerTable {
  province_id: string;
  home_id: string;
  key: string;
  text: string;
  answer: Json<unknown>;
  account_id: string | null;
  at: Moment;
  /** The first day of plans it is for; null: of any day. */
  since: Generated<Day | null>;
  reason: Generated<string | null>;
}

export interface NamesAnswerPastTable extends Omit<NamesAnswerTable, 'since' | 'reason'> {
  id: string;
  since: Day | null;
  /** The first day of plans it is no longer for; null: for none any more. */
  until: Day | null;
  reason: string | null;
  ended_by: string | null;
  ended_at: Moment;
}

export interface PlansPlanTable {
  province_id: string;
  id: string;
  unit_id: string;
  unit_ids: string[];
  state: 'draft' | 'issued';
  title: string;
  year: number | null;
  number: string | null;
  issued_on: Day | null;
  source_name: string;
  media_type: string;
  source_sha256: string;
  compiled: Json<unknown>;
  review: Json<unknown>;
  version: Generated<number>;
  frozen_hash: string | null;
  created_at: Moment;
  /** Who is in charge of it; a hand-over changes it. */
  created_by: string;
  imported_by: string | null;
  issued_at: Moment | null;
  issued_by: string | null;
  /** Read from a document, or made here. */
  origin: Generated<'document' | 'composed'>;
  /** The plan under which a unit's own plan stands. */
  parent_plan_id: Generated<string | null>;
  /** While it is asked for or given, the draft is not changed. */
  approval: Generated<'none' | 'asked' | 'approved'>;
}

export interface PlansReviewStepTable {
  province_id: string;
  plan_id: string;
  seq: number;
  account_id: string;
  at: Moment;
  step: Json<unknown>;
  undone: Generated<boolean>;
}

/** A day that is not as its weekday says, in one year. */
export interface HolidaysDayTable {
  province_id: string;
  day: Day;
  /** A feast; its compensation; a work day swapped away; a rest day worked instead. */
  kind: 'off' | 'compensate' | 'swap' | 'work';
  name: string;
  source: string | null;
  to_confirm: Generated<boolean>;
}

export interface PlansDutyTable {
  province_id: string;
  id: string;
  plan_id: string;
  what: string;
  owed_by: string | null;
  owed_to: string[];
  period: string;
  due: string | null;
  due_inclusive: boolean;
  span_from: number | null;
  span_to: number | null;
}

export interface NoticesNoticeTable {
  province_id: string;
  id: string;
  account_id: string;
  cause_id: string;
  kind: string;
  title: string;
  body: string;
  link: string;
  created_at: Moment;
  read_at: Moment | null;
}

export interface OutboxEventTable {
  province_id: string;
  id: string;
  kind: string;
  payload: Json<unknown>;
  created_at: Moment;
  delivered_at: Moment | null;
  tries: Generated<number>;
  last_error: string | null;
}

export interface PostsPostTable {
  province_id: string;
  id: string;
  person_id: string;
  unit_id: string;
  /** What the post is called: "Phó Giám đốc". */
  name: string;
  kind: 'leader' | 'officer' | 'other';
  valid_from: Day;
  /** The first day on which the person no longer holds it; null while it has no end. */
  valid_to: Day | null;
  legal_basis: string | null;
  made_at: Moment;
}

export interface PostsDelegationTable {
  province_id: string;
  id: string;
  from_account: string;
  to_account: string;
  unit_id: string;
  from_day: Day;
  /** The last day on which it still holds. */
  last_day: Day;
  reason: string;
  made_at: Moment;
  revoked_at: Moment | null;
  revoked_by: Generated<string | null>;
  /** Why, where somebody else than the lender revoked it. */
  revoked_why: Generated<string | null>;
}

export interface PostsHandoverTable {
  province_id: string;
  id: string;
  from_person: string;
  to_person: string;
  day: Day;
  reason: string;
  moved: Json<unknown>;
  account_id: string | null;
  at: Moment;
}

/** Every table; each belongs to the module that its prefix names. */
export interface Tables {
  province: ProvinceTable;
  org_unit: OrgUnitTable;
  org_unit_past: OrgUnitPastTable;
  org_change: OrgChangeTable;
  org_link: OrgLinkTable;
  org_mark: OrgMarkTable;
  names_group: NamesGroupTable;
  names_answer: NamesAnswerTable;
  names_answer_past: NamesAnswerPastTable;
  people_person: PeoplePersonTable;
  people_account: PeopleAccountTable;
  people_role: PeopleRoleTable;
  people_policy: PeoplePolicyTable;
  people_contact: PeopleContactTable;
  accounts_session: AccountsSessionTable;
  accounts_past_password: AccountsPastPasswordTable;
  factors_ticket: FactorsTicketTable;
  factors_totp: FactorsTotpTable;
  factors_recovery_code: FactorsRecoveryCodeTable;
  factors_passkey: FactorsPasskeyTable;
  accounts_sign_on: AccountsSignOnTable;
  plans_plan: PlansPlanTable;
  plans_review_step: PlansReviewStepTable;
  plans_version: PlansVersionTable;
  cascade_plan: CascadePlanTable;
  cascade_step: CascadeStepTable;
  cascade_due: CascadeDueTable;
  cascade_setting: CascadeSettingTable;
  cascade_decline: CascadeDeclineTable;
  cascade_proposal: CascadeProposalTable;
  adjustments_adjustment: AdjustmentsAdjustmentTable;
  adjustments_step: AdjustmentsStepTable;
  templates_template: TemplatesTemplateTable;
  tasks_task: TasksTaskTable;
  tasks_body: TasksBodyTable;
  tasks_extension: TasksExtensionTable;
  tasks_delay: TasksDelayTable;
  tasks_setting: TasksSettingTable;
  holidays_day: HolidaysDayTable;
  plans_duty: PlansDutyTable;
  posts_post: PostsPostTable;
  posts_delegation: PostsDelegationTable;
  posts_handover: PostsHandoverTable;
  tasks_mark: TasksMarkTable;
  tasks_reassignment: TasksReassignmentTable;
  tasks_progress: TasksProgressTable;
  evidence_item: EvidenceItemTable;
  evidence_credit: EvidenceCreditTable;
  inspections_inspection: InspectionsInspectionTable;
  inspections_visit: InspectionsVisitTable;
  inspections_finding: InspectionsFindingTable;
  inspections_step: InspectionsStepTable;
  obstacles_group: ObstaclesGroupTable;
  obstacles_obstacle: ObstaclesObstacleTable;
  obstacles_step: ObstaclesStepTable;
  obstacles_days: ObstaclesDaysTable;
  budget_line: BudgetLineTable;
  budget_entry: BudgetEntryTable;
  notices_notice: NoticesNoticeTable;
  notices_letter: NoticesLetterTable;
  inbox_seen: InboxSeenTable;
  reminders_rule: RemindersRuleTable;
  notices_preference: NoticesPreferenceTable;
  reminders_digest: RemindersDigestTable;
  reminders_told: RemindersToldTable;
  reminders_urging: RemindersUrgingTable;
  reminders_urging_unit: RemindersUrgingUnitTable;
  feeds_feed: FeedsFeedTable;
  views_filter: ViewsFilterTable;
  views_choice: ViewsChoiceTable;
  outbox_event: OutboxEventTable;
  audit_head: AuditHeadTable;
  audit_entry: AuditEntryTable;
  audit_word: AuditWordTable;
}
