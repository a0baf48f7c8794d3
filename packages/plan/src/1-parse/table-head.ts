// One idea: the rows that name the columns of a table, one below the other or printed again on a new page.
import { namesColumn, numbersRows } from './column-name.ts';
import { firstOf, lowerOf } from './letter.ts';

/** What a marked cell of a head may begin with besides. */
const LOOSE = /^(?:số\s+tt|tổng|năm|nguồn|đvt|địa điểm|đối tượng|loại|văn bản|tiêu chí|điểm)/;

/** How many rows name the columns, and the names in small letters. */
export interface TableHead {
  readonly rows: number;
  /** Names of the first row, and how many letters the longest has. */
  readonly names: readonly string[];
  readonly longest: number;
  /** The second row as it is written, null where there is none: `Chủ trì | Phối hợp` below `Cơ quan thực hiện`. */
  readonly below: readonly string[] | null;
  /** Names of both rows: `cơ quan thực hiện chủ trì`. */
  readonly columns: readonly string[];
}

/** Finds the rows that name the columns among the first rows of a table. */
export function findHead(rows: readonly (readonly string[])[]): TableHead {
  for (let at = 0; at < Math.min(3, rows.length); at++) {
    const cells = rows[at] ?? [];
    if (cells.length < 2 || !isHead(cells)) continue;
    const names = namesOf(cells);
    const longest = Math.max(...names.map(({ length }) => length));
    const next = rows[at + 1] ?? [];
    if (isBelow(next, names))
      return { rows: at + 2, names, longest, below: next, columns: joinNames(names, namesOf(next)) };
    const below = isCount(next) ? next : null;
    return { rows: at + (below ? 2 : 1), names, longest, below, columns: names };
  }
  return { rows: 0, names: [], longest: 0, below: null, columns: [] };
}

/** Half of the cells and more name columns, or the first is the corner above the numbers. */
function isHead(cells: readonly string[]): boolean {
  let named = 0;
  let full = 0;
  for (const cell of cells) {
    if (cell === '') continue;
    full++;
    if (cell.length < 90 && isName(nameOf(cell))) named++;
  }
  return named > 1 && (named >= full * 0.5 || numbersRows(nameOf(cells[0] ?? '')));
}

function isName(name: string): boolean {
  return numbersRows(name) || namesColumn(name) || LOOSE.test(name);
}

function namesOf(cells: readonly string[]): string[] {
  const names: string[] = [];
  for (const cell of cells) names.push(nameOf(cell));
  return names;
}

function nameOf(cell: string): string {
  return cell.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** What a second row of names holds: who leads and helps, parts of the money, its unit, words that end a name above. */
const BELOW_WORDS =
  /^(chủ trì|phối hợp|cơ quan|đơn vị|bắt đầu|kết thúc|hoàn thành|thực hiện|thời gian|ngân sách|ns|nguồn|nstw|nstt|xã hội hóa|khác|tổng|cộng|số tiền|\(?(đvt: ?|đơn vị tính: ?|đơn vị: ?)?(1\.000 |triệu |nghìn |ngàn |tỷ |tr\.?)?(đồng|đ)\)?$|năm 20|quý |tháng |từ|đến|số lượng|sản phẩm|kết quả|dự kiến)/;

/** A row below the names that names parts of them: some cells empty or as above, each of the others such a part. */
function isBelow(cells: readonly string[], names: readonly string[]): boolean {
  if (cells.length !== names.length) return false;
  let parts = 0;
  let blank = 0;
  for (const [at, cell] of cells.entries()) {
    const words = nameOf(cell);
    if (words === '' || words === names[at]) blank++;
    else if (words.length < 50 && BELOW_WORDS.test(words)) parts++;
    else return false;
  }
  return parts > 0 && blank > 0 && (names.includes('') || parts < names.length);
}

/** The columns' own numbers below their names: `(1) | (2) | (3)`. */
function isCount(cells: readonly string[]): boolean {
  return cells.length > 2 && cells.every((cell, at) => cell.replace(/[()\s]/g, '') === String(at + 1));
}

/** A column without a name of its own takes that of the column before it, which spans both. */
function joinNames(names: readonly string[], below: readonly string[]): string[] {
  let spanning = '';
  const joined: string[] = [];
  for (const [at, name] of names.entries()) {
    const part = below[at] ?? '';
    if (name !== '') spanning = name;
    joined.push(part === '' || part === name ? name : `${name === '' ? spanning : name} ${part}`.trim());
  }
  return joined;
}

/** A row of the head printed again on a new page. */
export function isHeadAgain(cells: readonly string[], { names, below }: TableHead): boolean {
  return isSameHead(cells, names) || (below !== null && isSameRow(cells, below));
}

function isSameRow(cells: readonly string[], row: readonly string[]): boolean {
  return cells.length === row.length && cells.every((cell, at) => cell.trim() === row[at]?.trim());
}

function isSameHead(cells: readonly string[], columns: readonly string[]): boolean {
  if (columns.length < 3 || cells.length < columns.length - 1) return false;
  const size = Math.min(3, cells.length);
  for (let at = 0; at < size; at++) if (!isNamed(cells[at] ?? '', columns[at] ?? '')) return false;
  return true;
}

/** Whether a cell has nothing but a column's name in it, its letter case apart. */
function isNamed(cell: string, name: string): boolean {
  // Most cells are told apart by their first letter; of the others none grows shorter in small letters.
  const first = firstOf(cell);
  if (first > 0x20 && first < 0x80 && lowerOf(first) !== firstOf(name)) return false;
  const words = cell.trim();
  return words.length <= name.length && words.toLowerCase() === name;
}

/** A group's heading with the names of the columns printed again behind it. */
export function namesAgain(cells: readonly string[], { names, longest }: TableHead): boolean {
  if (names.length < 4) return false;
  let again = 0;
  for (let at = 0; again < 3; at++) {
    if (again + cells.length - at < 3) return false;
    const cell = cells[at] ?? '';
    // Blanks around a cell may make it longer than the name.
    if (cell.length < 5 || (cell.length > longest && cell.trim().length > longest)) continue;
    if (names.includes(cell.toLowerCase().trim())) again++;
  }
  return true;
}
