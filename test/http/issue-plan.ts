import assert from 'node:assert/strict';
import type { TestSystem } from './system.ts';

/** What tests need of a task. */
export interface IssuedTask {
  readonly id: string;
  readonly text: string;
  readonly quantity: number | null;
}

/** Imports, reviews and issues a plan as the coordinator of province A; gives its tasks in the plan's order. */
export async function issuePlan(
  system: TestSystem,
  text: string,
): Promise<{ planId: string; tasks: readonly IssuedTask[] }> {
  const coordinator = await system.signIn('coordinator.a');
  const { body: made } = await coordinator.upload('/api/plans', 'ke-hoach.txt', Buffer.from(text, 'utf8'));
  const plan = (await coordinator.send('GET', `/api/plans/${made.id}`)).body;
  const keys = [...plan.tasks, ...plan.duties].map((one: { key: string }) => one.key);
  await coordinator.send('POST', `/api/plans/${made.id}/review`, { kind: 'judge', keys, verdict: 'accepted' });
  const { version } = (await coordinator.send('GET', `/api/plans/${made.id}`)).body;
  const issue = { number: '1/KH-UBND', issuedOn: '2026-02-02', version };
  const issued = await coordinator.send('POST', `/api/plans/${made.id}/issue`, issue);
  assert.equal(issued.status, 200, JSON.stringify(issued.body));
  const { items } = (await coordinator.send('GET', '/api/tasks?order=plan&limit=200')).body;
  return { planId: made.id, tasks: items };
}
