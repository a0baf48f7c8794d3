import { type Day, formatDay } from '@cotmoc/base';
import type { FileReply } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node';
import { listRegister, type NamedPerson } from './list-register.ts';

/** More units than any province has. */
const ALL = 100_000;

const HEADS = ['STT', 'Cơ quan, đơn vị', 'Vai trò', 'Họ và tên', 'Chức vụ', 'Điện thoại', 'Thư điện tử', 'Từ ngày'];
const WIDTHS = [6, 44, 24, 30, 34, 16, 28, 12];

/** The register of a day as the table that goes with the letter offices send; exporting is logged. */
export async function exportRegister(tx: Transaction, day: Day): Promise<FileReply> {
  const { items } = await listRegister(tx, { day, q: '', show: 'all', offset: 0, limit: ALL });
  const inOrder = [...items].sort((a, b) => a.missing.length - b.missing.length);
  const title = `DANH SÁCH LÃNH ĐẠO PHỤ TRÁCH VÀ CÁN BỘ ĐẦU MỐI (tính đến ngày ${formatDay(day)})`;
  const head = HEADS.map((value): Cell => ({ value, fontWeight: 'bold', align: 'center', wrap: true, ...EDGE }));
  const rows: Row[] = inOrder.flatMap((row, at) => [
    line(at + 1, row.unitName, 'Lãnh đạo phụ trách', row.leader),
    line(null, '', 'Cán bộ đầu mối', row.officer),
  ]);
  const sheet: Row[] = [
    [{ value: title, fontWeight: 'bold', columnSpan: HEADS.length, align: 'center' }],
    head,
    ...rows,
  ];
  const columns = WIDTHS.map((width) => ({ width }));
  const bytes = await writeExcelFile(sheet, {
    columns,
    sheet: 'Dau moi',
    stickyRowsCount: 2,
    orientation: 'landscape',
  }).toBuffer();
  tx.note({ action: 'post.export', objectKind: 'register', objectId: 'officers', after: { day, units: items.length } });
  return {
    name: `danh-sach-dau-moi-${day}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  };
}

const EDGE = { borderStyle: 'thin', borderColor: '#999999', alignVertical: 'top' } as const;

/** Telephone and e-mail are filled by hand while the register holds no contacts. */
function line(at: number | null, unit: string, role: string, person: NamedPerson | null): Row {
  const missing = 'Chưa cử';
  const texts = [unit, role, person?.personName ?? missing, person?.postName ?? '', '', ''];
  return [
    { value: at ?? '', align: 'center', ...EDGE },
    ...texts.map((value): Cell => ({ value, wrap: true, ...EDGE })),
    { value: person ? formatDay(person.from) : '', align: 'center', ...EDGE },
  ];
}
