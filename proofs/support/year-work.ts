import assert from 'node:assert/strict';
import { addDays, type Day, parseDay } from '@cotmoc/base';
import { ask, type Wire } from './ask.ts';
import type { Cast, CastUnit } from './year-cast.ts';

/** What people did over the year. */
export interface Deeds {
  completed: number;
  late: number;
  returned: number;
  extensions: number;
  obstacles: number;
  evidence: number;
  entries: number;
}

export const noDeeds = (): Deeds => ({
  completed: 0,
  late: 0,
  returned: 0,
  extensions: 0,
  obstacles: 0,
  evidence: 0,
  entries: 0,
});

/** A number that is the same for the same task in every run. */
function fateOf(task: { path: string; text: string; occurrenceOn: string | null }): number {
  let sum = 0;
  for (const sign of `${task.path} ${task.text} ${task.occurrenceOn ?? ''}`)
    sum = (sum * 31 + sign.charCodeAt(0)) % 9973;
  return sum;
}

/** Everybody looks in: an account that nobody uses for weeks is put to rest. */
export async function lookIn(cast: Cast): Promise<void> {
  const people = [
    cast.coordinator,
    cast.provinceLeader,
    cast.auditor,
    ...cast.units.flatMap((unit) => [unit.focal, unit.leader]),
  ];
  for (const person of people) await ask(person, 'GET', '/api/inbox');
}

/** Everything that is due by a day is worked by every unit: on time, late, after an obstacle, or with more time. */
export async function workMonth(cast: Cast, input: { today: Day; until: Day }, deeds: Deeds): Promise<void> {
  for (const unit of cast.units) await workOfUnit(cast, unit, input, deeds);
}

async function workOfUnit(
  cast: Cast,
  unit: CastUnit,
  { today, until }: { today: Day; until: Day },
  deeds: Deeds,
): Promise<void> {
  const query = `unit=${unit.id}&dueTo=${until}&state=not-started&state=in-progress&grain=leaf&limit=200`;
  const { items } = await ask(unit.focal, 'GET', `/api/tasks?${query}`);
  for (const item of items as Wire[]) {
    const carries = item.bodies.some(
      (body: Wire) => body.unitId === unit.id && ['lead', 'perform'].includes(body.role),
    );
    if (!carries || item.completion === 'asked' || item.year === 2026) continue;
    const fate = fateOf(item) % 10;
    const last = parseDay(item.dueOn) ?? until;
    const isFresh = last >= addDays(today, -31);
    if (item.standing.state === 'not-started') await begin(unit, item);
    if (isFresh && fate === 0 && item.extension === 'none') await askForTime(cast, unit, item, deeds);
    else if (isFresh && fate <= 2) continue;
    else {
      if (fate === 3) await meetObstacle(cast, unit, item, deeds);
      await complete(unit, item, today, deeds);
    }
  }
}

async function begin(unit: CastUnit, item: Wire): Promise<void> {
  await ask(unit.focal, 'POST', `/api/tasks/${item.id}/seen`);
  const task = await ask(unit.focal, 'GET', `/api/tasks/${item.id}`);
  const own = task.bodies.find((body: Wire) => body.unitId === unit.id);
  if (own?.handling === 'given' || own?.handling === 'seen')
    await ask(unit.focal, 'POST', `/api/tasks/${item.id}/acceptance`);
}

/** In turn: as asked, earlier than asked, not at all; the coordinator decides, never who asked. */
async function askForTime(cast: Cast, unit: CastUnit, item: Wire, deeds: Deeds): Promise<void> {
  const due = parseDay(item.dueOn);
  if (!due) return;
  const wantedDue = addDays(due, 20);
  await ask(unit.focal, 'POST', `/api/tasks/${item.id}/extension`, { wantedDue, reason: 'Chờ thẩm định kinh phí' });
  const granted = [wantedDue, addDays(due, 10), null][deeds.extensions % 3] ?? null;
  const note = granted === wantedDue ? null : 'Cần xong trước kỳ báo cáo';
  await ask(cast.coordinator, 'POST', `/api/tasks/${item.id}/extension/decision`, { grantedDue: granted, note });
  deeds.extensions += 1;
}

