import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Header,
  HeightRule,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';

// Makes data/ke-hoach-2026.docx from the text beside it, in the look of Decree 30/2020: `node tools/make-docx.ts`.

const MM = 56.7;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const MARGIN = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 18 * MM, header: 10 * MM };

type Look = { size?: number; bold?: boolean; italics?: boolean };

function runOf(text: string, look: Look): TextRun {
  return new TextRun({ text, size: (look.size ?? 14) * 2, bold: look.bold ?? false, italics: look.italics ?? false });
}

function centred(text: string, look: Look = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [runOf(text, look)] });
}

/** A rule of the given share of a cell or a page that is `width` mm wide. */
function rule(width: number, share: number): Paragraph {
  const side = Math.round(((width * (1 - share)) / 2) * MM);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { line: 60, lineRule: 'exact', after: 60 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
    children: [],
  });
}

function body(text: string, look: Look = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: Math.round(12.7 * MM) },
    spacing: { before: 120, line: 276 },
    keepNext: look.bold ?? false,
    children: [runOf(text, look)],
  });
}

function cell(children: readonly Paragraph[], width: number, span = 1): TableCell {
  return new TableCell({
    children: [...children],
    columnSpan: span,
    verticalAlign: VerticalAlign.CENTER,
    width: { size: Math.round(width * MM), type: WidthType.DXA },
    margins: { left: 80, right: 80 },
  });
}

/** Two columns without lines, as the head and the foot of a document have them. */
function sideBySide(left: readonly Paragraph[], right: readonly Paragraph[], widths: readonly [number, number]): Table {
  const [first, second] = widths;
  const cells = [
    { children: left, width: first },
    { children: right, width: second },
  ].map(
    ({ children, width }) =>
      new TableCell({
        children: [...children],
        width: { size: Math.round(width * MM), type: WidthType.DXA },
        margins: { left: 0, right: 0 },
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    columnWidths: widths.map((width) => Math.round(width * MM)),
    rows: [new TableRow({ children: cells })],
  });
}

/** The parts of the text, told apart by the lines that always stand between them. */
function splitParts(text: string) {
  const lines = text.split('\n').map((line) => line.trim());
  const at = (line: string) => {
    const found = lines.indexOf(line);
    if (found < 0) throw new Error(`the text has no line “${line}”`);
    return found;
  };
  const filled = (from: number, to?: number) => lines.slice(from, to).filter((line) => line !== '');
  const [kind, recipients, capacity, annex] = [
    at('KẾ HOẠCH'),
    at('Nơi nhận:'),
    at('TM. ỦY BAN NHÂN DÂN'),
    at('PHỤ LỤC'),
  ];
  return {
    head: filled(0, kind),
    title: filled(kind, kind + 2),
    body: filled(kind + 2, recipients),
    recipients: filled(recipients, capacity),
    signature: filled(capacity, annex),
    annex: filled(annex),
  };
}

function headOf(head: readonly string[]): Table {
  const [above = '', issuer = '', nation = '', motto = '', number = '', place = ''] = head;
  const left = [centred(above, { size: 13, bold: true }), centred(issuer, { size: 13, bold: true }), rule(62, 0.35)];
  const right = [centred(nation, { size: 13, bold: true }), centred(motto, { bold: true }), rule(100, 0.62)];
  return sideBySide([...left, centred(number, { size: 13 })], [...right, centred(place, { italics: true })], [62, 100]);
}

function bodyOf(lines: readonly string[]): Paragraph[] {
  return lines.map((line) => {
    if (/^(Căn cứ|Thực hiện|Theo đề nghị) /.test(line)) return body(line, { italics: line.endsWith(';') });
    if (/^[IVX]+\. /.test(line)) return body(line, { bold: true });
    const label = /^(Cơ quan thực hiện|Cơ quan phối hợp|Thời gian thực hiện):/.exec(line)?.[0];
    if (label) return labelled(label, line.slice(label.length));
    // A numbered line without an end is a heading.
    return body(line, { bold: /^\d+\. /.test(line) && !/[.;:]$/.test(line) });
  });
}

function labelled(label: string, rest: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: Math.round(12.7 * MM) },
    spacing: { before: 60, line: 276 },
    children: [runOf(label, { italics: true }), runOf(rest, {})],
  });
}

