import assert from 'node:assert/strict';
import { issueText } from './issue-text.ts';
import type { TestSystem } from './system.ts';

/** What tests need of a task. */
export interface IssuedTask {
  readonly id: string;
  readonly text: string;
  readonly quantity: number | null;
}

/** Imports, reviews and issues a plan as the coordinator of province A; gives its tasks in the plan's order, and each by words in it. */
export async function issuePlan(
  system: TestSystem,
  text: string,
): Promise<{ planId: string; tasks: readonly IssuedTask[]; task: (words: string) => IssuedTask }> {
  const coordinator = await system.signIn('coordinator.a');
  const planId = await issueText(coordinator, text, { number: '1/KH-UBND', issuedOn: '2026-02-02' });
  const { items } = (await coordinator.send('GET', '/api/tasks?order=plan&limit=200')).body;
  const tasks: readonly IssuedTask[] = items;
  const task = (words: string) => tasks.find(({ text }) => text.includes(words)) ?? assert.fail(words);
  return { planId, tasks, task };
}
