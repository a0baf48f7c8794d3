/**
 * Makes `samples/plan-word.docx` anew and prints the LibreOffice commands for those that come from it. `locked.docx`
 * is any document encrypted with a password, `scan.pdf` a PDF of nothing but pictures of `plan.pdf`. The tests only
 * read what is checked in.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  Header,
  LevelFormat,
  LevelSuffix,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { annexRows, body, foot, footnotes, head, title } from './sample-plan.ts';

const folder = join(import.meta.dirname, 'samples');
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

function runs(text: string, bold = false): ParagraphChild[] {
  return text.split(/(\*\*[^*]+\*\*|\[\^\d+\]|<[^>]+>)/).map((part): ParagraphChild => {
    const footnote = /^\[\^(\d+)\]$/.exec(part)?.[1];
    if (footnote !== undefined) return new FootnoteReferenceRun(Number(footnote));
    if (part.startsWith('**')) return new TextRun({ text: part.slice(2, -2), bold: true });
    if (part.startsWith('<')) {
      return new ExternalHyperlink({ link: part.slice(1, -1), children: [new TextRun(part.slice(1, -1))] });
    }
    return new TextRun({ text: part, bold });
  });
}

function centred(text: string, bold = true): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: runs(text, bold) });
}

function bodyParagraph(line: (typeof body)[number]): Paragraph {
  const spacing = { before: 80, after: 80, line: 300 };
  if (line.level === null) {
    return new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      spacing,
      indent: { firstLine: 720 },
      children: runs(line.text),
    });
  }
  const bold = line.level <= 1;
  const children = runs(line.text, bold);
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing,
    keepNext: bold,
    numbering: { reference: 'plan', level: line.level },
    children,
  });
}

function layoutTable(left: readonly string[], right: readonly string[], align: 'center' | 'left'): Table {
  const cell = (lines: readonly string[], alignment: 'center' | 'left'): TableCell =>
    new TableCell({
      borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
      width: { size: 50, type: WidthType.PERCENTAGE },
      children: lines.map(
        (line) =>
          new Paragraph({
            alignment: alignment === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
            children: runs(line),
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [4700, 4700],
    borders: NO_LINES,
    rows: [new TableRow({ children: [cell(left, align), cell(right, 'center')] })],
  });
}

function annexTable(): Table {
  const widths = [700, 4000, 2000, 2600, 1400, 1700, 2200];
  const cell = (
    text: string,
    index: number,
    extra: { span?: number; bold?: boolean; merge?: 'start' | 'rest' },
  ): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 1000, type: WidthType.DXA },
      ...(extra.span === undefined ? {} : { columnSpan: extra.span }),
      ...(extra.merge === undefined
        ? {}
        : { verticalMerge: extra.merge === 'start' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
      children: text.split('<br>').map((line) => new Paragraph({ children: runs(line, extra.bold) })),
    });
  const [heading, ...rows] = annexRows;
  const total = rows.at(-1) ?? [];
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        children: (heading ?? []).map((text, index) => cell(text, index, { bold: true })),
      }),
      ...rows.slice(0, -1).map((row) => new TableRow({ children: row.map((text, index) => cell(text, index, {})) })),
      new TableRow({
        children: [
          cell(total[0] ?? '', 0, { span: 5, bold: true }),
          cell(total[5] ?? '', 5, { bold: true }),
          cell(total[6] ?? '', 6, {}),
        ],
      }),
    ],
  });
}

const level = (index: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: index,
  format,
  text,
  suffix: LevelSuffix.SPACE,
  alignment: AlignmentType.LEFT,
  style: { run: { bold: index <= 1 }, paragraph: { indent: { left: 0, firstLine: 720 } } },
});

const margins = { top: 1134, bottom: 1134, left: 1701, right: 1134 };
const document = new Document({
  creator: '',
  styles: { default: { document: { run: { font: 'Liberation Serif', size: 28, language: { value: 'vi-VN' } } } } },
  numbering: {
    config: [
      {
        reference: 'plan',
        levels: [
          level(0, LevelFormat.UPPER_ROMAN, '%1.'),
          level(1, LevelFormat.DECIMAL, '%2.'),
          level(2, LevelFormat.LOWER_LETTER, '%3)'),
          level(3, LevelFormat.BULLET, '-'),
          level(4, LevelFormat.BULLET, '+'),
        ],
      },
    ],
  },
  footnotes: Object.fromEntries(
    footnotes.map((text, index) => [
      index + 1,
      { children: [new Paragraph({ children: [new TextRun({ text, size: 20 })] })] },
    ]),
  ),
  sections: [
    {
      properties: { titlePage: true, page: { size: { width: 11906, height: 16838 }, margin: margins } },
      headers: {
        default: new Header({
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [new TextRun({ children: [PageNumber.CURRENT] })],
            }),
          ],
        }),
      },
      children: [
        layoutTable(head.left, head.right, 'center'),
        ...title.map((line) => centred(line)),
        ...body.map(bodyParagraph),
        layoutTable(foot.left, foot.right, 'left'),
      ],
    },
    {
      properties: {
        page: {
          size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE },
          margin: { ...margins, left: 1134 },
        },
      },
      children: [centred('**PHỤ LỤC**'), centred('**DANH MỤC NHIỆM VỤ TRỌNG TÂM**'), annexTable()],
    },
  ],
});

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'plan-word.docx'), await Packer.toBuffer(document));
console.log(`soffice --headless --convert-to odt plan-word.docx; soffice --headless --convert-to docx plan-word.odt
soffice --headless --convert-to pdf plan-word.docx
soffice --headless --convert-to 'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"mat-khau"}}' note.docx`);
