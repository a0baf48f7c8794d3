// One idea: a table of a PDF whose cells came out one after another, line by line, put back into rows and cells.
import { isSigning } from './block.ts';
import { isKindLine } from './kind.ts';
import { isUpper, withoutTail } from './letter.ts';
import type { Line } from './line.ts';
import { glue, type TableRead } from './table.ts';

type ColumnKind = 'task' | 'body' | 'time' | 'other';

/** Reads a table that begins with a lone `STT` or `TT`; null where no columns and rows follow. */
export function readCellRun(lines: readonly Line[], at: number): TableRead | null {
  if (!isCorner(lines[at]?.text ?? '')) return null;
  const head = readHead(lines, at + 1);
  if (!head) return null;
  const kinds = head.names.map(kindOf);
  if (!kinds.includes('task') || !kinds.includes('body')) return null;
  const rows: string[][] = [['STT', ...head.names]];
  let number = '';
  let held: string[] = [];
  let next = head.next;
  // Heads printed again with no row between: no table at all.
  let heads = 0;
  let seen = 0;
  const close = (): void => {
    if (number !== '' || held.length > 0) rows.push([number, ...cellsOf(held, kinds)]);
    number = '';
    held = [];
  };
  while (next < lines.length) {
    const line = lines[next];
    if (
      line?.shape !== 'text' ||
      isKindLine(line.text) ||
      isSigning(line.text) ||
      /^(PHỤ LỤC|Phụ lục|Nơi nhận|Ghi chú:)/.test(line.text)
    )
      break;
    if (line.note > 0 || (line.ruled && /^\d{1,2}\s?[A-ZĐ]/.test(line.text))) {
      next++;
      continue;
    }
    if (isCorner(line.text)) {
      // The head printed again on a new page, perhaps in the middle of a row.
      heads = rows.length === seen ? heads + 1 : 0;
      seen = rows.length;
      if (heads > 3) break;
      const again = readHead(lines, next + 1);
      next = again && again.names.length === head.names.length ? again.next : next + 1;
      continue;
    }
    if (head.lines.has(line.text) && head.lines.has(lines[next + 1]?.text ?? '')) {
      next += 2;
      continue;
    }
    if (isRowNumber(line.text, number)) {
      close();
      number = withoutTail(line.text, '.');
    } else {
      const group = /^([IVXLC]{1,6}|[A-ZĐ])[.)]?\s+(\S.*)$/.exec(line.text);
      if (group && isGroupHead(line.text, held, number)) {
        close();
        number = group[1] ?? '';
        held = [group[2] ?? ''];
        // A group's words may wrap; its row ends where a number comes.
      } else if (/^[IVXLC]{1,6}\.?$/.test(line.text)) {
        close();
        number = line.text.replace(/\.$/, '');
      } else if (line.cells.length > 1) held.push(...line.cells);
      else held.push(line.text);
    }
    if (held.length > 90) {
      // No row is that long: the table ended some lines ago.
      held = held.slice(0, 40);
      next++;
      break;
    }
    next++;
  }
  close();
  return rows.length > 2 ? { table: { kind: 'table', rows }, next } : null;
}

function isCorner(text: string): boolean {
  return text.length <= 12 && /^(STT|TT|Số TT|SỐ TT|Số thứ tự)$/.test(text);
}

const HEAD_BEGINS =
  /^(tên|nội dung|nhiệm vụ|công việc|hoạt động|cơ quan|đơn vị|chủ trì|phối hợp|kết quả|sản phẩm|thời gian|thời hạn|tiến độ|kinh phí|ghi chú|căn cứ|lộ trình|chỉ tiêu|cấp|dự kiến|người|trách nhiệm|hình thức|giải pháp|mục tiêu)/;

function readHead(lines: readonly Line[], at: number): { names: string[]; lines: Set<string>; next: number } | null {
  const names: string[] = [];
  let next = at;
  for (; next < lines.length && next < at + 18; next++) {
    const line = lines[next];
    if (line?.shape !== 'text') return null;
    const text = line.text;
    if (isRowNumber(text, '') || /^[IVXLC]{1,6}[.)]?(\s|$)/.test(text)) break;
    const opens = isUpper(text.charCodeAt(0)) && HEAD_BEGINS.test(text.toLowerCase());
    if (opens) names.push(text);
    else if (names.length > 0 && text.length < 40) names[names.length - 1] += ` ${text}`;
    // The cells of the first row have begun without a number.
    else return null;
    if (text.length > 60) return null;
  }
  const printed = new Set(lines.slice(at, next).map((line) => line.text));
  return names.length >= 3 && names.length <= 9 ? { names, lines: printed, next } : null;
}

function kindOf(name: string): ColumnKind {
  const small = name.toLowerCase();
  if (/chủ trì|phối hợp|cơ quan|đơn vị thực hiện|đơn vị/.test(small)) return 'body';
  if (/thời gian|thời hạn|tiến độ|hoàn thành|lộ trình/.test(small)) return 'time';
  return /nhiệm vụ|nội dung|công việc|hoạt động|tên|giải pháp/.test(small) ? 'task' : 'other';
}

function isRowNumber(text: string, current: string): boolean {
  const match = /^(\d{1,3})((?:\.\d{1,2}){0,2})\.?$/.exec(text);
  if (!match) return false;
  const now = Number(match[1]);
  const before = Number.parseInt(current, 10);
  // A year or a count in a cell is no row number.
  return Number.isNaN(before) || (now >= before && now <= before + 3) || now === 1;
}

