import type { Randomness } from '@cotmoc/base';
import { evidenceListeners } from '@cotmoc/evidence/jobs';
import type { Listener } from '@cotmoc/jobs';
import { postsListeners } from '@cotmoc/posts/jobs';
import { reassignmentsListeners } from '@cotmoc/reassignments/jobs';
import { tasksListeners } from '@cotmoc/tasks/jobs';

/** Everything that happens after something happened. */
export function allListeners(random: Randomness): Listener[] {
  return [
    ...tasksListeners(random),
    ...reassignmentsListeners(random),
    ...postsListeners(random),
    ...evidenceListeners(random),
  ];
}
