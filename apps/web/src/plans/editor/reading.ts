import type { Citation, CompiledPlan, Diagnostic, Role, Task } from '@cotmoc/plan';
import type { ToldHeader, ToldMoney } from '../review/header-facts.tsx';
import { type Heading, headingsOf } from '../review/outline-headings.ts';
import type { Splice } from './splice.ts';

/** A fault as its card shows it; its place is among the marks. */
export type LiveFault = Pick<Diagnostic, 'code' | 'severity' | 'path' | 'phrase' | 'message'> & {
  /** What mending puts in place of the words; null: the rule proposes nothing. */
  readonly insert: string | null;
};

/** A task as its card shows it. */
export interface LiveTask {
  readonly path: string;
  readonly text: string;
  readonly bodies: readonly { readonly role: Role; readonly names: readonly string[] }[];
  readonly phrases: readonly string[];
}

export type LiveCitation = Pick<Citation, 'kind' | 'number' | 'name' | 'date' | 'issuer' | 'subject'>;

/** What the plan says of itself. */
export interface LiveSummary {
  readonly header: ToldHeader;
  /** null where the plan has no budget. */
  readonly money: ToldMoney | null;
}

/** The lists that are shown beside a text, by the letter that their entries' keys begin with. */
export interface LiveLists {
  readonly w: readonly LiveFault[];
  readonly t: readonly LiveTask[];
  readonly c: readonly LiveCitation[];
  readonly h: readonly Heading[];
}
export type ListName = keyof LiveLists;
/** In the order of their codes among the marks. */
export const LIST_NAMES = ['w', 't', 'c', 'h'] as const satisfies readonly ListName[];

/** What has changed since the reading before: whole lists never travel for one key. */
export type ListChanges = { readonly [Name in ListName]?: Splice<LiveLists[Name][number]> };

const ROLES = ['lead', 'perform', 'support', 'direct'] as const;

function liveTask(task: Task): LiveTask {
  return {
    path: task.path,
    text: task.text,
    bodies: ROLES.map((role) => ({ role, names: task[role] })).filter(({ names }) => names.length > 0),
    phrases: task.timings.map((timing) => timing.phrase),
  };
}

/** What of a compile is shown, without its places, which move with every key. */
export function listsOf(compiled: CompiledPlan): LiveLists {
  return {
    w: compiled.diagnostics.map(({ code, severity, path, phrase, message, fix }) => {
      return { code, severity, path, phrase, message, insert: fix?.insert ?? null };
    }),
    t: compiled.tasks.map(liveTask),
    c: compiled.citations.map(({ kind, number, name, date, issuer, subject }) => {
      return { kind, number, name, date, issuer, subject };
    }),
    h: headingsOf(compiled),
  };
}

/** What the plan says of itself, of a compile. */
export function summaryOf({ header, budget }: Pick<CompiledPlan, 'header' | 'budget'>): LiveSummary {
  const { period, ...told } = header;
  const days = { periodFrom: period?.from ?? null, periodTo: period?.to ?? null };
  return {
    header: { ...told, capacity: [...told.capacity], recipients: [...told.recipients], ...days },
    money: budget.lines.length > 0 ? { sum: budget.sum, total: budget.total } : null,
  };
}