function isGroupHead(text: string, held: readonly string[], number: string): boolean {
  if (!/^[IVXLC]{1,6}[.)]\s/.test(text) && !/^[A-ZĐ][.)]\s/.test(text)) return false;
  return held.length > 2 || number === '';
}

const BODY_BEGINS =
  /^(Các |các )?(Bộ (?!chỉ số|tiêu chí|tài liệu|công cụ|quy|cơ sở|dữ liệu|tiêu)|bộ,|bộ\b|Bộ,|sở\b|Sở\b|ban,|Ban (?!hành)|ngành|Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương|Văn phòng|Viện|Ngân hàng|Thanh tra|Kiểm toán|Đài |Báo (?!cáo)|Thông tấn|Hội (?!nghị|thảo)|Liên |Mặt trận|Tòa án|Trường|Đại học|[Hh]iệp hội|[Tt]ổ chức (chính|có|,)|Tập đoàn|Công an|Bảo hiểm|Thuế|Kho bạc|Tỉnh|tỉnh|Chính phủ|Quốc hội|Doanh nghiệp|doanh nghiệp|Học viện|Cục|Tổng cục|Vụ |Trung tâm)/;

const TIME_BEGINS =
  /^(Quý|quý|Quí|Tháng|tháng|Năm|năm|Trước|Thường|thường|Nhiệm vụ thường|Hằng|Hàng|hằng|hàng|Sau khi|Theo|Trong|Từ|Giai đoạn|giai đoạn|Định kỳ|Đến|Liên tục|\d{4}|\d{1,2}\/)/;

/** Parts the lines of a row among the columns. */
function cellsOf(lines: readonly string[], kinds: readonly ColumnKind[]): string[] {
  if (lines.length === kinds.length) return [...lines];
  const cells: string[] = [];
  let at = 0;
  let end = lines.length;
  // What stands behind the last body column is parted from the end.
  const lastBody = kinds.lastIndexOf('body');
  const tail: string[] = [];
  const timeAt = kinds.lastIndexOf('time');
  if (timeAt > lastBody && timeAt === kinds.length - 1) {
    const from = timeStart(lines, end);
    if (from > 0) {
      tail.unshift(joinAll(lines, from, end));
      end = from;
    }
  }
  for (let column = 0; column < kinds.length && at < end; column++) {
    if (column > lastBody && column === kinds.length - 1 - tail.length) {
      cells.push(joinAll(lines, at, end));
      at = end;
      break;
    }
    let stop = at + 1;
    const following = kinds[column + 1];
    while (stop < end && !isBoundary(lines, stop, kinds[column], following)) stop++;
    cells.push(kinds[column] === 'body' ? joinBodies(lines, at, stop) : joinAll(lines, at, stop));
    at = stop;
  }
  if (at < end && cells.length > 0) cells[cells.length - 1] += ` ${joinAll(lines, at, end)}`;
  while (cells.length < kinds.length - tail.length && tail.length > 0) cells.push('');
  return [...cells, ...tail];
}

/** Whether the next column begins at a line. */
function isBoundary(
  lines: readonly string[],
  at: number,
  kind: ColumnKind | undefined,
  following: ColumnKind | undefined,
): boolean {
  const text = lines[at] ?? '';
  const before = lines[at - 1] ?? '';
  if (!isUpper(text.charCodeAt(0)) && !/^\d{4}$/.test(text)) return false;
  if (isOpen(before)) return false;
  const joined = `${text} ${lines[at + 1] ?? ''} ${lines[at + 2] ?? ''}`;
  const body = BODY_BEGINS.test(joined);
  if (following === 'body') return body;
  if (following === 'time') return TIME_BEGINS.test(text);
  if (kind === 'body') return !body || !/,$/.test(before);
  return true;
}

/** A line that cannot end a cell. */
function isOpen(text: string): boolean {
  return /[,\-–]$|(^|\s)(và|các|của|với|có|liên|cho|về|theo|trong|Các|Bộ|Ủy|Cơ|nhân|hoặc|[Cc]ơ quan)$/.test(text);
}

/** Where the time at the end of a row begins; the row's end where there is none. */
function timeStart(lines: readonly string[], end: number): number {
  for (let at = end - 1; at > 0 && at >= end - 5; at--) {
    const text = lines[at] ?? '';
    if (TIME_BEGINS.test(text) && (isUpper(text.charCodeAt(0)) || /^\d/.test(text)) && !isOpen(lines[at - 1] ?? '')) {
      const rest = lines.slice(at, end).join(' ');
      if (/\d{4}|xuyên|năm|quý|tháng|kỳ|giai đoạn|tục|khi|theo/i.test(rest) && rest.length < 120) return at;
    }
  }
  return -1;
}

/** Bodies below one another in a cell, parted by semicolons where the printed text has none. */
function joinBodies(lines: readonly string[], from: number, to: number): string {
  let out = '';
  for (let at = from; at < to; at++) {
    const text = lines[at] ?? '';
    const opens =
      at > from &&
      isUpper(text.charCodeAt(0)) &&
      BODY_BEGINS.test(`${text} ${lines[at + 1] ?? ''}`) &&
      !isOpen(lines[at - 1] ?? '');
    if (out !== '') out += opens && !/[,;.]$/.test(out) ? '; ' : ' ';
    out += text;
  }
  return out;
}

function joinAll(lines: readonly string[], from: number, to: number): string {
  let out = '';
  for (let at = from; at < to; at++) {
    const text = lines[at] ?? '';
    out += out === '' || glue(out) ? text : ` ${text}`;
  }
  return out;
}
