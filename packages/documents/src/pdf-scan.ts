import type { ReadingNote } from './source-document.ts';

/** What an electronic signature prints upon a scanned page. */
const SIGNATURE =
  /(ký bởi|người ký|thời gian ký|ngày ký|ký số|email\s*:|e-mail\s*:|cơ quan\s*:|chức vụ\s*:|signature|signed by|digitally|date:|reason:|location:)/i;

interface ScannedPage {
  readonly number: number;
  readonly lines: readonly { readonly text: string }[];
  readonly tables: readonly { readonly rows: readonly (readonly string[])[] }[];
}

function lettersOn(page: ScannedPage): number {
  const lines = page.lines.filter((line) => !SIGNATURE.test(line.text)).map((line) => line.text);
  const cells = page.tables.flatMap((table) => table.rows.flat());
  return [...lines, ...cells].join('').match(/\p{L}/gu)?.length ?? 0;
}

/** Fewer letters than this on a page are a stamp, a number or stray marks. */
const FEW = 25;

/** True when hardly any page has words of its own, signatures left aside. */
export function isScan(pages: readonly ScannedPage[]): boolean {
  const counts = pages.map(lettersOn);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const written = counts.filter((count) => count >= FEW).length;
  return written === 0 || (pages.length >= 3 && written === 1 && total < 400);
}

/** A remark on pages that have no text although others have. */
export function notesOnEmptyPages(pages: readonly ScannedPage[]): ReadingNote[] {
  const empty = pages.filter((page) => page.lines.length === 0 && page.tables.length === 0).map((page) => page.number);
  if (empty.length === 0) return [];
  const listed = empty.slice(0, 20).join(', ');
  return [
    {
      code: 'pages-without-text',
      vi: `Trang ${listed} không có chữ đọc được (trang trống hoặc ảnh quét). Nếu là ảnh quét, hãy bổ sung nội dung từ bản Word.`,
      en: `Page ${listed} has no readable text (blank or scanned). If scanned, add its content from the Word file.`,
    },
  ];
}
