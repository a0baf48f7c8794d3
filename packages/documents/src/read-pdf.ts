import { tieFootnotes } from './footnote-marks.ts';
import { drawPage } from './pdf-drawing.ts';
import { flowOf } from './pdf-flow.ts';
import { takeFootnotes } from './pdf-footnotes.ts';
import { dropFurniture } from './pdf-furniture.ts';
import { type Line, linesOf } from './pdf-lines.ts';
import { type OpenPdf, openPage, openPdf } from './pdf-open.ts';
import type { PdfPage } from './pdf-page.ts';
import { type TablePart, takeTables } from './pdf-table.ts';
import { noTextLayer, tooManyPages } from './refusals.ts';
import type { Reading, ReadingLimits } from './source-document.ts';
import { writeText } from './write-text.ts';

/** Reads a PDF that has text. Refuses scans, passwords and documents beyond the limits. */
export async function readPdf(bytes: Uint8Array, limits: ReadingLimits): Promise<Reading> {
  const pdf = await openPdf(bytes, limits);
  try {
    if (pdf.document.numPages > limits.pages) throw tooManyPages(limits.pages);
    const pages = await drawPages(pdf, limits);
    const letters = pages.reduce((sum, page) => sum + page.glyphs.length, 0);
    if (letters < 20) throw noTextLayer();
    const lined = pages.map((page) => ({ ...page, ...withoutTables(page) }));
    const { pages: kept, notes: footnotes } = takeFootnotes(dropFurniture(lined));
    const tied = tieFootnotes([...flowOf(kept), ...footnotes]);
    const text = writeText(tied.blocks, tied.footnotes);
    return { text, firstPage: firstPageText(pages[0]), pages: pdf.document.numPages, notes: [] };
  } finally {
    await pdf.close();
  }
}

async function drawPages(pdf: OpenPdf, limits: ReadingLimits): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.document.numPages; number++) {
    const page = await openPage(pdf, number);
    if (page) pages.push(await drawPage(pdf, page, limits));
    page?.cleanup();
  }
  return pages;
}

function withoutTables(page: PdfPage): { tables: readonly TablePart[]; lines: readonly Line[] } {
  const { tables, rest } = takeTables(page);
  return { tables, lines: linesOf(rest, page.number) };
}

/** Every line of the first page as it stands, with what is written at an angle. */
function firstPageText(page: PdfPage | undefined): string {
  if (!page) return '';
  return [...linesOf(page.glyphs, page.number).map((line) => line.text), page.turned].join('\n');
}
