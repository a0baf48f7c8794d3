import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { applyMatrix, combine, IDENTITY, type Matrix, matrixOf } from './pdf-matrix.ts';
import type { OpenPdf } from './pdf-open.ts';
import type { Glyph, PdfPage, Rule } from './pdf-page.ts';
import { rulesOfPath } from './pdf-rules.ts';
import { tooComplex } from './refusals.ts';
import { plainSigns } from './symbol-signs.ts';

interface TextState {
  font: FontFacts;
  size: number;
  direction: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  stroked: boolean;
}

interface FontFacts {
  readonly bold: boolean;
  readonly widthUnit: number;
  readonly vertical: boolean;
}

const PLAIN_FONT: FontFacts = { bold: false, widthUnit: 0.001, vertical: false };

interface PlacedGlyph extends Glyph {
  /** 0, 1, 2, 3: quarter turns clockwise; -1: at a slant. */
  readonly turn: number;
}

/**
 * Follows a page's drawing operators and notes where each letter and each ruling line stands. The library's own
 * text content guesses spaces and loses letters set in a second font; the operators do not.
 */
export async function drawPage(pdf: OpenPdf, page: PDFPageProxy, pieces: number): Promise<PdfPage> {
  const list = await page.getOperatorList();
  if (list.fnArray.length > pieces) throw tooComplex();
  const viewport = page.getViewport({ scale: 1 });
  const pen = new Pen(pdf, page, matrixOf(viewport.transform));
  for (let i = 0; i < list.fnArray.length; i++) {
    const args: unknown = list.argsArray[i];
    await pen.follow(Number(list.fnArray[i]), Array.isArray(args) ? args : []);
    if (pen.glyphs.length > pieces) throw tooComplex();
  }
  return turnUpright({ pen, number: page.pageNumber, width: viewport.width, height: viewport.height });
}

class Pen {
  readonly glyphs: PlacedGlyph[] = [];
  readonly rules: Rule[] = [];
  pictures = 0;
  private readonly fonts = new Map<string, FontFacts>();
  private ctm: Matrix;
  private text: TextState = {
    font: PLAIN_FONT,
    size: 0,
    direction: 1,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    stroked: false,
  };
  private textMatrix: Matrix = IDENTITY;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;
  private readonly saved: { ctm: Matrix; text: TextState }[] = [];
  private readonly pdf: OpenPdf;
  private readonly page: PDFPageProxy;

  constructor(pdf: OpenPdf, page: PDFPageProxy, start: Matrix) {
    this.pdf = pdf;
    this.page = page;
    this.ctm = start;
  }

  async follow(operator: number, args: readonly unknown[]): Promise<void> {
    const { OPS } = this.pdf.library;
    const first = Number(args[0]);
    switch (operator) {
      case OPS.save:
        this.save();
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        this.restore();
        break;
      case OPS.transform:
        this.ctm = combine(this.ctm, matrixOf(args));
        break;
      case OPS.paintFormXObjectBegin:
        this.save();
        this.ctm = combine(this.ctm, matrixOf(args[0]));
        break;
      case OPS.beginAnnotation:
        this.save();
        this.ctm = combine(combine(this.ctm, matrixOf(args[2])), matrixOf(args[3]));
        break;
      case OPS.beginText:
        this.textMatrix = IDENTITY;
        this.startLine(0, 0);
        break;
      case OPS.setFont:
        this.text.font = await this.fontOf(String(args[0]));
        this.text.size = Math.abs(Number(args[1])) || 0;
        this.text.direction = Number(args[1]) < 0 ? -1 : 1;
        break;
      case OPS.setCharSpacing:
        this.text.charSpacing = first || 0;
        break;
      case OPS.setWordSpacing:
        this.text.wordSpacing = first || 0;
        break;
      case OPS.setHScale:
        this.text.scale = (first || 100) / 100;
        break;
      case OPS.setLeading:
        this.text.leading = -first || 0;
        break;
      case OPS.setTextRise:
        this.text.rise = first || 0;
        break;
      case OPS.setTextRenderingMode:
        this.text.stroked = first === 2;
        break;
      case OPS.setTextMatrix:
        this.textMatrix = matrixOf(args.length === 1 ? args[0] : args);
        this.startLine(0, 0);
        break;
      case OPS.moveText:
        this.moveText(first, Number(args[1]));
        break;
      case OPS.setLeadingMoveText:
        this.text.leading = Number(args[1]) || 0;
        this.moveText(first, Number(args[1]));
        break;
      case OPS.nextLine:
        this.moveText(0, this.text.leading);
        break;
      case OPS.showText:
        this.show(args[0]);
        break;
      case OPS.constructPath:
        this.rules.push(...rulesOfPath({ args, ctm: this.ctm, operators: OPS }));
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintImageXObjectRepeat:
        this.pictures++;
        break;
      default:
    }
  }

  private save(): void {
    if (this.saved.length < 500) this.saved.push({ ctm: this.ctm, text: { ...this.text } });
  }

  private restore(): void {
    const state = this.saved.pop();
    if (!state) return;
    this.ctm = state.ctm;
    this.text = state.text;
  }

  private startLine(x: number, y: number): void {
    this.lineX = x;
    this.lineY = y;
    this.x = x;
    this.y = y;
  }

  private moveText(x: number, y: number): void {
    this.startLine(this.lineX + (x || 0), this.lineY + (y || 0));
  }

