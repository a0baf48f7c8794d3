import assert from 'node:assert/strict';
import type { Day } from '@cotmoc/base';
import { ask, type Wire } from './ask.ts';
import type { Cast, CastUnit } from './year-cast.ts';

/** Imports the province's plan, accepts what is work and what is a duty, answers its names, and issues it. */
export async function issueProvincePlan(cast: Cast, text: string, issue: { number: string; issuedOn: Day }) {
  const { coordinator } = cast;
  const made = await coordinator.upload('/api/plans', 'ke-hoach-2027.txt', Buffer.from(text, 'utf8'));
  assert.equal(made.status, 200, JSON.stringify(made.body));
  const path = `/api/plans/${made.body.id}`;
  const plan = await ask(coordinator, 'GET', path);
  const judge = (keys: string[], verdict: string) =>
    ask(coordinator, 'POST', `${path}/review`, { kind: 'judge', keys, verdict });
  const work = plan.tasks.filter((task: Wire) => !task.path.startsWith('III.2'));
  const rest = plan.tasks.filter((task: Wire) => task.path.startsWith('III.2'));
  await judge(
    [...work, ...plan.duties].map((one: Wire) => one.key),
    'accepted',
  );
  if (rest.length > 0)
    await judge(
      rest.map((one: Wire) => one.key),
      'dropped',
    );
  const { version } = await ask(coordinator, 'GET', path);
  const issued = await ask(coordinator, 'POST', `${path}/issue`, { ...issue, version });
  return { planId: made.body.id as string, tasks: issued.tasks as number };
}

/** How the cascade went. */
export interface Cascade {
  readonly plans: number;
  readonly taken: number;
  readonly declined: number;
}

/** Each unit makes its own plan of what it was given, has it approved inside, issues it and sends it up. */
export async function cascade(cast: Cast, upperId: string, issuedOn: Day): Promise<Cascade> {
  let taken = 0;
  let declined = 0;
  let plans = 0;
  for (const [index, unit] of cast.units.entries()) {
    const given = (await ask(unit.focal, 'GET', `/api/cascade/upper/${upperId}/given?unit=${unit.id}`)) as Wire[];
    const open = given.filter((one) => one.state === 'none');
    if (open.length === 0) continue;
    // One unit in four does not take up the last thing it was given, with a reason that the coordinator accepts.
    const [left] = index % 4 === 3 && open.length > 1 ? open.slice(-1) : [];
    const chosen = open.filter((one) => one !== left);
    await sendUnitPlan(cast, unit, { upperId, taskIds: chosen.map((one) => one.taskId), index, issuedOn });
    plans += 1;
    taken += chosen.length;
    if (left) {
      const body = { taskId: left.taskId, unitId: unit.id, reason: 'Đã thực hiện trong năm trước' };
      const { id } = await ask(unit.focal, 'POST', `/api/cascade/upper/${upperId}/declines`, body);
      await ask(cast.coordinator, 'POST', `/api/cascade/declines/${id}/acceptance`, { note: null });
      declined += 1;
    }
  }
  return { plans, taken, declined };
}

async function sendUnitPlan(
  cast: Cast,
  unit: CastUnit,
  input: { upperId: string; taskIds: readonly string[]; index: number; issuedOn: Day },
): Promise<void> {
  const { upperId, taskIds, index, issuedOn } = input;
  const title = `Thực hiện công tác thông tin đối ngoại năm 2027 của ${unit.name}`;
  const { id } = await ask(unit.focal, 'POST', `/api/cascade/upper/${upperId}/plans`, {
    unitId: unit.id,
    title,
    taskIds,
  });
  const path = `/api/cascade/plans/${id}`;
  const versionOf = async (): Promise<number> => (await ask(unit.focal, 'GET', path)).version;
  const own = {
    text: `Việc riêng của ${unit.name} về thông tin đối ngoại`,
    bodies: [{ role: 'lead', agency: unit.name, unitId: unit.id }],
    startsOn: null,
    dueOn: `2027-0${(index % 6) + 4}-15`,
    dueInclusive: true,
    quantity: null,
    quantityUnit: null,
    amount: null,
    product: null,
  };
  await ask(unit.focal, 'POST', `${path}/tasks`, { taskIds: [], own: [own], version: await versionOf() });
  await ask(unit.focal, 'POST', `${path}/asking`, { version: await versionOf() });
  await ask(unit.leader, 'POST', `${path}/approval`, { version: await versionOf(), note: null });
  const number = `${20 + index}/KH-DV`;
  await ask(unit.focal, 'POST', `${path}/issue`, { version: await versionOf(), number, issuedOn });
  await ask(unit.focal, 'POST', `${path}/sending`, { version: await versionOf() });
  await ask(cast.coordinator, 'POST', `${path}/noting`, { version: await versionOf(), note: null });
}
