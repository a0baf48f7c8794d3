import { type Clock, formatDay, today } from '@cotmoc/base';
import type { FileReply } from '@cotmoc/http';
import { getPlan } from '@cotmoc/plans';
import type { Transaction } from '@cotmoc/store';
import writeExcelFile, { type Row, type Cell as Sheet } from 'write-excel-file/node';
import { buildMatrix, type Cell, isGap } from './matrix.ts';

const EDGE = { borderStyle: 'thin', borderColor: '#999999', alignVertical: 'top' } as const;
const WORDS: Readonly<Record<Cell['state'], string>> = {
  taken: 'Đã nhận',
  drafted: 'Đang soạn',
  declining: 'Xin không nhận',
  declined: 'Được miễn',
  insisted: 'Yêu cầu nhận',
  none: 'Chưa trả lời',
};

function wordsOf(cell: Cell): string {
  if (cell.role === 'support' && cell.state === 'none') return 'Phối hợp';
  return cell.words ? `${WORDS[cell.state]}: ${cell.words}` : WORDS[cell.state];
}

/** Who took up what, as a table: a row a task, a column a unit. With `gaps`, only tasks that somebody still owes. */
export async function exportMatrix(
  tx: Transaction,
  input: { readonly planId: string; readonly gaps: boolean },
  by: { clock: Clock },
): Promise<FileReply> {
  const plan = await getPlan(tx, input.planId);
  const { tasks, units, cells } = await buildMatrix(tx, input.planId);
  const byTask = Map.groupBy(cells, ({ task }) => task);
  const title = `BẢNG THEO DÕI TIẾP NHẬN NHIỆM VỤ: ${plan.title} (tính đến ngày ${formatDay(today(by.clock))})`;
  const heads = ['STT', 'Nhiệm vụ', 'Thời hạn', ...units.map(({ name }) => name)];
  const shown = tasks.map((task, at) => ({ task, cells: byTask.get(at) ?? [] }));
  const rows = shown
    .filter((row) => !input.gaps || row.cells.some(isGap))
    .map(({ task, cells: own }): Row => {
      const byUnit = new Map(own.map((cell) => [cell.unit, cell]));
      return [
        { value: task.path, ...EDGE },
        { value: task.text, wrap: true, ...EDGE },
        { value: task.dueOn ? formatDay(task.dueOn) : '', ...EDGE },
        ...units.map((_, at): Sheet => {
          const cell = byUnit.get(at);
          return { value: cell ? wordsOf(cell) : '', wrap: true, ...EDGE };
        }),
      ];
    });
  const sheet: Row[] = [
    [{ value: title, fontWeight: 'bold', columnSpan: heads.length }],
    heads.map((value): Sheet => ({ value, fontWeight: 'bold', align: 'center', wrap: true, ...EDGE })),
    ...rows,
  ];
  const columns = heads.map((_, at) => ({ width: at === 1 ? 56 : at === 0 ? 10 : 16 }));
  const bytes = await writeExcelFile(sheet, {
    columns,
    sheet: 'Tiep nhan',
    stickyRowsCount: 2,
    stickyColumnsCount: 2,
    orientation: 'landscape',
  }).toBuffer();
  tx.note({
    action: 'cascade.export',
    objectKind: 'plan',
    objectId: plan.id,
    after: { tasks: rows.length, units: units.length, gaps: input.gaps },
  });
  return {
    name: `tiep-nhan-nhiem-vu-${today(by.clock)}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  };
}
