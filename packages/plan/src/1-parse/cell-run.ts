// One idea: a table of a PDF whose cells came out one after another, line by line, put back into rows and cells.
import { isSigning } from './block.ts';
import { AGAIN, type CutKind, cutCells, cutKindOf, joinAll, joinBodies } from './cell-cut.ts';
import { behindCorner, namesColumn } from './column-name.ts';
import { isKindLine } from './kind.ts';
import { firstOf, isCapitals, isDigit, isUpper } from './letter.ts';
import type { Line } from './line.ts';
import { romanValue } from './marker.ts';
import { readRowNumber } from './row-number.ts';
import { glue, makeGrid, type TableRead } from './table.ts';

/** Reads a table that begins with a lone `STT` or `TT`; null where no columns and rows follow. */
export function readCellRun(lines: readonly Line[], at: number): TableRead | null {
  if (behindCorner(lines[at]?.text ?? '') === null) return null;
  const head = readHead(lines, at);
  if (!head) return null;
  const named = head.names.map(cutKindOf);
  // `STT | Chuyên đề | Chủ trì`: whatever it is called, the first column says what is done.
  const kinds = named.includes('task') || named[0] !== 'other' ? named : (['task', ...named.slice(1)] as const);
  if (!kinds.includes('task') || !(kinds.includes('lead') || kinds.includes('money'))) return null;
  const parted = head.parted ? readRows(lines, head, kinds, true) : null;
  // Where the cells came out in disorder blank lines say little.
  return parted && parted.table.guessed === 'fair' ? parted : readRows(lines, head, kinds, false);
}

function readRows(lines: readonly Line[], head: Head, kinds: readonly CutKind[], parted: boolean): TableRead | null {
  const run = new CellRun(kinds, parted, head.crowded);
  let next = head.next;
  // Heads printed again with no row between: no table at all.
  let heads = 0;
  let seen = 0;
  const notes: { number: number; text: string }[] = [];
  while (next < lines.length) {
    const line = lines[next];
    if (
      line?.shape !== 'text' ||
      isKindLine(line.text) ||
      isSigning(line.text) ||
      (END_BEGINS.includes(line.text.charAt(0)) && /^(PHỤ LỤC|Phụ lục|Nơi nhận|Ghi chú:)/.test(line.text))
    )
      break;
    if (line.note > 0 || (line.ruled && /^\d{1,2}\s?[A-ZĐ]/.test(line.text))) {
      next++;
      continue;
    }
    const foot = readFoot(lines, next, run);
    if (foot) {
      notes.push(...foot.notes);
      next = foot.next;
      continue;
    }
    if (behindCorner(line.text) !== null) {
      // The head printed again on a new page, perhaps in the middle of a row.
      heads = run.rows.length === seen ? heads + 1 : 0;
      seen = run.rows.length;
      if (heads > 3) break;
      const again = readHead(lines, next, head.lines);
      next = again && again.names.length === head.names.length ? again.next : next + 1;
      run.turnPage();
      continue;
    }
    if (head.lines.has(line.text) && head.lines.has(lines[next + 1]?.text ?? '')) {
      next += 2;
      continue;
    }
    run.read(line, lines[next + 1]);
    next++;
    // No row is that long: the table ended some lines ago.
    if (run.long) break;
  }
  run.close('');
  return run.rows.length > 1
    ? {
        table: makeGrid([['STT', ...head.names], ...run.rows], run.isMuddled ? 'poor' : 'fair'),
        next,
        notes,
      }
    : null;
}

/** First letters of what ends a table. */
const END_BEGINS = 'PNG';

/** Notes at the foot of a page of the table, each begun by a number that stands glued to a word above; null where none begin here. */
function readFoot(
  lines: readonly Line[],
  at: number,
  run: CellRun,
): { notes: { number: number; text: string }[]; next: number } | null {
  const first = lines[at];
  if (!first || first.gap === 0 || !run.refersTo(footNumber(first.text))) return null;
  const notes: { number: number; text: string }[] = [];
  let next = at;
  for (; next < lines.length && next < at + 14; next++) {
    const line = lines[next];
    if (line?.shape !== 'text' || (next > at && (line.page || behindCorner(line.text) !== null))) break;
    const number = footNumber(line.text);
    const last = notes[notes.length - 1];
    if (number > 0 && (!last || number === last.number + 1))
      notes.push({ number, text: line.text.replace(/^\d{1,2}\s*/, '') });
    else if (last) last.text += glue(last.text) ? line.text : ` ${line.text}`;
  }
  return { notes, next };
}