function footOf(recipients: readonly string[], signature: readonly string[]): Table {
  const [label = '', ...list] = recipients;
  const left = [
    new Paragraph({ children: [runOf(label, { size: 12, bold: true, italics: true })] }),
    ...list.map((line) => new Paragraph({ children: [runOf(line, { size: 11 })] })),
  ];
  const capacity = signature.slice(0, -1).map((line) => centred(line, { bold: true }));
  const room = Array.from({ length: 4 }, () => centred(''));
  const signer = centred(signature.at(-1) ?? '', { bold: true });
  return sideBySide(left, [...capacity, ...room, signer], [86, 76]);
}

const COLUMNS = [12, 58, 38, 48, 28, 30, 43];

function annexOf(lines: readonly string[]): FileChild[] {
  const [name = '', title = '', sourceLine = '', ...rows] = lines;
  const table = rows.map((row) => row.split('\t'));
  const last = table.length - 1;
  const tableRows = table.map((texts, at) => {
    const bold = at === 0 || at === last;
    const make = (text: string, column: number, span = 1) => {
      const width = COLUMNS.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      const children = [runOf(text, { size: 12, bold })];
      const middle = at === 0 || column === 0 || column === 4;
      const alignment = column === 5 ? AlignmentType.RIGHT : middle ? AlignmentType.CENTER : AlignmentType.LEFT;
      return cell([new Paragraph({ alignment, children })], width, span);
    };
    const cells =
      at === last
        ? [make(texts[0] ?? '', 0, 5), make(texts[5] ?? '', 5), make('', 6)]
        : COLUMNS.map((_, column) => make(texts[column] ?? '', column));
    return new TableRow({
      children: cells,
      tableHeader: at === 0,
      cantSplit: true,
      height: { value: 480, rule: HeightRule.ATLEAST },
    });
  });
  return [
    centred(name, { bold: true }),
    centred(title, { bold: true }),
    centred(sourceLine, { italics: true }),
    new Paragraph({ children: [] }),
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: COLUMNS.map((width) => Math.round(width * MM)),
      rows: tableRows,
    }),
  ];
}

/** Page numbers at the top, from the second page on. */
function sectionOf(children: readonly FileChild[], orientation: 'portrait' | 'landscape'): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
  const size = {
    width: 210 * MM,
    height: 297 * MM,
    orientation: PageOrientation[orientation === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE'],
  };
  return {
    properties: { titlePage: true, page: { size, margin: MARGIN, pageNumbers: { start: 1 } } },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [] }) },
    children: [...children],
  };
}

const data = (name: string) => fileURLToPath(new URL(`../data/${name}`, import.meta.url));
const parts = splitParts(readFileSync(data('ke-hoach-2026.txt'), 'utf8'));
const title = [...parts.title.map((line) => centred(line, { bold: true })), rule(162, 0.3)];
const main = [headOf(parts.head), new Paragraph({ children: [] }), ...title, ...bodyOf(parts.body)];
const foot = [new Paragraph({ children: [] }), footOf(parts.recipients, parts.signature)];
const word = new Document({
  creator: 'Cột Mốc',
  title: parts.title[1] ?? '',
  styles: { default: { document: { run: { font: 'Times New Roman', size: 28, language: { value: 'vi-VN' } } } } },
  sections: [sectionOf([...main, ...foot], 'portrait'), sectionOf(annexOf(parts.annex), 'landscape')],
});
writeFileSync(data('ke-hoach-2026.docx'), await Packer.toBuffer(word));
