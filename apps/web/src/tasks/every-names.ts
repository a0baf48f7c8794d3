import type { Calls } from '@cotmoc/client';
import type { MessageKey } from '../messages/t.ts';

export type Every = Calls['getTaskSetting']['reply']['proofEvery'];

/** How long a period is, and what that is called; the shortest first. */
export const EVERY_CHOICES: readonly { readonly value: Every; readonly name: MessageKey }[] = [
  { value: 'day', name: 'tasks.every.day' },
  { value: 'week', name: 'tasks.every.week' },
  { value: 'month', name: 'tasks.every.month' },
  { value: 'quarter', name: 'tasks.every.quarter' },
  { value: 'half-year', name: 'tasks.every.half-year' },
  { value: 'year', name: 'tasks.every.year' },
];
