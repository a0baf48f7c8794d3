import { adjustmentsInbox } from '@cotmoc/adjustments/inbox';
import { budgetInbox } from '@cotmoc/budget/inbox';
import { cascadeInbox } from '@cotmoc/cascade/inbox';
import { evidenceInbox } from '@cotmoc/evidence/inbox';
import { extensionsInbox } from '@cotmoc/extensions/inbox';
import { sentBackInbox } from '@cotmoc/handling/inbox';
import type { InboxSource } from '@cotmoc/inbox';
import { inspectionsInbox } from '@cotmoc/inspections/inbox';
import { obstaclesInbox } from '@cotmoc/obstacles/inbox';
import { urgingsToAnswer } from '@cotmoc/reminders/inbox';
import { tasksInbox } from '@cotmoc/tasks/inbox';
import { evidenceKinds } from './evidence-kinds.ts';

/** Who tells what waits for a person; the names are all different. */
export function inboxSources(): InboxSource[] {
  return [
    tasksInbox,
    extensionsInbox,
    sentBackInbox,
    evidenceInbox(evidenceKinds()),
    // One a line: two who add one each do not meet.
    urgingsToAnswer,
    obstaclesInbox,
    inspectionsInbox,
    cascadeInbox,
    adjustmentsInbox,
    budgetInbox,
  ];
}
