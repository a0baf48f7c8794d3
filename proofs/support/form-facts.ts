// The facts of a plan as lines that may be compared between two forms of it, and how many of them were kept.
import { fold } from '@cotmoc/base';
import type { CompiledPlan } from '@cotmoc/plan';

/** The kinds of fact that are counted apart. */
export const KINDS = [
  'header',
  'citations',
  'assignments',
  'timings',
  'obligations',
  'quantities',
  'money',
  'recipients',
  'tasks',
] as const;

export type FactKind = (typeof KINDS)[number];

/** Facts of each kind, each as one line; the same fact gives the same line, wherever the marks of its letters stand. */
export type FactLines = Readonly<Record<FactKind, readonly string[]>>;

/** Letters without marks, case and signs. */
function plain(text: string | null): string {
  return fold(text ?? '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** The facts of a compiled plan. */
export function factLines(plan: CompiledPlan): FactLines {
  const { header } = plan;
  return {
    header: [
      ...(['kind', 'title', 'issuer', 'number', 'date', 'place', 'signer'] as const)
        .filter((field) => header[field] !== null)
        .map((field) => `${field}: ${plain(header[field])}`),
      `year: ${header.year}`,
      ...header.capacity.map((line) => `capacity: ${plain(line)}`),
    ],
    citations: plan.citations.map((one) => `${one.number ?? plain(one.name)} ${one.date ?? ''}`),
    assignments: plan.assignments.map((one) => `${one.path} ${one.role} ${plain(one.agency)}`),
    timings: plan.timings.map((one) => `${one.path} ${plain(JSON.stringify(one.norm))}`),
    obligations: plan.obligations.map(
      (one) => `${one.path} ${one.what} ${plain(one.from)} ${one.period} ${one.due ?? ''}`,
    ),
    quantities: plan.quantities.map((one) => `${one.path} ${one.n} ${plain(one.unit)} ${one.per}`),
    money: [
      ...plan.budget.lines.map((one) => `${one.row} ${one.amount}`),
      ...(plan.budget.total === null ? [] : [`total ${plan.budget.total}`]),
    ],
    recipients: header.recipients.map(plain),
    tasks: plan.tasks.map((one) => `${one.path} ${plain(one.text).slice(0, 60)}`),
  };
}

/** How many facts there were, how many a form kept, and how many it made that were not there. */
export interface Kept {
  total: number;
  kept: number;
  made: number;
}

/** Lines of `from` that `other` lacks, each as often as it is lacked. */
export function lacking(from: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of other) left.set(line, (left.get(line) ?? 0) + 1);
  return from.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

/** F1 of the facts kept: 1 where none was lost and none made. */
export function share({ total, kept, made }: Kept): number {
  return total + kept + made === 0 ? 1 : (2 * kept) / (total + kept + made);
}