/** The number of a line such as `3 Chương trình số …`; 0 for any other line. */
function footNumber(text: string): number {
  if (!isDigit(firstOf(text))) return 0;
  const match = /^(\d{1,2}) ?[A-ZĐ]/.exec(text);
  return match && text.length > 20 ? Number(match[1]) : 0;
}

/** The rows so far and the lines of the one being read. */
class CellRun {
  readonly rows: string[][] = [];
  readonly #kinds: readonly CutKind[];
  #number = '';
  #group = false;
  /** The Roman number of the last group. */
  #groups = 0;
  #held: string[] = [];
  /** Of each held line whether a blank one stood before it; null where blank lines part no cells. */
  #apart: boolean[] | null;
  /** Cells of the row that a page broke; null where the row began on this page. */
  #broken: string[] | null = null;

  /** The number of the last row, groups apart. */
  #last = 0;
  /** It has a column of money. */
  readonly #paid: boolean;
  /** A line may hold the words of two cells. */
  readonly #crowded: boolean;

  constructor(kinds: readonly CutKind[], parted: boolean, crowded: boolean) {
    this.#kinds = kinds;
    this.#crowded = crowded;
    this.#paid = kinds.includes('money');
    this.#apart = parted ? [] : null;
  }

  /** Many rows lack their body or their time: the cells did not come out row by row. */
  get isMuddled(): boolean {
    const asked = ['lead', 'time'] as const;
    const columns = asked.map((kind) => this.#kinds.indexOf(kind) + 1).filter((column) => column > 0);
    const rows = this.rows.filter((row) => row.length > 2 || row[1] === '');
    const short = rows.filter((row) => columns.some((column) => (row[column] ?? '') === '')).length;
    return short > rows.length * 0.2;
  }

  /** Whether a note's number stands glued to a word of the row being read or the rows before it on the page. */
  refersTo(number: number): boolean {
    if (number === 0) return false;
    const mark = new RegExp(`[\\p{L})”]${number}(?!\\d)`, 'u');
    return (
      this.#held.some((text) => mark.test(text)) ||
      this.rows.slice(-6).some((row) => row.some((cell) => mark.test(cell)))
    );
  }

  get long(): boolean {
    return this.#held.length > 90;
  }

  read(line: Line, following: Line | undefined): void {
    const { text } = line;
    // The columns' own numbers below their names.
    if (this.#number === '' && /^\(\d{1,2}\)$/.test(text)) return;
    // The line that sums the table up has no number.
    if (this.#paid && this.#number !== '' && /^(?:Tổng|TỔNG)(?: |$)/.test(text)) {
      this.close('');
      const sum = /^(\D+) (\d[\d.,]*)$/.exec(text);
      for (const words of sum ? sum.slice(1) : [text]) this.#hold(words, true);
      return;
    }
    const number = readRowNumber(text, this.#number, this.#last);
    if (number) {
      this.#last = Number.parseInt(number.label, 10);
      this.close(number.label);
      this.#number = number.label;
      if (number.words !== '') this.#hold(number.words, true);
      return;
    }
    const capital = isUpper(firstOf(text));
    const group = capital && mayBeNumeral(text.charCodeAt(1)) ? GROUP.exec(text) : null;
    const lone = group || !capital ? null : this.#readLoneGroup(text, following?.text ?? '');
    const label = group?.[1] ?? lone?.[1];
    if (label !== undefined && (lone || this.#held.length > 2 || this.#number === '' || this.#broken || this.#group)) {
      this.close(label);
      this.#number = label;
      this.#group = true;
      this.#groups = romanValue(label);
      const words = group?.[2] ?? text.slice(label.length).replace(/^[.)]/, '').trim();
      if (words !== '') this.#hold(words, true);
      return;
    }
    if (line.cells.length > 1) for (const cell of line.cells) this.#hold(cell, true);
    else this.#hold(text, line.gap > 0);
  }

  #hold(text: string, apart: boolean): void {
    this.#held.push(text);
    this.#apart?.push(apart);
  }

  #drop(): void {
    this.#held = [];
    if (this.#apart) this.#apart = [];
  }

  /** A Roman number next after the group before, or a letter above words in capitals, alone on its line. */
  #readLoneGroup(text: string, following: string): RegExpExecArray | null {
    if (this.#crowded && text.length < 120) {
      const titled = /^([IVXLC]{1,6})\s+\p{Lu}/u.exec(text);
      if (titled && romanValue(titled[1] ?? '') === this.#groups + 1) return titled;
    }
    if (text.length > 7) return null;
    const roman = /^([IVXLC]{1,6})[.)]?$/.exec(text);
    // `khóa` / `XVI`: a number of the sentence stands in no row of groups.
    if (roman) return romanValue(roman[1] ?? '') === this.#groups + 1 ? roman : null;
    return text.length < 3 && isCapitals(following) ? /^([A-ZĐ])[.)]?$/.exec(text) : null;
  }