/** Raised by the focal point, passed on by the leader, and by the coordinator where it is for the province. */
async function meetObstacle(cast: Cast, unit: CastUnit, item: Wire, deeds: Deeds): Promise<void> {
  const raised = { text: 'Chưa có định mức chi cho việc này', wish: 'Hướng dẫn định mức' };
  const { id } = await ask(unit.focal, 'POST', `/api/tasks/${item.id}/obstacles`, raised);
  const path = `/api/obstacles/${id}`;
  const versionOf = async (): Promise<number> => (await ask(cast.coordinator, 'GET', path)).version;
  await ask(unit.leader, 'POST', `${path}/forwarding`, {
    note: 'Vượt thẩm quyền của đơn vị',
    version: await versionOf(),
  });
  const answer = async () => ({
    outcome: 'answered',
    note: 'Áp dụng định mức chung của tỉnh',
    version: await versionOf(),
  });
  if (deeds.obstacles % 2 === 0) await ask(cast.coordinator, 'POST', `${path}/answer`, await answer());
  else {
    const on = { note: 'Xin ý kiến lãnh đạo tỉnh', version: await versionOf() };
    await ask(cast.coordinator, 'POST', `${path}/forwarding`, on);
    await ask(cast.provinceLeader, 'POST', `${path}/answer`, await answer());
  }
  deeds.obstacles += 1;
}

async function complete(unit: CastUnit, item: Wire, today: Day, deeds: Deeds): Promise<void> {
  const evidence = {
    title: `Kết quả: ${item.text.slice(0, 80)}`,
    happenedOn: today,
    what: { kind: 'link', link: `https://truongson.example/tin/${item.id}` },
    credit: { targetKind: 'task', targetId: item.id, amount: item.quantity },
  };
  await ask(unit.focal, 'POST', '/api/evidence', evidence);
  deeds.evidence += 1;
  const progress = { percent: item.quantity ? null : 90, quantityDone: item.quantity, note: 'Đã làm xong, chờ duyệt' };
  await ask(unit.focal, 'POST', `/api/tasks/${item.id}/progress`, progress);
  const lateReason = item.standing.late ? 'Thời tiết xấu kéo dài' : null;
  const result = 'Đã hoàn thành, có sản phẩm và minh chứng kèm theo.';
  await ask(unit.focal, 'POST', `/api/tasks/${item.id}/completion`, { result, lateReason });
  const path = `/api/tasks/${item.id}/completion`;
  // One in seven is sent back once: the reason, then asked again.
  if (fateOf(item) % 7 === 0) {
    await ask(unit.leader, 'POST', `${path}/return`, { note: 'Bổ sung số liệu' });
    await ask(unit.focal, 'POST', path, { result: `${result} Đã bổ sung số liệu.`, lateReason });
    deeds.returned += 1;
  }
  await ask(unit.leader, 'POST', `${path}/approval`, { note: null });
  deeds.completed += 1;
  if (item.standing.late) deeds.late += 1;
}

/** Money of the province's own tasks: asked for and given at the beginning, bound, accepted and paid as work is done. */
export async function moveMoney(
  cast: Cast,
  input: { planId: string; steps: readonly string[]; today: Day },
  deeds: Deeds,
): Promise<void> {
  const { items } = await ask(
    cast.coordinator,
    'GET',
    `/api/tasks?plan=${input.planId}&grain=task&order=plan&limit=200`,
  );
  const share: Readonly<Record<string, number>> = {
    estimate: 1,
    allocated: 0.9,
    committed: 0.8,
    accepted: 0.8,
    paid: 0.75,
  };
  for (const [index, item] of (items as Wire[]).slice(0, 8).entries()) {
    for (const step of input.steps) {
      const amount = (index + 1) * 10_000_000 * (share[step] ?? 1);
      await ask(cast.coordinator, 'POST', `/api/tasks/${item.id}/budget`, {
        source: index % 3 === 0 ? 'national' : 'regular',
        year: 2027,
        unitId: null,
        step,
        amount,
        day: input.today,
        documentNumber: `${index + 1}/QĐ-UBND`,
        documentOn: input.today,
        evidenceId: null,
        note: null,
      });
      deeds.entries += 1;
    }
  }
}

