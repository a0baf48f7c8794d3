import { formatWhole, Refusal } from '@cotmoc/base';
import type { CompiledPlan } from '@cotmoc/plan';
import { type Command, wrongUsage } from './command.ts';
import { DUTIES, dueWords, PERIODS, SEVERITIES, shown, timeWords } from './plan-words.ts';
import { compileFile } from './read-file.ts';

const usage = 'compile FILE… [--json | --table]';

function cut(text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > width ? `${line.slice(0, width - 1)}…` : line.padEnd(width);
}

function row(cells: readonly (readonly [text: string, width: number])[]): string {
  return cells
    .map(([text, width]) => cut(text, width))
    .join('  ')
    .trimEnd();
}

/** The plan as a person reads it in a terminal. */
export function planTable(plan: CompiledPlan): string {
  const { header, tasks, obligations, budget, diagnostics, citations } = plan;
  const days = [header.number, header.date ? shown(header.date) : null, header.issuer].filter(Boolean).join(' · ');
  const lines = [`${header.kind ?? '?'}: ${header.title ?? plan.source.name ?? '?'}`, days, ''];
  lines.push(`NHIỆM VỤ (${tasks.length})`);
  for (const task of tasks) {
    const carried = [...task.lead, ...task.perform].join('; ') || '–';
    const times = task.timings.map((timing) => timeWords(timing.norm)).join('; ') || '–';
    const amount = task.amount === null ? '' : formatWhole(task.amount);
    const sure = `${Math.round(task.confidence * 100)}%`;
    lines.push(
      row([
        [task.path, 12],
        [task.text, 60],
        [carried, 36],
        [times, 26],
        [amount, 13],
        [sure, 4],
      ]),
    );
    if (task.support.length > 0)
      lines.push(
        row([
          ['', 12],
          ['', 60],
          [`+ ${task.support.join('; ')}`, 80],
        ]),
      );
  }
  lines.push('', `CHẾ ĐỘ BÁO CÁO (${obligations.length})`);
  for (const duty of obligations) {
    lines.push(
      row([
        [duty.path, 12],
        [DUTIES[duty.what], 12],
        [duty.from ?? '–', 40],
        [duty.to.join('; '), 40],
        [PERIODS[duty.period], 10],
        [dueWords(duty), 24],
      ]),
    );
  }
  if (budget.lines.length > 0 || budget.total !== null) {
    lines.push(
      '',
      `KINH PHÍ: cộng các dòng ${formatWhole(budget.sum)}; tổng ghi ${budget.total === null ? '–' : formatWhole(budget.total)}`,
    );
    for (const line of budget.lines)
      lines.push(
        row([
          [line.row, 12],
          [line.task, 60],
          [formatWhole(line.amount), 16],
        ]),
      );
  }
  lines.push('', `VĂN BẢN ĐƯỢC DẪN (${citations.length})`);
  for (const one of citations) {
    lines.push(
      row([
        [one.number ?? one.name ?? '?', 28],
        [one.kind ?? '', 14],
        [one.date ? shown(one.date) : '', 10],
        [one.issuer ?? '', 40],
      ]),
    );
  }
  lines.push('', `CẢNH BÁO (${diagnostics.length})`);
  for (const one of diagnostics)
    lines.push(
      row([
        [SEVERITIES[one.severity], 8],
        [one.path, 12],
        [one.code, 26],
        [one.message.vi, 100],
      ]),
    );
  return lines.join('\n');
}

/** One line a file, when several are compiled at once. */
function summaryLine(name: string, plan: CompiledPlan, ms: number): string {
  const { outline, citations, assignments, timings, obligations, quantities, tasks, diagnostics } = plan;
  const counts = [outline, citations, assignments, timings, obligations, quantities, tasks, diagnostics];
  return row([
    [name, 52],
    ...counts.map((list) => [String(list.length).padStart(6), 6] as const),
    [`${ms.toFixed(0)} ms`.padStart(8), 8],
  ]);
}

async function run(args: readonly string[]): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const flags = args.filter((arg) => arg.startsWith('--'));
  const isJson = flags.includes('--json');
  if (files.length === 0 || flags.some((flag) => flag !== '--json' && flag !== '--table')) throw wrongUsage(usage);
  const [only] = files;
  if (only && files.length === 1) {
    const plan = await compileFile(only);
    console.log(isJson ? JSON.stringify(plan, null, 2) : planTable(plan));
    return 0;
  }
  if (!isJson && !flags.includes('--table')) {
    const heads = ['nút', 'dẫn', 'giao', 'hạn', 'b/cáo', 'lượng', 'việc', 'báo'];
    console.log(row([['tệp', 52], ...heads.map((head) => [head.padStart(6), 6] as const), ['giờ'.padStart(8), 8]]));
  }
  let code = 0;
  for (const file of files) code = Math.max(code, await compileOne(file, flags));
  return code;
}

/** One of several files: a refused one is told and the rest go on. */
async function compileOne(file: string, flags: readonly string[]): Promise<number> {
  const began = performance.now();
  try {
    const plan = await compileFile(file);
    const ms = performance.now() - began;
    if (flags.includes('--json')) console.log(JSON.stringify(plan));
    else if (flags.includes('--table')) console.log(`\n${planTable(plan)}`);
    else console.log(summaryLine(plan.source.name ?? file, plan, ms));
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${file}: ${error.sentences.vi} / ${error.sentences.en}`);
    return 1;
  }
}

export const compileCommand: Command = {
  name: 'compile',
  usage,
  vi: 'Đọc một kế hoạch (.docx, .pdf, .txt, .md, .html) thành nhiệm vụ, cơ quan, thời hạn, kinh phí, chế độ báo cáo.',
  en: 'Reads a plan into tasks, bodies, deadlines, money and reporting duties.',
  run,
};
