import { type Day, formatDay, formatDong } from '@cotmoc/base';
import type { FileReply } from '@cotmoc/http';
import { lastOf, readRegister } from '@cotmoc/org';
import { findActingUnit } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';
import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node';
import { BUDGET_SOURCES, type BudgetSource, type Sums } from './budget.ts';
import { type BudgetFilter, listBudget } from './list-budget.ts';

/** More tasks with money than any plan has. */
const ALL = 100_000;

const SOURCES: Record<BudgetSource, string> = {
  regular: 'Chi thường xuyên',
  national: 'Chương trình MTQG',
  mobilised: 'Nguồn huy động',
  other: 'Nguồn khác',
};
/** In signs; together the width of A4 across. */
const WIDTHS = [5, 30, 19, 12, 12, 12, 12, 13, 13, 13];
/** As in Vietnamese documents, dots between thousands wherever the reader's program knows how; a dash for nothing. */
const MONEY = '[$-42A]#,##0;[$-42A]-#,##0;"–"';
/** Points of one line, and of the two lines of the heads. */
const LINE = 13.5;
const HEAD = 2 * LINE + 3;

/**
 * The estimate of the tasks as the table that goes to the finance department: who sends it, what each task needs from
 * each source, sums, a difference from the plan's own total, and where to sign. Exporting is logged.
 */