/** An adjustment: one deadline later, one task more; approved by the province's leader, issued, answered below. */
export async function adjust(cast: Cast, input: { planId: string; seq: number; today: Day }): Promise<number> {
  const { coordinator, provinceLeader } = cast;
  const tasks = (await ask(coordinator, 'GET', `/api/plans/${input.planId}/tasks`)) as Wire[];
  const open = tasks.filter((task) => task.withdrawnOn === null && task.state !== 'done' && task.dueOn > input.today);
  const changed = open[open.length - 1];
  const unit = cast.units[input.seq % cast.units.length];
  assert.ok(changed && unit, 'something is still to be done');
  const due = parseDay(changed.dueOn);
  assert.ok(due);
  const added = {
    text: `Việc bổ sung lần ${input.seq}`,
    bodies: [{ role: 'lead', agency: unit.name, unitId: unit.id }],
    startsOn: null,
    dueOn: addDays(input.today, 45),
    dueInclusive: true,
    quantity: null,
    quantityUnit: null,
    amount: null,
    product: null,
  };
  const { id } = await ask(coordinator, 'POST', '/api/adjustments', {
    planId: input.planId,
    obstacleId: null,
    reason: 'Điều chỉnh theo tình hình thực tế',
    basis: `${input.seq}/TB-UBND`,
    changes: [
      { kind: 'change', taskId: changed.id, after: { dueOn: addDays(due, 5) } },
      { kind: 'add', after: added },
    ],
  });
  const path = `/api/adjustments/${id}`;
  const versionOf = async (): Promise<number> => (await ask(coordinator, 'GET', path)).version;
  await ask(coordinator, 'POST', `${path}/asking`, { version: await versionOf() });
  await ask(provinceLeader, 'POST', `${path}/approval`, { version: await versionOf(), note: null });
  const issue = { version: await versionOf(), number: `${input.seq}/QĐ-UBND`, issuedOn: input.today };
  const { seq } = await ask(coordinator, 'POST', `${path}/issue`, issue);
  assert.equal(seq, input.seq + 1);
  return answerProposals(cast);
}

/** Every unit takes over what the adjustment changes in its own plan. */
async function answerProposals(cast: Cast): Promise<number> {
  let accepted = 0;
  for (const unit of cast.units) {
    const proposals = (await ask(unit.focal, 'GET', '/api/cascade/proposals')) as Wire[];
    for (const one of proposals.filter((proposal) => proposal.may?.accept ?? proposal.state === 'open')) {
      await ask(unit.focal, 'POST', `/api/cascade/proposals/${one.id}/acceptance`, {});
      accepted += 1;
    }
  }
  return accepted;
}

/** The bodies that keep the province waiting get one letter, and answer it. */
export async function urgeAndAnswer(cast: Cast, answerBy: Day): Promise<number> {
  const { items } = await ask(cast.coordinator, 'GET', '/api/late-bodies');
  const known = new Map(cast.units.map((unit) => [unit.id, unit]));
  const late = (items as Wire[]).filter((body) => body.late > 0 && known.has(body.unitId));
  if (late.length === 0) return 0;
  const unitIds = late.map((body) => body.unitId);
  const { id } = await ask(cast.coordinator, 'POST', '/api/urgings', { unitIds, answerBy });
  const { version } = await ask(cast.coordinator, 'GET', `/api/urgings/${id}`);
  await ask(cast.coordinator, 'POST', `/api/urgings/${id}/sending`, { version });
  for (const unitId of unitIds) {
    const unit = known.get(unitId);
    if (unit)
      await ask(unit.focal, 'POST', `/api/urgings/${id}/answers`, { unitId, answer: 'Sẽ hoàn thành trong tháng tới.' });
  }
  return unitIds.length;
}
