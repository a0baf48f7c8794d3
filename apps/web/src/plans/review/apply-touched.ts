import type { Plan, ReviewStep, Touched } from '../plan-data.ts';

function replaced<T>(list: T[], keyOf: (item: T) => string, changes: Readonly<Record<string, T | null>>): T[] {
  const left = new Map(Object.entries(changes));
  // The same list, so that what shows it is not drawn again.
  if (left.size === 0) return list;
  const kept = list.flatMap((item) => {
    const change = left.get(keyOf(item));
    if (change === undefined) return [item];
    left.delete(keyOf(item));
    return change === null ? [] : [change];
  });
  return [...kept, ...[...left.values()].filter((item) => item !== null)];
}

/** The plan with the entries that a step touched put in their places; tasks stay in the order of the text. */
export function applyTouched(plan: Plan, touched: Partial<Touched>): Plan {
  const place = (from: number | null) => from ?? Number.POSITIVE_INFINITY;
  const tasks = replaced(plan.tasks, (task) => task.key, touched.tasks ?? {});
  const isAdded = tasks.length !== plan.tasks.length;
  return {
    ...plan,
    tasks: isAdded
      ? [...tasks].sort((a, b) => (place(a.from) === place(b.from) ? 0 : place(a.from) - place(b.from)))
      : tasks,
    duties: replaced(plan.duties, (duty) => duty.key, touched.duties ?? {}),
    agencies: replaced(plan.agencies, (agency) => agency.agency, touched.agencies ?? {}),
    citations: replaced(plan.citations, (citation) => citation.key, touched.citations ?? {}),
    header: touched.header?.['header'] ?? plan.header,
    title: touched.header?.['header']?.title ?? plan.title,
  };
}

/** What a step will do as far as the screen can tell before the server has answered; an added task waits for its key. */
export function foresee(plan: Plan, step: ReviewStep): Partial<Touched> {
  switch (step.kind) {
    case 'judge': {
      const keys = new Set(step.keys);
      const { verdict } = step;
      const tasks = plan.tasks.filter((task) => keys.has(task.key)).map((task) => [task.key, { ...task, verdict }]);
      const duties = plan.duties.filter((duty) => keys.has(duty.key)).map((duty) => [duty.key, { ...duty, verdict }]);
      const cited = plan.citations.filter((one) => keys.has(one.key)).map((one) => [one.key, { ...one, verdict }]);
      return {
        tasks: Object.fromEntries(tasks),
        duties: Object.fromEntries(duties),
        citations: Object.fromEntries(cited),
      };
    }
    case 'change-task': {
      const task = plan.tasks.find((one) => one.key === step.key);
      if (!task) return {};
      // Absent parts stay as they are; the patch carries no undefined.
      const changed = { ...task, ...step.patch, corrected: true, verdict: 'accepted' } as typeof task;
      return { tasks: { [task.key]: changed } };
    }
    case 'change-duty': {
      const duty = plan.duties.find((one) => one.key === step.key);
      if (!duty) return {};
      // As above.
      const changed = { ...duty, ...step.patch, verdict: 'accepted' } as typeof duty;
      return { duties: { [duty.key]: changed } };
    }
    case 'choose-agency': {
      const agency = plan.agencies.find((one) => one.agency === step.agency);
      if (!agency) return {};
      const how = step.outside ? 'outside' : step.unitIds.length > 0 ? 'chosen' : 'ask';
      return { agencies: { [agency.agency]: { ...agency, unitIds: step.outside ? [] : [...step.unitIds], how } } };
    }
    case 'add-task':
    case 'add-duty':
    case 'add-citation':
    case 'change-citation':
    case 'change-header':
      return {};
  }
}
