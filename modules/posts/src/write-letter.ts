import { type Day, formatDay } from '@cotmoc/base';
import {
  AlignmentType,
  BorderStyle,
  Document,
  type ISectionOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';

/** One line of the list: who is named for a unit. */
export interface LetterRow {
  readonly unit: string;
  readonly role: string;
  readonly name: string;
  readonly post: string;
  readonly phone: string;
  readonly email: string;
}

/** What the letter says; what is not known yet (number, day of signing, signer) is left to be filled in. */
export interface Letter {
  /** The body above the one that writes, or null. */
  readonly above: string | null;
  readonly issuer: string;
  readonly subject: string;
  readonly to: string;
  readonly paragraphs: readonly string[];
  readonly rows: readonly LetterRow[];
  readonly day: Day;
}

// Layout of Decree 30/2020/NĐ-CP, Annex I: twentieths of a point, half points for letters.
const MILLIMETRE = 56.7;
const PAGE: NonNullable<ISectionOptions['properties']> = {
  page: {
    size: { width: Math.round(210 * MILLIMETRE), height: Math.round(297 * MILLIMETRE) },
    margin: {
      top: Math.round(20 * MILLIMETRE),
      bottom: Math.round(20 * MILLIMETRE),
      left: Math.round(30 * MILLIMETRE),
      right: Math.round(15 * MILLIMETRE),
    },
  },
};
const [BODY, HEAD, SMALL] = [28, 26, 22];
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BARE = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
  readonly align?: 'center' | 'left' | 'right' | 'both';
  readonly after?: number;
  readonly indent?: boolean;
}

function line(text: string, look: Look = {}): Paragraph {
  const { bold = false, italics = false, size = BODY, align = 'left', after = 0, indent = false } = look;
  return new Paragraph({
    alignment:
      AlignmentType[
        align === 'both' ? 'JUSTIFIED' : align === 'center' ? 'CENTER' : align === 'right' ? 'RIGHT' : 'LEFT'
      ],
    spacing: { after, line: 276 },
    ...(indent ? { indent: { firstLine: Math.round(12.7 * MILLIMETRE) } } : {}),
    children: [new TextRun({ text, bold, italics, size })],
  });
}

/** Two columns without lines, as the head and the foot of an official letter have them. */
function beside(left: readonly Paragraph[], right: readonly Paragraph[], share: number): Table {
  const cell = (children: readonly Paragraph[], width: number) =>
    new TableCell({ borders: BARE, width: { size: width, type: WidthType.PERCENTAGE }, children: [...children] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: BARE,
    rows: [new TableRow({ children: [cell(left, share), cell(right, 100 - share)] })],
  });
}

function headOf({ above, issuer, subject }: Letter): Table {
  const centre = { align: 'center', size: HEAD } as const;
  return beside(
    [
      ...(above === null ? [] : [line(above.toUpperCase(), centre)]),
      line(issuer.toUpperCase(), { ...centre, bold: true }),
      line('───────', { ...centre, size: 12, after: 120 }),
      line('Số:          /', { ...centre, after: 60 }),
      line(`V/v ${subject}`, { align: 'center', size: 24 }),
    ],
    [
      line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...centre, bold: true }),
      line('Độc lập - Tự do - Hạnh phúc', { align: 'center', bold: true }),
      line('──────────────', { ...centre, size: 12, after: 120 }),
      line('……………, ngày … tháng … năm ……', { ...centre, italics: true }),
    ],
    43,
  );
}

const HEADS = ['STT', 'Cơ quan, đơn vị', 'Vai trò', 'Họ và tên', 'Chức vụ', 'Điện thoại', 'Thư điện tử'];
const WIDTHS = [6, 22, 14, 18, 16, 11, 13];

function tableOf(rows: readonly LetterRow[]): Table {
  const cell = (text: string, at: number, isHead: boolean) =>
    new TableCell({
      width: { size: WIDTHS[at] ?? 10, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [line(text, { size: 24, bold: isHead, align: isHead || at === 0 ? 'center' : 'left' })],
    });
  const texts = rows.map((row, at) => [String(at + 1), row.unit, row.role, row.name, row.post, row.phone, row.email]);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: HEADS.map((text, at) => cell(text, at, true)) }),
      ...texts.map((row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, at, false)) })),
    ],
  });
}

function footOf({ to }: Letter): Table {
  return beside(
    [
      line('Nơi nhận:', { size: 24, bold: true, italics: true }),
      line(`- ${to};`, { size: SMALL }),
      line('- Lưu: VT.', { size: SMALL }),
    ],
    [
      line('THỦ TRƯỞNG CƠ QUAN', { align: 'center', bold: true }),
      line('(Ký, ghi rõ họ tên và đóng dấu)', { align: 'center', italics: true, size: 24 }),
    ],
    50,
  );
}

/** The letter as Word, in the layout of official letters. */
export async function writeLetter(letter: Letter): Promise<Uint8Array> {
  const document = new Document({
    title: letter.subject,
    creator: letter.issuer,
    styles: { default: { document: { run: { font: 'Times New Roman', size: BODY } } } },
    sections: [
      {
        properties: PAGE,
        children: [
          headOf(letter),
          line('', { after: 120 }),
          line(`Kính gửi: ${letter.to}`, { align: 'center', after: 240 }),
          ...letter.paragraphs.map((text) => line(text, { align: 'both', indent: true, after: 120 })),
          tableOf(letter.rows),
          line(`Danh sách tính đến ngày ${formatDay(letter.day)}./.`, { italics: true, after: 240 }),
          footOf(letter),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
