// The forms a plan's text may come in without any program having read it: each gives the same plan set in another way.
import { makeChance } from './chance.ts';
import { listRecipients, PLAIN, type PlanSheet, setText } from './plan-sheet.ts';

/** The text of a plan in this form. */
export type TextForm = (sheet: PlanSheet) => string;

type Rows = readonly (readonly string[])[];

/** Words in lines of at most so many letters. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** How wide each column is printed on a page of so many letters: more for longer cells, never less than the longest word. */
function widthsOf(rows: Rows, page: number): number[] {
  const columns = rows[0]?.length ?? 0;
  const wanted = Array.from({ length: columns }, (_, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    const word = Math.max(3, ...cells.flatMap((cell) => cell.split(' ').map((one) => one.length)));
    const mean = cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
    return { word, weight: Math.sqrt(mean + 1) * 3 };
  });
  const weight = wanted.reduce((sum, one) => sum + one.weight, 0);
  return wanted.map((one) => Math.max(one.word, Math.round((one.weight / weight) * page)));
}

/** The cells of each row set side by side, as a page shows them. */
function setBeside(rows: Rows, page = 110): string {
  const widths = widthsOf(rows, page);
  const lines = rows.flatMap((row) => {
    const cells = row.map((cell, column) => wrap(cell, widths[column] ?? 10));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, at) =>
      cells
        .map((cell, column) => (cell[at] ?? '').padEnd(widths[column] ?? 10))
        .join('   ')
        .trimEnd(),
    );
  });
  return lines.join('\n');
}

/** The lines of each cell one after another, as an extractor of PDF gives them. */
function setCellByCell(rows: Rows): string {
  const widths = widthsOf(rows, 110);
  return rows
    .flatMap((row) => row.flatMap((cell, column) => (cell === '' ? [] : wrap(cell, widths[column] ?? 10))))
    .join('\n');
}

/** Two columns beside each other. */
function beside(left: readonly string[], right: readonly string[]): string {
  const width = Math.max(38, ...left.map((line) => line.length + 4));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    `${(left[at] ?? '').padEnd(width)}${right[at] ?? ''}`.trimEnd(),
  ).join('\n');
}

function wrapped(width: number, gap: string): TextForm {
  return (sheet) => setText(sheet, { gap, line: (text) => wrap(text, width).join('\n') });
}

/** A line broken at chance, once in so many words. */
function broken(text: string, chance: () => number, rarity: number): string {
  return text.replace(/ /g, () => (chance() < 1 / rarity ? '\n' : ' '));
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase();
}

/** A short heading in capitals; its marker and the numbers of documents stay as they are. */
function inCapitals(text: string): string {
  const marker = /^[^ ]{1,6}[.)] /.exec(text)?.[0] ?? '';
  return text.length > 90
    ? text
    : marker + text.slice(marker.length).replace(/[^ ]+/g, (word) => (/\d/.test(word) ? word : word.toUpperCase()));
}

/** A heading over two or three lines, as a narrow column or a centred title sets it. */
function splitHeading(text: string, bold: boolean): string {
  const words = text.split(' ');
  return (bold || isCapitals(text)) && words.length > 4 ? wrap(text, Math.ceil(text.length * 0.6)).join('\n') : text;
}

/** Numbers of pages and a running head every so many lines. */
function paged(text: string, head: (page: number) => string, height = 34): string {
  let page = 1;
  return text
    .split('\n')
    .map((line, at) => (at > 0 && at % height === 0 ? `\n${head(++page)}\n\n${line}` : line))
    .join('\n');
}

/** The table cut at a page, its head printed again. */
function setOverPages(rows: Rows, set: (rows: Rows) => string): string {
  const [head = []] = rows;
  const middle = Math.ceil(rows.length / 2);
  if (rows.length < 5) return set(rows);
  return `${set(rows.slice(0, middle))}\n\n2\n\n${set([head, ...rows.slice(middle)])}`;
}

