import type { CompiledPlan, Severity } from '@cotmoc/plan';

/** The kinds of marks over the text; each has its own shape of line. */
export const MARK_KINDS = ['body', 'time', 'quantity', 'money', 'citation', 'diagnostic'] as const;
export type MarkKind = 'task' | (typeof MARK_KINDS)[number];

/** A place in the text that says something, and the facts it belongs to. */
export interface Mark {
  readonly kind: MarkKind;
  readonly from: number;
  readonly to: number;
  /** Keys of facts: `t3` a task, `d1` a duty, `c2` a citation, `w5` a diagnostic. */
  readonly keys: readonly string[];
  readonly severity?: Severity;
}

/** A task or duty that stands in the text. */
export interface Placed {
  readonly key: string;
  readonly path?: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** Finds the tasks that a detail at `path` and `from` belongs to. */
function taskFinder(tasks: readonly Placed[]): (path: string, from: number) => readonly string[] {
  const byPath = new Map<string, Placed[]>();
  for (const task of tasks) {
    if (task.path === undefined || task.from === null) continue;
    const same = byPath.get(task.path);
    if (same) same.push(task);
    else byPath.set(task.path, [task]);
  }
  const below = new Map<string, readonly string[]>();
  return (path, from) => {
    const here = byPath.get(path) ?? [];
    const around = here.filter((task) => task.from !== null && task.to !== null && task.from <= from && from < task.to);
    if (around.length > 0) return around.map((task) => task.key);
    if (here.length > 0) return here.map((task) => task.key);
    const known = below.get(path);
    if (known) return known;
    const keys = path === '' ? [] : tasks.filter((task) => task.path?.startsWith(`${path}.`)).map((task) => task.key);
    below.set(path, keys);
    return keys;
  };
}

/** Every mark of a plan, in no order. */
export function marksOf(
  plan: Pick<CompiledPlan, 'assignments' | 'timings' | 'quantities' | 'budget' | 'citations' | 'diagnostics'>,
  facts: { readonly tasks: readonly Placed[]; readonly duties: readonly Placed[] },
): Mark[] {
  const find = taskFinder(facts.tasks);
  const detail = (kind: MarkKind) => (at: { from: number; to: number; path: string }) => {
    return { kind, from: at.from, to: at.to, keys: find(at.path, at.from) };
  };
  const placed = [...facts.tasks, ...facts.duties].flatMap(({ key, from, to }): Mark[] =>
    from === null || to === null ? [] : [{ kind: 'task', from, to, keys: [key] }],
  );
  return [
    ...placed,
    ...plan.assignments.map(detail('body')),
    ...plan.timings.map(detail('time')),
    ...plan.quantities.map(detail('quantity')),
    ...plan.budget.lines.map(detail('money')),
    ...plan.citations.flatMap((citation, index) => {
      const places = citation.mentions.length > 0 ? citation.mentions : [citation];
      return places.map(({ from, to }): Mark => ({ kind: 'citation', from, to, keys: [`c${index + 1}`] }));
    }),
    ...plan.diagnostics.map(({ from, to, severity }, index): Mark => {
      // A fault without width still shows one sign.
      return { kind: 'diagnostic', from, to: Math.max(to, from + 1), severity, keys: [`w${index + 1}`] };
    }),
  ];
}
