import type { Day } from '@cotmoc/base';
import { faultsInRule, type RuleDraft, ruleDraftOf, ruleOf } from '../../tasks/rule-draft.ts';
import type { ReviewTask, Role, TaskPatch } from '../plan-data.ts';

/** A task's form as it stands, figures still as typed. */
export interface TaskDraft {
  readonly text: string;
  readonly bodies: readonly { readonly role: Role; readonly agency: string }[];
  readonly startsOn: Day | null;
  readonly dueOn: Day | null;
  readonly dueInclusive: boolean;
  readonly quantity: string;
  readonly quantityUnit: string;
  readonly amount: string;
  readonly product: string;
  /** How it comes again. */
  readonly rule: RuleDraft;
  /** Where the words of an added task stand. */
  readonly from: number | null;
  readonly to: number | null;
}

/** The key of a task that is being added. */
export const NEW_TASK = 'new';

/** The form of a task as it is now. */
export function draftOf(task: ReviewTask): TaskDraft {
  return {
    text: task.text,
    bodies: task.bodies,
    // The server gives calendar days only.
    startsOn: task.startsOn as Day | null,
    dueOn: task.dueOn as Day | null,
    dueInclusive: task.dueInclusive,
    quantity: task.quantity === null ? '' : String(task.quantity).replace('.', ','),
    quantityUnit: task.quantityUnit ?? '',
    amount: task.amount === null ? '' : grouped(String(task.amount)),
    product: task.product ?? '',
    rule: ruleDraftOf(task.recurrence),
    from: task.from,
    to: task.to,
  };
}

/** The form of a task that a person adds, from the words chosen in the text. */
export function emptyDraft(words: { text: string; from: number; to: number } | null): TaskDraft {
  return {
    text: words?.text ?? '',
    bodies: [{ role: 'lead', agency: '' }],
    startsOn: null,
    dueOn: null,
    dueInclusive: true,
    quantity: '',
    quantityUnit: '',
    amount: '',
    product: '',
    rule: ruleDraftOf(null),
    from: words?.from ?? null,
    to: words?.to ?? null,
  };
}

/** A figure as a Vietnamese clerk types it: `1.250.000` or `2,5`; null when empty, NaN when it is no figure. */
export function readFigure(typed: string): number | null {
  const plain = typed.replace(/[\s.]/g, '').replace(',', '.');
  if (plain === '') return null;
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Puts the thousands' dots back as a person types an amount. */
export function grouped(typed: string): string {
  const digits = typed.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  return digits.replace(/\B(?=(\d{3})+$)/g, '.');
}

/** What is wrong in the form, by field. */
export function faultsIn(draft: TaskDraft): ('text' | 'quantity' | 'days' | 'dueDay' | 'quantityEach')[] {
  return [
    ...(draft.text.trim() === '' ? (['text'] as const) : []),
    ...(Number.isNaN(readFigure(draft.quantity)) ? (['quantity'] as const) : []),
    ...(draft.startsOn && draft.dueOn && draft.startsOn > draft.dueOn ? (['days'] as const) : []),
    ...faultsInRule(draft.rule),
  ];
}

/** The form as the server takes it; call when it has no faults. */
export function patchOf(draft: TaskDraft): TaskPatch {
  const words = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    text: draft.text.trim(),
    bodies: draft.bodies
      .map(({ role, agency }) => ({ role, agency: agency.trim() }))
      .filter((body) => body.agency !== ''),
    startsOn: draft.startsOn,
    dueOn: draft.dueOn,
    dueInclusive: draft.dueInclusive,
    quantity: readFigure(draft.quantity),
    quantityUnit: words(draft.quantityUnit),
    amount: readFigure(draft.amount),
    product: words(draft.product),
    recurrence: ruleOf(draft.rule),
  };
}

const address = (planId: string, key: string) => `cotmoc.task-draft.${planId}.${key}`;

/** Keeps a form in progress in this browser; null forgets it. */
export function keepDraft(planId: string, key: string, draft: TaskDraft | null): void {
  if (draft) localStorage.setItem(address(planId, key), JSON.stringify(draft));
  else localStorage.removeItem(address(planId, key));
}

/** The form in progress that was kept, or null. */
export function keptDraft(planId: string, key: string): TaskDraft | null {
  const kept = localStorage.getItem(address(planId, key));
  try {
    // Written by keepDraft; one from before rules were in the form is done once.
    return kept ? ({ rule: ruleDraftOf(null), ...JSON.parse(kept) } as TaskDraft) : null;
  } catch {
    return null;
  }
}

/** The key of a task of this plan whose form was left in progress, or null. */
export function draftInProgress(planId: string): string | null {
  const start = address(planId, '');
  for (let index = 0; index < localStorage.length; index++) {
    const name = localStorage.key(index);
    if (name?.startsWith(start)) return name.slice(start.length);
  }
  return null;
}
