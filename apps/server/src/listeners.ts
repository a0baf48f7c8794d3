import { adjustmentsListeners } from '@cotmoc/adjustments/jobs';
import type { Randomness } from '@cotmoc/base';
import { cascadeListeners } from '@cotmoc/cascade/jobs';
import { evidenceListeners } from '@cotmoc/evidence/jobs';
import { extensionsListeners } from '@cotmoc/extensions/jobs';
import { handlingListeners } from '@cotmoc/handling/jobs';
import { inspectionsListeners } from '@cotmoc/inspections/jobs';
import type { Listener } from '@cotmoc/jobs';
import { obstaclesListeners } from '@cotmoc/obstacles/jobs';
import { postsListeners } from '@cotmoc/posts/jobs';
import { reassignmentsListeners } from '@cotmoc/reassignments/jobs';
import { remindersListeners } from '@cotmoc/reminders/jobs';
import { tasksListeners } from '@cotmoc/tasks/jobs';

/** Everything that happens after something happened. `address`: where people find the program. */
export function allListeners(random: Randomness, address = 'http://localhost:3000'): Listener[] {
  return [
    ...tasksListeners(random),
    ...handlingListeners(random),
    ...extensionsListeners(random),
    ...reassignmentsListeners(random),
    ...postsListeners(random),
    ...evidenceListeners(random),
    ...remindersListeners({ random, address }),
    ...obstaclesListeners(random),
    ...inspectionsListeners(random),
    ...adjustmentsListeners(random),
    ...cascadeListeners(random),
  ];
}
