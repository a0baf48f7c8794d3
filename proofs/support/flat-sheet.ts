/** What somebody types into a cell: a number, words, or a day as `YYYY-MM-DD`. */
export type Typed = { readonly number: number } | { readonly words: string } | { readonly day: string };

const ROW = /<table:table-row\b[^>]*?(?:\/>|>[\s\S]*?<\/table:table-row>)/g;
const CELL = /<table:(?:covered-)?table-cell\b[^>]*?(?:\/>|>[\s\S]*?<\/table:(?:covered-)?table-cell>)/g;

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function repeated(xml: string, of: 'rows' | 'columns'): number {
  return Number(new RegExp(`^<[^>]*table:number-${of}-repeated="(\\d+)"`).exec(xml)?.[1] ?? 1);
}

/** A cell as the office's own flat format writes it, in the style it had. */
function cellOf(typed: Typed, style: string): string {
  const paragraphs = (text: string) =>
    text
      .split('\n')
      .map((line) => `<text:p>${escapeXml(line)}</text:p>`)
      .join('');
  const open = (type: string, value: string) =>
    `<table:table-cell ${style} office:value-type="${type}"${value} calcext:value-type="${type}">`;
  if ('number' in typed) {
    return `${open('float', ` office:value="${typed.number}"`)}${paragraphs(String(typed.number))}</table:table-cell>`;
  }
  if ('day' in typed) {
    return `${open('date', ` office:date-value="${typed.day}"`)}${paragraphs(typed.day)}</table:table-cell>`;
  }
  return `${open('string', '')}${paragraphs(typed.words)}</table:table-cell>`;
}

/**
 * Types into one cell of the first sheet of a flat OpenDocument file, as a person would; row and column count from 0. Cells
 * that the format tells once for several are told one by one around it.
 */
export function typeIntoFlatSheet(
  xml: string,
  at: { readonly row: number; readonly column: number },
  typed: Typed,
): string {
  let row = 0;
  for (const found of xml.matchAll(ROW)) {
    const [whole] = found;
    const rows = repeated(whole, 'rows');
    if (at.row >= row + rows) {
      row += rows;
      continue;
    }
    if (rows > 1) throw new Error(`row ${at.row} is one of ${rows} told together`);
    const changed = typeIntoRow(whole, at.column, typed);
    return xml.slice(0, found.index) + changed + xml.slice(found.index + whole.length);
  }
  throw new Error(`no row ${at.row}`);
}

function typeIntoRow(xml: string, column: number, typed: Typed): string {
  let at = 0;
  for (const found of xml.matchAll(CELL)) {
    const [whole] = found;
    const cells = repeated(whole, 'columns');
    if (column >= at + cells) {
      at += cells;
      continue;
    }
    const style = /table:style-name="[^"]*"/.exec(whole)?.[0] ?? '';
    const alike = (count: number) =>
      count === 0
        ? ''
        : whole
            .replace(/ table:number-columns-repeated="\d+"/, '')
            .replace(/^<table:table-cell/, `<table:table-cell table:number-columns-repeated="${count}"`);
    const pieces = [alike(column - at), cellOf(typed, style), alike(at + cells - 1 - column)];
    return xml.slice(0, found.index) + pieces.join('') + xml.slice(found.index + whole.length);
  }
  throw new Error(`no column ${column}`);
}
