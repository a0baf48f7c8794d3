import type pg from 'pg';

export interface FilledPlan {
  readonly provinceId: string;
  readonly planId: string;
}

/** The n-th id of a kind, the same in every run. */
const id = (kind: string, n: string) => `('${kind}0000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const PROVINCE = id('ffff', '1');
const ROOT = id('abab', '1');
const PLAN = id('dddd', '1');
/** A unit, a task of the plan, and the unit's piece of it. */
const UNIT = id('aaaa', 'u');
const TASK = id('eeee', 't');
const PIECE = id('eeee', 't * 10000 + u');

/**
 * One plan whose every task every unit does: a piece each; half of the units have a plan of their own in force that took
 * up two thirds.
 */
export async function fillCoverage(
  owner: pg.Client,
  size: { readonly tasks: number; readonly units: number },
): Promise<FilledPlan> {
  const run = (text: string) => owner.query(text);
  const tasks = `generate_series(1, ${size.tasks}) t`;
  const units = `generate_series(1, ${size.units}) u`;
  const half = `generate_series(1, ${Math.floor(size.units / 2)}) u`;
  await run(`insert into province (id, code, name_vi, name_en, created_at)
    values (${PROVINCE}, 'P1', 'Tỉnh thử', 'Province', '2025-01-01')`);
  const unit = 'insert into org_unit (province_id, id, name, kind, level, parent_id, valid_from, search)';
  await run(`${unit} values (${PROVINCE}, ${ROOT}, 'Ủy ban nhân dân tỉnh', 'people-committee', 'province', null,
    '2025-01-01', 'uy ban nhan dan tinh')`);
  await run(`${unit} select ${PROVINCE}, ${UNIT}, 'Ủy ban nhân dân xã số ' || u, 'people-committee', 'commune', ${ROOT},
    '2025-01-01', 'uy ban nhan dan xa so ' || u from ${units}`);
  const plan = `insert into plans_plan (province_id, id, unit_id, unit_ids, state, title, year, issued_on, source_name,
    media_type, source_sha256, compiled, review, created_at, created_by, parent_plan_id)`;
  const read = `'k.docx', 'x', 'sha', '{}', '{"citations":[],"header":{}}', '2026-01-05'`;
  await run(`${plan} values (${PROVINCE}, ${PLAN}, ${ROOT}, array[${ROOT}], 'issued', 'Kế hoạch', 2026, '2026-01-05',
    ${read}, ${ROOT}, null)`);
  await run(`${plan} select ${PROVINCE}, ${id('dddd', '1000 + u')}, ${UNIT}, array[${UNIT}], 'issued', 'Kế hoạch của xã',
    2026, '2026-02-05', ${read.replace("'sha'", "'sha' || u")}, ${ROOT}, ${PLAN} from ${half}`);
  const task = `insert into tasks_task (province_id, id, plan_id, ordinal, path, text, sentence, lead_unit_id, unit_ids,
    due_on, first_due_on, timing, state, percent, completion, search, created_at, changed_at, year, parent_id, grain,
    child_count, taken_from)`;
  const words = `'II.' || t, 'Thực hiện nội dung thông tin đối ngoại, đợt ' || t || ' trên địa bàn', 'x'`;
  const rest = `'2026-11-30', '2026-11-30', '[]', 'not-started', 0, 'none', 'thuc hien', '2026-01-06', '2026-01-06', 2026`;
  const all = `(select array_agg(${UNIT}) || ${ROOT} from ${units})`;
  await run(`${task} select ${PROVINCE}, ${TASK}, ${PLAN}, t, ${words}, null, ${all}, ${rest}, null, 'task',
    ${size.units}, null from ${tasks}`);
  await run(`${task} select ${PROVINCE}, ${PIECE}, ${PLAN}, t, ${words}, ${UNIT}, array[${UNIT}, ${ROOT}], ${rest}, ${TASK},
    'piece', 0, null from ${tasks}, ${units}`);
  await run(`${task} select ${PROVINCE}, ${id('cccc', 't * 10000 + u')}, ${id('dddd', '1000 + u')}, t, ${words}, ${UNIT},
    array[${UNIT}], ${rest}, null, 'task', 0, ${TASK} from ${tasks}, ${half} where (t + u) % 3 <> 0`);
  const body = 'insert into tasks_body (province_id, task_id, ordinal, role, agency, unit_id)';
  await run(`${body} select ${PROVINCE}, ${TASK}, u, 'perform', 'UBND xã', ${UNIT} from ${tasks}, ${units}`);
  await run(`${body} select ${PROVINCE}, ${PIECE}, 1, 'perform', 'UBND xã', ${UNIT} from ${tasks}, ${units}`);
  await run('vacuum (analyze)');
  const { rows } = await owner.query<{ province: string; plan: string }>(`select ${PROVINCE} province, ${PLAN} plan`);
  const [made] = rows;
  if (!made) throw new Error('nothing was filled');
  return { provinceId: made.province, planId: made.plan };
}
