import type { Block } from './block.ts';
import { tieFootnotes } from './footnote-marks.ts';
import { columnsOf } from './pdf-column.ts';
import { drawPage } from './pdf-drawing.ts';
import { dropFurniture } from './pdf-furniture.ts';
import { linesOf } from './pdf-lines.ts';
import { type OpenPdf, openPage, openPdf } from './pdf-open.ts';
import type { PdfPage } from './pdf-page.ts';
import { joinLines } from './pdf-paragraphs.ts';
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
    const lined = pages.map((page) => ({ ...page, lines: linesOf(page.glyphs, page.number) }));
    const firstPage = lined[0] ? [...lined[0].lines.map((line) => line.text), lined[0].turned].join('\n') : '';
    const kept = dropFurniture(lined);
    const columns = columnsOf(kept);
    const blocks: Block[] = joinLines(
      kept.flatMap((page) => page.lines),
      (line) => columns.get(line.page) ?? { left: 0, right: 600, step: 18 },
    );
    const tied = tieFootnotes(blocks);
    return { text: writeText(tied.blocks, tied.footnotes), firstPage, pages: pdf.document.numPages, notes: [] };
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
