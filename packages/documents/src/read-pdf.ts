import { tieFootnotes } from './footnote-marks.ts';
import { drawPage } from './pdf-drawing.ts';
import { flowOf } from './pdf-flow.ts';
import { takeFootnotes } from './pdf-footnotes.ts';
import { dropFurniture } from './pdf-furniture.ts';
import { type Line, linesOf } from './pdf-lines.ts';
import { type OpenPdf, openPage, openPdf } from './pdf-open.ts';
import type { PdfPage } from './pdf-page.ts';
import { isScan, notesOnEmptyPages } from './pdf-scan.ts';
import { refuseSwellingStreams } from './pdf-streams.ts';
import { type TablePart, takeTables } from './pdf-table.ts';
import { noTextLayer, tooManyPages } from './refusals.ts';
import { findSecretMark } from './secret-mark.ts';
import type { PartLimits, Reading } from './source-document.ts';
import { writeText } from './write-text.ts';

/** Reads a PDF that has text. Refuses scans, passwords and what is too long. */
export async function readPdf(bytes: Uint8Array, limits: PartLimits): Promise<Reading> {
  refuseSwellingStreams(bytes, limits.inflatedBytes);
  const pdf = await openPdf(bytes);
  try {
    const { numPages } = pdf.document;
    if (numPages > limits.pages) throw tooManyPages(limits.pages);
    const pages = await drawPages(pdf, limits.piecesPerPage);
    let last: TablePart | null = null;
    const lined = pages.map((page) => {
      const parts = withoutTables(page, last);
      last = parts.tables.at(-1) ?? null;
      return { ...page, ...parts };
    });
    const firstPage = [firstPageText(pages[0]), await commentsOn(pdf, 1)].join('\n');
    if (isScan(lined) && !findSecretMark(firstPage)) throw noTextLayer();
    const { pages: kept, notes: footnotes } = takeFootnotes(dropFurniture(lined));
    const tied = tieFootnotes([...flowOf(kept), ...footnotes]);
    const text = writeText(tied.blocks, tied.footnotes);
    return { text, firstPage, pages: numPages, notes: notesOnEmptyPages(lined) };
  } finally {
    await pdf.close();
  }
}

async function drawPages(pdf: OpenPdf, piecesPerPage: number): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.document.numPages; number++) {
    const page = await openPage(pdf, number);
    if (page) pages.push(await drawPage(pdf, page, piecesPerPage));
    page?.cleanup();
  }
  return pages;
}

function withoutTables(
  page: PdfPage,
  before: TablePart | null,
): { tables: readonly TablePart[]; lines: readonly Line[] } {
  const { tables, rest } = takeTables(page, before);
  return { tables, lines: linesOf(rest, page.number) };
}

/** Every line of the first page as it stands, with what is written at an angle. */
function firstPageText(page: PdfPage | undefined): string {
  if (!page) return '';
  return [...linesOf(page.glyphs, page.number).map((line) => line.text), page.turned].join('\n');
}

/** What is written in comments and stamps on a page, which may be drawn by the viewer instead of the page. */
async function commentsOn(pdf: OpenPdf, number: number): Promise<string> {
  const page = await openPage(pdf, number);
  try {
    const annotations: unknown[] = (await page?.getAnnotations()) ?? [];
    return annotations.flatMap(stringsOf).join('\n');
  } catch {
    return '';
  }
}

/** The words of an annotation; the library leaves it untyped. */
function stringsOf(annotation: unknown): string[] {
  if (typeof annotation !== 'object' || annotation === null) return [];
  const contents: unknown = Reflect.get(annotation, 'contentsObj');
  const words: unknown = typeof contents === 'object' && contents !== null ? Reflect.get(contents, 'str') : null;
  const lines: unknown = Reflect.get(annotation, 'textContent');
  const field: unknown = Reflect.get(annotation, 'fieldValue');
  return [words, field, ...(Array.isArray(lines) ? lines : [])].filter((text) => typeof text === 'string');
}