export async function exportEstimate(
  tx: Transaction,
  input: { filter: Pick<BudgetFilter, 'planId' | 'year'>; today: Day },
): Promise<FileReply> {
  const { filter, today } = input;
  const whole = await listBudget(tx, { filter, offset: 0, limit: ALL });
  const bySource = new Map<BudgetSource, ReadonlyMap<string, Sums>>();
  for (const source of BUDGET_SOURCES) {
    const { rows } = await listBudget(tx, { filter: { ...filter, source }, offset: 0, limit: ALL });
    bySource.set(source, new Map(rows.map((row) => [row.task.id, row.sums])));
  }
  const unitName = await nameOfSender(tx);
  const { plan } = whole;
  const year = filter.year ?? plan?.year ?? null;
  const estimateOf = (source: BudgetSource, id: string) => bySource.get(source)?.get(id)?.estimate ?? 0;
  const rows = whole.rows.map((row, at): Row => {
    const text = [row.task.path, row.task.text].filter(Boolean).join('. ');
    const unit = row.unitName ?? '';
    return [
      { value: at + 1, align: 'center', height: heightOf([text, 1], [unit, 2]), ...EDGE },
      { value: text, wrap: true, ...EDGE },
      { value: unit, wrap: true, ...EDGE },
      ...BUDGET_SOURCES.map((source) => money(estimateOf(source, row.task.id))),
      money(row.sums.estimate),
      row.planned === null ? { value: '', ...EDGE } : money(row.planned),
      money(row.sums.allocated),
    ];
  });
  const sumOf = (source: BudgetSource) => whole.bySource.find((one) => one.source === source)?.sums.estimate ?? 0;
  const total: Row = [
    { value: 'Tổng cộng', columnSpan: 3, align: 'center', fontWeight: 'bold', ...EDGE },
    null,
    null,
    ...BUDGET_SOURCES.map((source) => money(sumOf(source), 'bold')),
    money(whole.sums.estimate, 'bold'),
    money(whole.planned, 'bold'),
    money(whole.sums.allocated, 'bold'),
  ];
  const sheet: Row[] = [
    ...titleBlock({ unitName, year, plan: plan && [plan.number, plan.title].filter(Boolean).join(', ') }),
    HEADS.map((value): Cell => ({ value, fontWeight: 'bold', align: 'center', wrap: true, height: HEAD, ...EDGE })),
    ...rows,
    total,
    ...differenceRows(plan),
    ...signatureRows(today),
  ];
  const columns = WIDTHS.map((width) => ({ width }));
  const page = { columns, sheet: 'Du toan', orientation: 'landscape' } as const;
  const font = { fontFamily: 'Times New Roman', fontSize: 10 };
  const bytes = await writeExcelFile(sheet, page, font).toBuffer();
  tx.note({
    action: 'budget.export',
    objectKind: plan ? 'plan' : 'province',
    objectId: plan?.id ?? tx.asker.provinceId,
    after: { year, tasks: whole.rows.length, estimate: whole.sums.estimate },
  });
  return {
    name: `du-toan${year ? `-${year}` : ''}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  };
}

const HEADS = [
  'STT',
  'Nội dung nhiệm vụ',
  'Đơn vị thực hiện',
  ...BUDGET_SOURCES.map((source) => SOURCES[source]),
  'Cộng dự toán',
  'Dự kiến theo kế hoạch',
  'Đã giao',
];

const EDGE = { borderStyle: 'thin', borderColor: '#666666', alignVertical: 'top' } as const;

/** Points of a row whose texts wrap in their columns: not every program finds it by itself. */
function heightOf(...cells: readonly (readonly [text: string, column: number])[]): number {
  const lines = cells.map(([text, column]) => Math.ceil((text.length * 1.1) / (WIDTHS[column] ?? 1)));
  return Math.max(1, ...lines) * LINE + 2;
}

function money(value: number, fontWeight?: 'bold'): Cell {
  return { value, type: Number, format: MONEY, align: 'right', ...EDGE, ...(fontWeight ? { fontWeight } : {}) };
}

function wide(value: string, style: { fontWeight?: 'bold'; fontStyle?: 'italic'; align?: 'center' | 'right' }): Row {
  return [{ value, columnSpan: WIDTHS.length, ...style }, ...Array.from({ length: WIDTHS.length - 1 }, () => null)];
}

function titleBlock(of: { unitName: string; year: number | null; plan: string | null }): Row[] {
  return [
    wide(of.unitName.toLocaleUpperCase('vi'), { fontWeight: 'bold' }),
    wide(`BIỂU TỔNG HỢP DỰ TOÁN KINH PHÍ${of.year ? ` NĂM ${of.year}` : ''}`, { fontWeight: 'bold', align: 'center' }),
    ...(of.plan ? [wide(`(Thực hiện ${of.plan})`, { fontStyle: 'italic', align: 'center' })] : []),
    wide('Đơn vị tính: đồng', { fontStyle: 'italic', align: 'right' }),
  ];
}

/** Says plainly where the plan's own total is another. */
function differenceRows(plan: { stated: number | null; planned: number; estimate: number } | null): Row[] {
  if (!plan || plan.stated === null) return [];
  const { stated, estimate, planned } = plan;
  const say = (what: string, sum: number) =>
    sum === stated
      ? []
      : [
          wide(
            `${what} ${formatDong(sum)}, ${sum > stated ? 'nhiều hơn' : 'ít hơn'} tổng ghi trong kế hoạch (${formatDong(stated)}) là ${formatDong(Math.abs(sum - stated))}.`,
            { fontStyle: 'italic' },
          ),
        ];
  return [...say('Cộng kinh phí các nhiệm vụ của kế hoạch:', planned), ...say('Cộng dự toán:', estimate)];
}

function signatureRows(today: Day): Row[] {
  const pair = (left: string, right: string, style: object): Row => [
    { value: left, columnSpan: 3, align: 'center', ...style },
    null,
    null,
    null,
    null,
    { value: right, columnSpan: 5, align: 'center', ...style },
    null,
    null,
    null,
    null,
  ];
  return [
    [],
    pair('', `Lập ngày ${formatDay(today)}`, { fontStyle: 'italic' }),
    pair('NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG ĐƠN VỊ', { fontWeight: 'bold' }),
    pair('(Ký, ghi rõ họ tên)', '(Ký, ghi rõ họ tên, đóng dấu)', { fontStyle: 'italic' }),
  ];
}

async function nameOfSender(tx: Transaction): Promise<string> {
  const unitId = await findActingUnit(tx, []);
  const { register } = await readRegister(tx);
  const unit = unitId ? register.units.get(unitId) : undefined;
  return unit ? lastOf(unit).officialName : '';
}
