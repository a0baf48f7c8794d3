import type pg from 'pg';

export interface FilledProvince {
  readonly provinceId: string;
  readonly rootId: string;
  /** A unit with as much work as most. */
  readonly unitId: string;
  /** A task of the province. */
  readonly taskId: string;
  /** How many tasks the province has. */
  readonly tasks: number;
}

/** The n-th id of a kind, the same in every run. */
const id = (kind: string, n: string) => `('${kind}0000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const PROVINCES = 34;
/** Of the first province; the other units are shared out evenly. */
const FIRST_UNITS = 900;

/**
 * The country's provinces with so many units and tasks, made by the database itself: the first has a fifth of all, a
 * hundred plans each, three bodies a task, deadlines over two years, a seventh of what is past still open.
 */
export async function fillTasks(
  owner: pg.Client,
  size: { readonly tasks: number; readonly units: number },
): Promise<FilledProvince> {
  const run = (text: string) => owner.query(text);
  const others = Math.floor((size.units - FIRST_UNITS) / (PROVINCES - 1));
  const p = id('ffff', 'p');
  const root = id('abab', 'p');
  await run(`insert into province (id, code, name_vi, name_en, created_at)
    select ${p}, 'P' || p, 'Tỉnh ' || p, 'Province ' || p, '2025-01-01' from generate_series(1, ${PROVINCES}) p`);
  await run(`insert into org_unit (province_id, id, name, kind, level, parent_id, valid_from, search)
    select ${p}, ${root}, 'Ủy ban nhân dân tỉnh', 'people-committee', 'province', null, '2025-01-01', 'uy ban nhan dan tinh'
    from generate_series(1, ${PROVINCES}) p`);
  await run(`insert into org_unit (province_id, id, name, kind, level, parent_id, valid_from, search)
    select ${p}, ${id('aaaa', 'n')}, 'Ủy ban nhân dân xã số ' || n, 'people-committee', 'commune', ${root},
      '2025-01-01', 'uy ban nhan dan xa so ' || n
    from (select n, case when n <= ${FIRST_UNITS} then 1 else 2 + (n - ${FIRST_UNITS} - 1) / ${others} end as p
      from generate_series(1, ${FIRST_UNITS + others * (PROVINCES - 1)}) n) u`);
  await run(`insert into plans_plan (province_id, id, unit_id, unit_ids, state, title, year, issued_on, source_name, media_type,
      source_sha256, compiled, review, created_at, created_by)
    select ${p}, ${id('dddd', 'p * 100 + n')}, ${root}, array[${root}], 'issued', 'Kế hoạch số ' || n,
      2025 + n % 2, '2025-01-05', 'k.docx', 'x', 'sha' || n, '{}', '{}', '2025-01-05', ${root}
    from generate_series(1, ${PROVINCES}) p, generate_series(0, 99) n`);
  // Indexes are built at the end, and every key made here is right: much faster so.
  const indexes = await owner.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid in ('tasks_task'::regclass, 'tasks_body'::regclass) and not indisunique`,
  );
  for (const { name } of indexes.rows) await run(`drop index ${name}`);
  await run("set session_replication_role = replica; set maintenance_work_mem = '256MB'");
  await run(`create temporary table made as
    with base as (
      select n, case when n % 5 = 0 then 1 else 2 + n % ${PROVINCES - 1} end as p, 2025 + n % 2 as year,
        hashint4(n) & 2147483647 as h, hashint4(n + 7) & 2147483647 as k
      from generate_series(1, ${size.tasks}) n),
    placed as (
      select *, case p when 1 then 1 else ${FIRST_UNITS + 1} + (p - 2) * ${others} end as low,
        case p when 1 then ${FIRST_UNITS} else ${others} end as many from base),
    dated as (
      select *, make_date(year, 1, 1) + (h % 365) as due, low + h % many as u1, low + k % many as u2,
        low + (h / 7) % many as u3 from placed)
    select *, case when due < '2026-06-15' then case when k % 7 = 0 then 'in-progress' else 'done' end
      when k % 5 = 0 then 'in-progress' else 'not-started' end as state from dated`);
  const words = `(array['tuyên truyền','quảng bá','biên giới','cửa khẩu','du lịch','báo chí','phóng sự','tập huấn','hội nghị','triển lãm',
    'văn hóa','kinh tế','đối ngoại','nhân quyền','biển đảo','hợp tác','kết nghĩa','ấn phẩm','video','chuyên trang'])`;
  const text = `'Thực hiện nội dung ' || ${words}[1 + h % 20] || ' và ' || ${words}[1 + k % 20] || ' trên địa bàn, đợt ' || n`;
  const folded = `'thuc hien noi dung ' || ${words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')}[1 + h % 20] || ' va ' ||
    ${words
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/đ/g, 'd')}[1 + k % 20] || ' tren dia ban, dot ' || n || ' uy ban nhan dan xa so ' || u1`;
  await run(`insert into tasks_task (province_id, id, plan_id, ordinal, path, text, sentence, lead_unit_id, unit_ids, starts_on, due_on,
      first_due_on, timing, state, percent, completion, asked_on, done_on, late_reason, amount, search, created_at, changed_at, year, section)
    select ${p}, ${id('eeee', 'n')}, ${id('dddd', 'p * 100 + n % 100')}, n, 'II.' || n % 40, ${text}, ${text},
      ${id('aaaa', 'u1')}, array[${id('aaaa', 'u1')}, ${id('aaaa', 'u2')}, ${id('aaaa', 'u3')}, ${root}],
      due - 60, due, due, '[]', state, case state when 'done' then 100 when 'in-progress' then 40 else 0 end,
      case state when 'done' then 'approved' else 'none' end, case state when 'done' then due - 10 + h % 12 end,
      case state when 'done' then due - 10 + h % 12 end, case when k % 14 = 0 then 'Chờ ý kiến.' end,
      case when k % 9 = 0 then 50000000 end, ${folded}, '2025-01-06', '2026-01-06'::timestamptz + make_interval(mins => n), year, 'Phần ' || n % 12
    from made`);
  await run(`insert into tasks_body (province_id, task_id, ordinal, role, agency, unit_id)
    select ${p}, ${id('eeee', 'n')}, 1, 'lead', 'UBND xã số ' || u1, ${id('aaaa', 'u1')} from made
    union all select ${p}, ${id('eeee', 'n')}, 2, 'support', 'UBND xã số ' || u2, ${id('aaaa', 'u2')} from made
    union all select ${p}, ${id('eeee', 'n')}, 3, 'support', 'UBND xã số ' || u3, ${id('aaaa', 'u3')} from made`);
  await run('drop table made');
  for (const { definition } of indexes.rows) await run(definition);
  await run('reset session_replication_role');
  await run('vacuum (analyze) tasks_task');
  await run('vacuum (analyze) tasks_body');
  await run('analyze');
  const { rows } = await owner.query<{ province: string; root: string; unit: string; task: string; tasks: string }>(
    `select ${p} as province, ${root} as root, ${id('aaaa', '777')} as unit, ${id('eeee', '5')} as task,
       (select count(*) from tasks_task where province_id = ${p}) as tasks from (select 1 as p) one`,
  );
  const [first] = rows;
  if (!first) throw new Error('nothing was filled');
  return {
    provinceId: first.province,
    rootId: first.root,
    unitId: first.unit,
    taskId: first.task,
    tasks: Number(first.tasks),
  };
}
