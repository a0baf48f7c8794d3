// A plan as a Word file, in the ways people set one; the parts are written by hand, so that each way is exactly what it says.
import { crc32 } from 'node:zlib';
import { listRecipients, type PlanSheet, type SheetBlock } from './plan-sheet.ts';

/** What differs between two Word files of one plan. */
export interface WordSetting {
  /** Whether the cells of the tables are drawn with lines. */
  readonly ruled: boolean;
  /** Whether the head row is repeated on each page. */
  readonly repeatHead: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

interface ParagraphSetting {
  readonly bold?: boolean;
  readonly align?: 'center' | 'both' | 'left';
  readonly indent?: boolean;
  /** Half points. */
  readonly size?: number;
}

function paragraph(
  text: string,
  { bold = false, align = 'both', indent = false, size = 22 }: ParagraphSetting,
): string {
  const place = `<w:spacing w:before="60" w:after="60"/>${indent ? '<w:ind w:firstLine="567"/>' : ''}<w:jc w:val="${align}"/>`;
  const look = `<w:rPr><w:rFonts w:ascii="DejaVu Serif" w:hAnsi="DejaVu Serif" w:cs="DejaVu Serif"/>${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr>`;
  return `<w:p><w:pPr>${place}</w:pPr><w:r>${look}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

function borders(side: 'single' | 'none'): string {
  return `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((name) => `<w:${name} w:val="${side}" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('')}</w:tblBorders>`;
}

/** The width of a page's text, in twentieths of a point. */
const PAGE = 9350;

/** The letter size (half points) and the columns' widths at which no word of the table must be broken. */
function fit(rows: readonly (readonly string[])[]): { size: number; widths: number[] } {
  const columns = Array.from({ length: rows[0]?.length ?? 1 }, (_, column) => {
    // Cells across the table need no room in the first column.
    const cells = rows.filter((row) => row.slice(1).some((cell) => cell !== '')).map((row) => row[column] ?? '');
    const word = Math.max(3, ...cells.flatMap((cell) => cell.split(' ').map((one) => one.length)));
    return { word, mean: Math.sqrt(cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length)) };
  });
  for (const size of [18, 16, 14, 12]) {
    // A bold capital takes nine tenths of its height; a cell has 10.8 points of room around its words.
    const least = columns.map(({ word }) => Math.ceil(word < 6 ? word * size * 9 : word * size * 7) + 220);
    const room = PAGE - least.reduce((sum, one) => sum + one, 0);
    if (room < 0 && size > 12) continue;
    const mean = columns.reduce((sum, one) => sum + one.mean, 0) || 1;
    return {
      size,
      widths: least.map((width, at) => Math.max(300, Math.floor(width + (room * (columns[at]?.mean ?? 0)) / mean))),
    };
  }
  return { size: 12, widths: columns.map(() => Math.floor(PAGE / columns.length)) };
}

function table(rows: readonly (readonly string[])[], { ruled, repeatHead }: WordSetting): string {
  const { size, widths: columns } = fit(rows);
  const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const body = rows.map((row, at) => {
    const head = at === 0 && repeatHead ? '<w:trPr><w:tblHeader/></w:trPr>' : '';
    // A line that heads the rows below it stands in one cell across the table.
    const across = row.length > 1 && row.slice(1).every((cell) => cell === '');
    const cells = (across ? row.slice(0, 1) : row).map(
      (cell, column) =>
        `<w:tc><w:tcPr><w:tcW w:w="${across ? PAGE : (columns[column] ?? 500)}" w:type="dxa"/>${across ? `<w:gridSpan w:val="${row.length}"/>` : ''}</w:tcPr>${paragraph(cell, { bold: at === 0, align: at === 0 ? 'center' : 'left', size })}</w:tc>`,
    );
    return `<w:tr>${head}${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="${PAGE}" w:type="dxa"/>${borders(ruled ? 'single' : 'none')}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>${paragraph('', {})}`;
}

/** Two columns without lines, as head and foot are set. */
function columns(left: string, right: string): string {
  const cell = (inside: string, width: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inside === '' ? paragraph('', {}) : inside}</w:tc>`;
  const [first, second] = [Math.floor(PAGE * 0.42), Math.floor(PAGE * 0.58)];
  return `<w:tbl><w:tblPr><w:tblW w:w="${PAGE}" w:type="dxa"/>${borders('none')}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="${first}"/><w:gridCol w:w="${second}"/></w:tblGrid><w:tr>${cell(left, first)}${cell(right, second)}</w:tr></w:tbl>${paragraph('', {})}`;
}

function blocks(list: readonly SheetBlock[], setting: WordSetting): string {
  return list
    .map((block, at) => {
      if (block.kind === 'table') return table(block.rows, setting);
      const centred = block.text === block.text.toUpperCase() && !/^[IVX]+[.]/.test(block.text);
      return paragraph(block.text, {
        bold: block.bold || centred,
        align: centred || at === 1 ? 'center' : 'both',
        indent: !centred && at !== 1,
      });
    })
    .join('');
}

/** The plan as a Word file. */
export function setDocx(sheet: PlanSheet, setting: WordSetting): Uint8Array {
  const centred = (lines: readonly string[]): string =>
    lines.map((line) => paragraph(line, { align: 'center', bold: !/\d/.test(line) })).join('');
  const head = sheet.issuer.length + sheet.motto.length > 0 ? columns(centred(sheet.issuer), centred(sheet.motto)) : '';
  const list = listRecipients(sheet.recipients)
    .map((line, at) => paragraph(line, { align: 'left', bold: at === 0, size: at === 0 ? 24 : 22 }))
    .join('');
  const foot = list === '' && sheet.signature.length === 0 ? '' : columns(list, centred(sheet.signature));
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1418" w:header="567" w:footer="567"/></w:sectPr>';
  const body = head + blocks(sheet.body, setting) + foot + blocks(sheet.annexes, setting) + page;
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document>`,
  });
}

/** A zip archive of these texts, nothing packed. */
function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(`${text.startsWith('<') ? '<?xml version="1.0" encoding="UTF-8"?>' : ''}${text}`);
    const path = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(path.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), fields, path, bytes);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, path);
    at += 30 + path.length + bytes.length;
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** The plan as a page of the web. */
export function setHtml(sheet: PlanSheet): string {
  const p = (text: string): string => `<p>${escapeXml(text)}</p>`;
  const beside = (left: readonly string[], right: readonly string[]): string =>
    `<table><tr><td>${left.map(p).join('')}</td><td>${right.map(p).join('')}</td></tr></table>`;
  const set = (list: readonly SheetBlock[]): string =>
    list
      .map((block) =>
        block.kind === 'line'
          ? block.bold
            ? `<p><b>${escapeXml(block.text)}</b></p>`
            : p(block.text)
          : `<table border="1">${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
      )
      .join('\n');
  const foot =
    sheet.recipients.length + sheet.signature.length > 0
      ? beside(listRecipients(sheet.recipients), sheet.signature)
      : '';
  return `<!doctype html><html><head><meta charset="utf-8"><title>x</title></head><body>${beside(sheet.issuer, sheet.motto)}${set(sheet.body)}${foot}${set(sheet.annexes)}</body></html>`;
}