const TONES: readonly (readonly [modern: string, old: string])[] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ụy', 'uỵ'],
];

/** The marks of `hòa`, `ủy` moved to the other letter, as older texts have them; capitals too. */
function moveTones(text: string, from: 0 | 1): string {
  let out = text;
  for (const pair of TONES) {
    const [a, b] = [pair[from], pair[1 - from] ?? ''];
    for (const change of [(s: string) => s, (s: string) => s.toUpperCase(), capitalised]) {
      // `quý` keeps its mark: its u belongs to the consonant; `toàn` keeps it since a consonant follows.
      out = out.replace(new RegExp(`(?<![qQ])${change(a)}(?![\\p{L}])`, 'gu'), change(b));
    }
  }
  return out;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a scanner takes for something else. */
const MISREAD: readonly (readonly [RegExp, string])[] = [
  [/l/g, '1'],
  [/O/g, '0'],
  [/ế/g, 'ê'],
  [/ạ/g, 'a'],
  [/ủ/g, 'u'],
  [/ị/g, 'i'],
  [/ộ/g, 'ô'],
  [/ớ/g, 'ơ'],
  [/ầ/g, 'â'],
];

/** A small share of letters misread, blanks lost or put in before signs. */
function scanned(text: string, chance: () => number, rate: number): string {
  let out = text;
  for (const [letter, read] of MISREAD) out = out.replace(letter, (one) => (chance() < rate ? read : one));
  return out
    .replace(/, /g, (one) => (chance() < rate * 3 ? ' , ' : one))
    .replace(/(\d)\/(?=[A-ZĐ]{2})/g, (one, digit) => (chance() < 0.3 ? `${digit} /` : one))
    .replace(/([A-ZĐ])-(?=[A-ZĐ]{2})/g, (one, letter) => (chance() < 0.3 ? `${letter}- ` : one));
}

/** References to footnotes behind paragraphs, and the notes where `place` puts them. */
function withNotes(sheet: PlanSheet, mark: (n: number) => string, note: (n: number) => string): string {
  let count = 0;
  let held: string[] = [];
  let since = 0;
  return setText(sheet, {
    line: (text, bold) => {
      since++;
      if (!bold && text.length > 120 && since > 5 && count < 9) {
        since = 0;
        count++;
        held.push(note(count));
        return `${text.replace(/([.;:]?)$/, `${mark(count)}$1`)}`;
      }
      if (held.length === 0 || since < 2) return text;
      const notes = held.join('\n');
      held = [];
      return `${notes}\n\n${text}`;
    },
  });
}

const NOTE = 'Theo số liệu do đơn vị chuyên môn tổng hợp ở lần rà soát gần nhất.';

const SITE_BEFORE =
  'Trang chủ\nVăn bản\nHệ thống văn bản quy phạm pháp luật\nĐăng nhập | Đăng ký\nThuộc tính\nNội dung\nTải về\n\n';
const SITE_AFTER =
  '\n\nLưu trữ\nGhi chú\nÝ kiến\nChia sẻ: Facebook Zalo\nVăn bản liên quan\nBản quyền thuộc Cổng thông tin điện tử\nĐiện thoại: 0200.000.000\n';

/** Every form, by what it is called in the table; the first is what the others are held against. */
export const TEXT_FORMS: Readonly<Record<string, TextForm>> = {
  plain: (sheet) => setText(sheet),
  'table: lone bars': (sheet) =>
    setText(sheet, { table: (rows) => rows.map((row) => `|\n${row.join('\n|\n')}\n|`).join('\n') }),
  'table: tabs': (sheet) => setText(sheet, { table: (rows) => rows.map((row) => row.join('\t')).join('\n') }),
  'table: cell after cell': (sheet) => setText(sheet, { table: setCellByCell }),
  'table: cell after cell, over pages': (sheet) =>
    setText(sheet, { table: (rows) => setOverPages(rows, setCellByCell) }),
  'table: blanks': (sheet) => setText(sheet, { table: (rows) => setBeside(rows) }),
  'table: blanks, narrow': (sheet) => setText(sheet, { table: (rows) => setBeside(rows, 84) }),
  'table: pipes over pages': (sheet) => setText(sheet, { table: (rows) => setOverPages(rows, PLAIN.table) }),
  'table: blanks over pages': (sheet) => setText(sheet, { table: (rows) => setOverPages(rows, setBeside) }),
  'wrapped at 60': wrapped(60, '\n'),
  'wrapped at 75': wrapped(75, '\n'),
  'wrapped at 90': wrapped(90, '\n'),
  'wrapped at 75, blank lines': wrapped(75, '\n\n'),
  'a blank line after every line': (sheet) => wrapped(90, '\n')(sheet).replace(/\n+/g, '\n\n'),
  'broken in odd places': (sheet) => {
    const chance = makeChance(7);
    return setText(sheet, { line: (text) => broken(text, chance, 14) });
  },
  'no blank lines': (sheet) => setText(sheet, { gap: '\n' }),
  'headings split': (sheet) => setText(sheet, { line: splitHeading }),
  'headings in capitals': (sheet) => setText(sheet, { line: (text, bold) => (bold ? inCapitals(text) : text) }),
  'headings bold': (sheet) =>
    setText(sheet, { line: (text, bold) => (bold || isCapitals(text) ? `**${text}**` : text) }),
  'bold run into the text': (sheet) =>
    setText(sheet, {
      line: (text) =>
        text.replace(/^([^:]{4,60}:)(?= )/, '**$1**').replace(/^((?:\d+|[a-zđ]|[IVX]+)[.)])(?= )/, '**$1**'),
    }),
  NFD: (sheet) => setText(sheet).normalize('NFD'),
  'old tone marks': (sheet) => moveTones(setText(sheet), 0),
  'new tone marks': (sheet) => moveTones(setText(sheet), 1),
  'no-break and double blanks': (sheet) => {
    const chance = makeChance(11);
    return setText(sheet, {
      line: (text) => text.replace(/ /g, () => (chance() < 0.1 ? '\u00a0' : chance() < 0.05 ? '  ' : ' ')),
    });
  },
  'page numbers': (sheet) => paged(wrapped(84, '\n')(sheet), String),
  'running heads': (sheet) => paged(wrapped(84, '\n')(sheet), (page) => `CÔNG BÁO/Số 15/Ngày 20-3-2026\n${page}`),
  'notes as <sup>': (sheet) =>
    withNotes(
      sheet,
      (n) => `<sup>${n}</sup>`,
      (n) => `<sup>${n}</sup> ${NOTE}`,
    ),
  'notes as superscripts': (sheet) =>
    withNotes(
      sheet,
      (n) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(n),
      (n) => `${'⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(n)} ${NOTE}`,
    ),
  'head and foot side by side': (sheet) =>
    setText(sheet, {
      head: beside,
      foot: (recipients, signature) => beside(listRecipients(recipients), signature),
    }),
  'signature above recipients': (sheet) =>
    setText(sheet, { foot: (recipients, signature) => [...signature, '', ...listRecipients(recipients)].join('\n') }),
  'head and foot as a table': (sheet) =>
    setText(sheet, {
      head: (left, right) => `|\n${left.join('\n')}\n|\n${right.join('\n')}\n|`,
      foot: (recipients, signature) => `|\n${listRecipients(recipients).join('\n')}\n|\n${signature.join('\n')}\n|`,
    }),
  'scanned, few slips': (sheet) => scanned(setText(sheet), makeChance(3), 0.004),
  'scanned, more slips': (sheet) => scanned(wrapped(84, '\n')(sheet), makeChance(5), 0.012),
  'CRLF and BOM': (sheet) => `\ufeff${setText(sheet).replace(/\n/g, '\r\n')}`,
  'on a website': (sheet) => SITE_BEFORE + setText(sheet) + SITE_AFTER,
};