  /** The page ends: what was read so far is cut by itself. */
  turnPage(): void {
    if (this.#number === '' || this.#group) return;
    this.#broken = this.#cut(true);
    this.#drop();
  }

  /** Ends the row before the one numbered `following`. */
  close(following: string): void {
    if (this.#number !== '' || this.#held.length > 0) {
      const holder = this.#group || (following !== '' && following.startsWith(`${this.#number}.`));
      if (holder) {
        const words = joinAll([...(this.#broken ?? []), ...this.#held].filter((text) => text !== ''));
        this.rows.push([this.#number, words]);
      } else this.rows.push([this.#number, ...this.#cut(false)]);
    }
    this.#number = '';
    this.#group = false;
    this.#drop();
    this.#broken = null;
  }

  #cut(broken: boolean): string[] {
    const before = this.#broken;
    if (this.#held.length === 0) return before ?? [];
    const cut = cutCells({
      lines: this.#held,
      kinds: this.#kinds,
      before,
      broken,
      apart: this.#apart,
      crowded: this.#crowded,
    });
    return cut.map((lines, column) => {
      const kind = this.#kinds[column];
      const held = before?.[column] ?? '';
      const all = held === '' ? lines : [held, ...lines];
      const join = kind === 'lead' || kind === 'support' ? joinBodies : joinAll;
      if (!all.includes(AGAIN)) return join(all);
      const parts: string[] = [];
      let part: string[] = [];
      for (const line of [...all, AGAIN]) {
        if (line !== AGAIN) part.push(line);
        else if (part.length > 0) {
          const words = join(part);
          if (!parts.includes(words)) parts.push(words);
          part = [];
        }
      }
      return parts.join('; ');
    });
  }
}

const GROUP = /^([IVXLC]{1,6}|[A-ZĐ])[.)]\s+(\S.*)$/;

/** What stands second in a group's number: a letter of a Roman number, a full stop or a bracket. */
function mayBeNumeral(code: number): boolean {
  return code === 46 || code === 41 || 'IVXLC'.includes(String.fromCharCode(code));
}

/** Where another name begins on a line with the names of two columns. */
const NEXT_NAME =
  / (?=(?:Cơ quan|Đơn vị|Thời gian|Thời hạn|Thời điểm|Tiến độ|Lộ trình|Sản phẩm|Kết quả|Kinh phí|Ghi chú|Nội dung|Nhiệm vụ|Hoạt động|Công việc|Người|Phân công) ?)/;

/** The names of the columns. */
interface Head {
  readonly names: string[];
  readonly lines: Set<string>;
  readonly next: number;
  /** Blank lines stand between the names and nowhere else. */
  readonly parted: boolean;
  /** The first name stands on the line of the corner: cells side by side may share a line. */
  readonly crowded: boolean;
}

function readHead(lines: readonly Line[], at: number, printed?: ReadonlySet<string>): Head | null {
  const names: string[] = [];
  const first = behindCorner(lines[at]?.text ?? '') ?? '';
  // Blank lines before names, and within one.
  let before = 0;
  let within = 0;
  let next = at;
  for (; next < lines.length && next < at + 19; next++) {
    const line = lines[next];
    if (line?.shape !== 'text') return null;
    const text = next === at ? first : line.text;
    if (text === '') continue;
    if (printed && !printed.has(line.text)) break;
    // The columns' own numbers, or the letter of the first group.
    if (/^\(\d{1,2}\)$|^[A-ZĐ][.)]?$/.test(text)) break;
    if (readRowNumber(text, '') || /^[IVXLC]{1,6}[.)]?(\s|$)/.test(text)) break;
    if (text.length > 60) return null;
    for (const words of first === '' ? [text] : text.split(NEXT_NAME)) {
      if (isUpper(words.charCodeAt(0)) && (names.length === 0 || namesColumn(words.toLowerCase()))) {
        names.push(words);
        if (line.gap > 0) before++;
      } else if (names.length > 0 && words.length < 40) {
        names[names.length - 1] += ` ${words}`;
        if (line.gap > 0) within++;
      }
      // The cells of the first row have begun without a number.
      else return null;
    }
  }
  const heads = new Set(lines.slice(at, next).map((line) => line.text));
  const parted = before > names.length * 0.7 && within === 0;
  return names.length >= 3 && names.length <= 9 ? { names, lines: heads, next, parted, crowded: first !== '' } : null;
}
