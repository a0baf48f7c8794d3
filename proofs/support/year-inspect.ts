import { addDays, type Day } from '@cotmoc/base';
import { ask, type Wire } from './ask.ts';
import type { Cast } from './year-cast.ts';

/** A check of three bodies: told, looked at, something to mend at each, answered, accepted, concluded; gives the findings. */
export async function inspect(cast: Cast, input: { today: Day; from: number }): Promise<number> {
  const { coordinator } = cast;
  const { today, from } = input;
  const visited = cast.units.slice(from, from + 3);
  const { id } = await ask(coordinator, 'POST', '/api/inspections', {
    title: `Kiểm tra việc thực hiện kế hoạch, đợt từ ngày ${today}`,
    basis: 'Kế hoạch số 06/KH-UBND',
    lookedAt: 'Tiến độ, minh chứng, kinh phí',
    team: ['Trưởng đoàn', 'Thư ký'],
    fromDay: today,
    toDay: today,
    units: visited.map((unit) => ({ unitId: unit.id, day: today })),
  });
  const path = `/api/inspections/${id}`;
  const versionOf = async (): Promise<number> => (await ask(coordinator, 'GET', path)).version;
  await ask(coordinator, 'POST', `${path}/telling`, { version: await versionOf() });
  for (const unit of visited) {
    const finding = {
      unitId: unit.id,
      kind: 'mend',
      text: `Chưa lưu đủ minh chứng của ${unit.name}`,
      dueOn: addDays(today, 14),
      taskId: null,
    };
    await ask(coordinator, 'POST', `${path}/findings`, finding);
  }
  const { findings } = await ask(coordinator, 'GET', path);
  for (const finding of findings as Wire[]) {
    const unit = visited.find((one) => one.id === finding.unitId);
    if (!unit) continue;
    const deed = `/api/findings/${finding.id}`;
    const at = async (): Promise<number> =>
      ((await ask(coordinator, 'GET', path)).findings as Wire[]).find((one) => one.id === finding.id).version;
    await ask(unit.focal, 'POST', `${deed}/answer`, { note: 'Đã bổ sung đủ minh chứng', version: await at() });
    await ask(coordinator, 'POST', `${deed}/acceptance`, { note: 'Đã kiểm tra lại', version: await at() });
  }
  await ask(coordinator, 'POST', `${path}/conclusion`, {
    conclusion: 'Các đơn vị đã khắc phục.',
    version: await versionOf(),
  });
  return findings.length;
}