  private show(items: unknown): void {
    if (!Array.isArray(items) || this.text.size === 0) return;
    const { font, size, direction, charSpacing, wordSpacing, scale, rise, stroked } = this.text;
    const matrix = combine(this.ctm, this.textMatrix);
    const height = size * Math.hypot(matrix[2], matrix[3]);
    const turn = turnOf(matrix, direction);
    for (const item of items as unknown[]) {
      if (typeof item === 'number') {
        const step = (-item * size) / 1000;
        if (font.vertical) this.y -= step;
        else this.x += step * scale * direction;
        continue;
      }
      const glyph = glyphOf(item);
      if (!glyph) continue;
      const width = glyph.width * font.widthUnit * size;
      const advance = (width + charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale * direction;
      const start = applyMatrix(matrix, this.x, this.y + rise);
      const end = applyMatrix(matrix, this.x + width * scale * direction, this.y + rise);
      const text = plainSigns(glyph.unicode);
      const bold = font.bold || stroked;
      if (text !== '' && Number.isFinite(start.x + start.y + end.x)) {
        const [x0, x1] = turn === 1 || turn === 3 ? [start.y, end.y] : [start.x, end.x];
        const y = turn === 1 || turn === 3 ? start.x : start.y;
        const placed = { text, x0: Math.min(x0, x1), x1: Math.max(x0, x1), y, size: height, bold, turn };
        const base = this.glyphs.at(-1);
        if (base && isMarkOn(placed, base)) this.glyphs[this.glyphs.length - 1] = { ...base, text: base.text + text };
        else this.glyphs.push(placed);
      }
      if (font.vertical) this.y -= advance;
      else this.x += advance;
    }
  }

  private async fontOf(name: string): Promise<FontFacts> {
    const known = this.fonts.get(name);
    if (known) return known;
    const objects = this.page.commonObjs;
    // Fonts arrive by messages of the library's inner worker, a few turns after the operators.
    for (let turn = 0; turn < 50 && !objects.has(name); turn++) await null;
    const facts = objects.has(name) ? factsOf(objects.get(name)) : PLAIN_FONT;
    this.fonts.set(name, facts);
    return facts;
  }
}

/** True for a lone diacritic that is drawn over the letter before it. */
function isMarkOn(mark: PlacedGlyph, base: PlacedGlyph): boolean {
  if (!/^\p{M}+$/u.test(mark.text) || mark.turn !== base.turn) return false;
  return Math.abs(mark.y - base.y) < base.size * 0.5 && mark.x0 - base.x1 < base.size && base.x0 - mark.x1 < base.size;
}

/** The library does not type its fonts; what is read of them is checked here. */
function factsOf(font: unknown): FontFacts {
  if (typeof font !== 'object' || font === null) return PLAIN_FONT;
  const { name, bold, black, fontMatrix, vertical } = font as Record<string, unknown>;
  const unit = matrixOf(fontMatrix)[0];
  return {
    bold: bold === true || black === true || /bold|black|heavy|-b\b|,b/i.test(String(name ?? '')),
    widthUnit: fontMatrix === undefined || unit === 1 ? 0.001 : unit,
    vertical: vertical === true,
  };
}

function glyphOf(item: unknown): { unicode: string; width: number; isSpace: boolean } | null {
  if (typeof item !== 'object' || item === null) return null;
  // A glyph of the library; its three fields are checked one by one.
  const { unicode, width, isSpace } = item as Record<string, unknown>;
  return {
    unicode: typeof unicode === 'string' ? unicode : '',
    width: typeof width === 'number' ? width : 0,
    isSpace: isSpace === true,
  };
}

/** Quarter turns of text by the direction it runs in; the viewport's y grows downwards. */
function turnOf(matrix: Matrix, direction: number): number {
  const x = matrix[0] * direction;
  const y = matrix[1] * direction;
  if (Math.abs(y) < Math.abs(x) * 0.05) return x > 0 ? 0 : 2;
  if (Math.abs(x) < Math.abs(y) * 0.05) return y > 0 ? 1 : 3;
  return -1;
}

/** Turns the page so that most of its text runs from left to right, and sets the rest aside. */
function turnUpright(input: { pen: Pen; number: number; width: number; height: number }): PdfPage {
  const { pen, number, width, height } = input;
  const counts = [0, 0, 0, 0];
  for (const glyph of pen.glyphs) if (glyph.turn >= 0) counts[glyph.turn] = (counts[glyph.turn] ?? 0) + 1;
  const main = counts.indexOf(Math.max(...counts));
  const turned: string[] = [];
  const glyphs: Glyph[] = [];
  for (const glyph of pen.glyphs) {
    if (glyph.turn !== main) {
      turned.push(glyph.text);
      continue;
    }
    const { text, size, bold, x0, x1, y } = glyph;
    if (main === 0) glyphs.push({ text, size, bold, x0, x1, y });
    else if (main === 1) glyphs.push({ text, size, bold, x0, x1, y: width - y });
    else if (main === 2) glyphs.push({ text, size, bold, x0: width - x1, x1: width - x0, y: height - y });
    else glyphs.push({ text, size, bold, x0: height - x1, x1: height - x0, y });
  }
  const sideways = main === 1 || main === 3;
  return {
    number,
    width: sideways ? height : width,
    height: sideways ? width : height,
    glyphs,
    turned: turned.join(''),
    rules: pen.rules.map((rule) => turnRule(rule, { main, width, height })),
    pictures: pen.pictures,
  };
}

function turnRule(rule: Rule, page: { main: number; width: number; height: number }): Rule {
  const { horizontal, at, from, to } = rule;
  const { main, width, height } = page;
  if (main === 1) {
    if (horizontal) return { horizontal: false, at, from: width - to, to: width - from };
    return { horizontal: true, at: width - at, from, to };
  }
  if (main === 3) {
    if (horizontal) return { horizontal: false, at: height - at, from, to };
    return { horizontal: true, at, from: height - to, to: height - from };
  }
  if (main === 2) {
    const [along, across] = horizontal ? [width, height] : [height, width];
    return { horizontal, at: across - at, from: along - to, to: along - from };
  }
  return rule;
}
