import { formatDong } from '@cotmoc/base';
import { type ChangedPart, type ChangedTask, comparePlans, type PlanComparison, type Task } from '@cotmoc/plan';
import { type Command, wrongUsage } from './command.ts';
import { compileFile } from './read-file.ts';

const usage = 'diff FILE_A FILE_B [--json]';

const PARTS: Record<ChangedPart, string> = {
  text: 'nội dung',
  lead: 'chủ trì',
  support: 'phối hợp',
  perform: 'thực hiện',
  direct: 'chỉ đạo',
  timings: 'thời gian',
  quantities: 'số lượng',
  amount: 'kinh phí',
  product: 'sản phẩm',
};

function partWords(task: Task, part: ChangedPart): string {
  switch (part) {
    case 'text':
      return task.text;
    case 'amount':
      return task.amount === null ? '–' : formatDong(task.amount);
    case 'product':
      return task.product ?? '–';
    case 'timings':
      return task.timings.map((timing) => timing.phrase).join('; ') || '–';
    case 'quantities':
      return task.quantities.map((quantity) => quantity.phrase).join('; ') || '–';
    default:
      return task[part].join('; ') || '–';
  }
}

function line(mark: string, task: Task): string {
  return `${mark} ${task.path.padEnd(12)} ${task.text.replace(/\s+/g, ' ')}`;
}

function changedLines(changed: ChangedTask): string[] {
  const { before, after, changes } = changed;
  const from = before.path === after.path ? '' : `  (trước: ${before.path})`;
  return [
    line('~', after) + from,
    ...changes.flatMap((part) => [
      `      ${PARTS[part]}: - ${partWords(before, part)}`,
      `      ${' '.repeat(PARTS[part].length)}  + ${partWords(after, part)}`,
    ]),
  ];
}

/** The comparison as a person reads it in a terminal. */
export function comparisonText(comparison: PlanComparison): string {
  const { kept, changed, added, dropped } = comparison;
  return [
    `Giữ nguyên ${kept.length} · thay đổi ${changed.length} · mới ${added.length} · bỏ ${dropped.length}`,
    `Kept ${kept.length} · changed ${changed.length} · new ${added.length} · dropped ${dropped.length}`,
    '',
    ...changed.flatMap(changedLines),
    ...added.map((task) => line('+', task)),
    ...dropped.map((task) => line('-', task)),
  ].join('\n');
}

async function run(args: readonly string[]): Promise<number> {
  const [before, after, ...rest] = args.filter((arg) => !arg.startsWith('--'));
  const flags = args.filter((arg) => arg.startsWith('--'));
  if (!before || !after || rest.length > 0 || flags.some((flag) => flag !== '--json')) throw wrongUsage(usage);
  const comparison = comparePlans(await compileFile(before), await compileFile(after));
  console.log(flags.includes('--json') ? JSON.stringify(comparison, null, 2) : comparisonText(comparison));
  return 0;
}

export const diff: Command = {
  name: 'diff',
  usage,
  vi: 'So hai kế hoạch: nhiệm vụ giữ nguyên, thay đổi (ở đâu), mới, bỏ.',
  en: 'Compares two plans: tasks kept, changed (where), new, dropped.',
  run,
};
