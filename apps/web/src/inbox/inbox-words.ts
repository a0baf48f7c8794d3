import type { Tone } from '@cotmoc/ui';
import { type MessageKey, t } from '../messages/t.ts';
import type { InboxAction } from './use-inbox.ts';

/** The kinds of waiting things that have a name of their own, in the order of the filter. */
const KINDS: Readonly<Record<string, { readonly name: MessageKey; readonly tone: Tone }>> = {
  'task.to-decide': { name: 'inbox.kind.task.to-decide', tone: 'info' },
  'extension.to-decide': { name: 'inbox.kind.extension.to-decide', tone: 'info' },
  'handling.sent-back': { name: 'inbox.kind.handling.sent-back', tone: 'warn' },
  'task.returned': { name: 'inbox.kind.task.returned', tone: 'warn' },
  'task.late': { name: 'inbox.kind.task.late', tone: 'bad' },
  'task.given': { name: 'inbox.kind.task.given', tone: 'plain' },
  'task.soon': { name: 'inbox.kind.task.soon', tone: 'plain' },
  'urging.to-answer': { name: 'inbox.kind.urging.to-answer', tone: 'bad' },
  'evidence.refused': { name: 'inbox.kind.evidence.refused', tone: 'warn' },
  'obstacle.to-answer': { name: 'inbox.kind.obstacle.to-answer', tone: 'info' },
  'inspection.to-decide': { name: 'inbox.kind.inspection.to-decide', tone: 'info' },
  'inspection.to-mend': { name: 'inbox.kind.inspection.to-mend', tone: 'warn' },
  'cascade.to-approve': { name: 'inbox.kind.cascade.to-approve', tone: 'info' },
  'cascade.to-note': { name: 'inbox.kind.cascade.to-note', tone: 'info' },
  'cascade.to-issue': { name: 'inbox.kind.cascade.to-issue', tone: 'plain' },
  'cascade.to-send': { name: 'inbox.kind.cascade.to-send', tone: 'plain' },
  'cascade.returned': { name: 'inbox.kind.cascade.returned', tone: 'warn' },
  'cascade.proposal': { name: 'inbox.kind.cascade.proposal', tone: 'warn' },
  'cascade.decline': { name: 'inbox.kind.cascade.decline', tone: 'info' },
  'cascade.to-answer': { name: 'inbox.kind.cascade.to-answer', tone: 'plain' },
  'adjustment.to-decide': { name: 'inbox.kind.adjustment.to-decide', tone: 'info' },
  'adjustment.to-issue': { name: 'inbox.kind.adjustment.to-issue', tone: 'plain' },
  'adjustment.returned': { name: 'inbox.kind.adjustment.returned', tone: 'warn' },
  'budget.over': { name: 'inbox.kind.budget.over', tone: 'bad' },
};

/** What kind of thing waits, in a word. */
export function kindOf(kind: string): { readonly label: string; readonly tone: Tone } {
  const known = KINDS[kind];
  return { label: t(known?.name ?? 'inbox.kind.other'), tone: known?.tone ?? 'plain' };
}

/** What an action is called, and the key that does it while its row has the focus. */
const ACTIONS: Readonly<Record<string, { readonly name: MessageKey; readonly key: string }>> = {
  approve: { name: 'inbox.action.approve', key: 'd' },
  accept: { name: 'inbox.action.accept', key: 'n' },
  grant: { name: 'inbox.action.grant', key: 'd' },
  return: { name: 'inbox.action.return', key: 't' },
  refuse: { name: 'inbox.action.refuse', key: 't' },
  answer: { name: 'inbox.action.answer', key: 't' },
  forward: { name: 'inbox.action.forward', key: 'c' },
  mend: { name: 'inbox.action.mend', key: 't' },
  confirm: { name: 'inbox.action.confirm', key: 'd' },
  insist: { name: 'inbox.action.insist', key: 't' },
  note: { name: 'inbox.action.note', key: 'd' },
  send: { name: 'inbox.action.send', key: 'd' },
  agree: { name: 'inbox.action.agree', key: 'n' },
  'let-off': { name: 'inbox.action.let-off', key: 'n' },
};

/** An action's label and key; one that the web has no name for is not shown. */
export function actionOf(action: InboxAction): { readonly label: string; readonly key: string } | null {
  const known = ACTIONS[action.name];
  return known ? { label: t(known.name), key: known.key } : null;
}
