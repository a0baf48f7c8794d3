import { type Calls, call } from '@cotmoc/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

export type AdjustmentRow = Calls['listAdjustments']['reply'][number];
export type Adjustment = Calls['getAdjustment']['reply'];
export type Change = Adjustment['changes'][number];
export type TaskFacts = Extract<Change, { kind: 'add' }>['after'];
export type SomeFacts = Partial<TaskFacts>;
/** A change as it is sent: what was there before is the server's to know. */
export type WantedChange = Calls['changeProposal']['input']['body']['changes'][number];
export type PlanTask = Calls['listPlanTasks']['reply'][number];
export type PlanVersion = Calls['listPlanVersions']['reply'][number];

/** The adjustments of one plan, or all that one may see. */
export function useAdjustments(plan?: string) {
  return useQuery({
    queryKey: ['adjustments', 'list', plan ?? null],
    queryFn: ({ signal }) => call('listAdjustments', { query: plan ? { plan } : {} }, { signal }),
  });
}

/** One adjustment with what it changes. */
export function useAdjustment(id: string) {
  return useQuery({
    queryKey: ['adjustments', 'one', id],
    queryFn: ({ signal }) => call('getAdjustment', { params: { id } }, { signal }),
  });
}

/** The tasks of a plan in force. */
export function usePlanTasks(id: string) {
  return useQuery({
    queryKey: ['plan', id, 'tasks'],
    queryFn: ({ signal }) => call('listPlanTasks', { params: { id } }, { signal }),
  });
}

/** The versions of a plan in force, the newest first. */
export function useVersions(id: string) {
  return useQuery({
    queryKey: ['plan', id, 'versions'],
    queryFn: ({ signal }) => call('listPlanVersions', { params: { id } }, { signal }),
  });
}

/** A change of an adjustment; afterwards everything that shows it or the plan is asked again. */
export function useAdjustmentChange<Input, Reply>(change: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all(
        ['adjustments', 'plan', 'plans', 'tasks', 'inbox', 'cascade'].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}

/** A task's facts with what a change gives in their place. */
export function changed(before: TaskFacts, after: Extract<Change, { kind: 'change' }>['after']): TaskFacts {
  const given = Object.entries(after).filter(([, value]) => value !== undefined);
  // Parts of `after` have the types of the same parts of `before`.
  return { ...before, ...Object.fromEntries(given) } as TaskFacts;
}

/** The changes of an adjustment as they are sent back. */
export function wantedOf(changes: readonly Change[]): WantedChange[] {
  return changes.map((change) => {
    if (change.kind === 'change') return { kind: 'change', taskId: change.taskId, after: change.after };
    if (change.kind === 'withdraw') return { kind: 'withdraw', taskId: change.taskId };
    return { kind: 'add', after: change.after };
  });
}
