import type { EvidenceKinds } from '@cotmoc/evidence';
import { findingTarget } from '@cotmoc/inspections';
import { taskTarget } from '@cotmoc/tasks';

/** What evidence can be credited to, and what elsewhere in the product is evidence by itself. */
export function evidenceKinds(): EvidenceKinds {
  return { targets: [taskTarget, findingTarget], references: [] };
}
