// Reads the cells of a workbook's first sheet with what browsers have: no package for a table of names.

/** More than this unpacked is no list of units. */
const MOST_BYTES = 40_000_000;

interface Entry {
  readonly from: number;
  readonly size: number;
  readonly isPacked: boolean;
}

/** The cells of the first sheet as texts, row by row; throws a `RangeError` where it is no workbook. */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> {
  const entries = entriesOf(bytes);
  const parse = async (name: string) => {
    const entry = entries.get(name);
    return entry ? new DOMParser().parseFromString(await unpack(bytes, entry), 'application/xml') : null;
  };
  const strings = await parse('xl/sharedStrings.xml');
  const shared = [...(strings?.getElementsByTagName('si') ?? [])].map(textOf);
  const styles = await parse('xl/styles.xml');
  const days = dayStylesOf(styles);
  const first = [...entries.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort(byNumber)[0];
  const sheet = first === undefined ? null : await parse(first);
  if (!sheet) throw new RangeError('no sheet');
  const rows: string[][] = [];
  for (const row of sheet.getElementsByTagName('row')) {
    const cells: string[] = [];
    for (const cell of row.getElementsByTagName('c')) {
      const place = columnOf(cell.getAttribute('r') ?? '') ?? cells.length;
      while (cells.length < place) cells.push('');
      cells[place] = cellText(cell, shared, days);
    }
    const at = Number(row.getAttribute('r')) || rows.length + 1;
    // Lines left out of the file are empty lines of the sheet, so that line numbers stay those that people see.
    while (rows.length < at - 1 && rows.length < 20_000) rows.push([]);
    rows.push(cells);
  }
  return rows;
}

function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function entriesOf(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new RangeError('no archive');
  const entries = new Map<string, Entry>();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError('broken archive');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const head = view.getUint32(at + 42, true);
    const from = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
    entries.set(name, { from, size: view.getUint32(at + 20, true), isPacked: view.getUint16(at + 10, true) === 8 });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

async function unpack(bytes: Uint8Array<ArrayBuffer>, { from, size, isPacked }: Entry): Promise<string> {
  const packed = bytes.subarray(from, from + size);
  if (!isPacked) return new TextDecoder().decode(packed);
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let read = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    read += value.length;
    if (read > MOST_BYTES) throw new RangeError('too large');
    text += decoder.decode(value, { stream: true });
  }
}

/** The words of an element, without those that tell how a name is read aloud. */
function textOf(element: Element): string {
  const words = [...element.getElementsByTagName('t')].filter((t) => t.parentElement?.tagName !== 'rPh');
  return words.map((t) => t.textContent ?? '').join('');
}

function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The styles that show a number as a day. */
function dayStylesOf(styles: Document | null): ReadonlySet<number> {
  const own = new Map(
    [...(styles?.getElementsByTagName('numFmt') ?? [])].map((format) => [
      Number(format.getAttribute('numFmtId')),
      (format.getAttribute('formatCode') ?? '').replace(/\[[^\]]*\]|"[^"]*"/g, ''),
    ]),
  );
  const list = styles?.getElementsByTagName('cellXfs')[0]?.getElementsByTagName('xf') ?? [];
  const days = new Set<number>();
  [...list].forEach((style, at) => {
    const id = Number(style.getAttribute('numFmtId'));
    if ((id >= 14 && id <= 17) || id === 22 || /[dy]/i.test(own.get(id) ?? '')) days.add(at);
  });
  return days;
}

function cellText(cell: Element, shared: readonly string[], days: ReadonlySet<number>): string {
  const value = cell.getElementsByTagName('v')[0]?.textContent ?? '';
  const kind = cell.getAttribute('t');
  if (kind === 's') return (shared[Number(value)] ?? '').trim();
  if (kind === 'inlineStr') return textOf(cell).trim();
  if (kind === null && value !== '' && days.has(Number(cell.getAttribute('s') ?? -1)))
    return dayOfSerial(Number(value));
  return value.trim();
}

/** A workbook counts days from 30/12/1899. */
function dayOfSerial(serial: number): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  if (Number.isNaN(date.getTime())) return String(serial);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}
