import type { Block, Paragraph, Piece } from './block.ts';
import type { DocxContext } from './docx-context.ts';
import { inDroppedField } from './docx-context.ts';
import { type RunTarget, readInline } from './docx-run.ts';
import type { StyleFacts } from './docx-styles.ts';
import { beginsWithMarker } from './list-marker.ts';
import { childOf, switchOf, valueAt, type XmlElement } from './xml.ts';

/** Reads the blocks of a text box; given by the reader of blocks, which also reads paragraphs. */
export type BlockReader = (parent: XmlElement, context: DocxContext) => Block[];

/** One `w:p`: its lines as set by line breaks, what floats on it, and whether its end was deleted. */
export interface DocxParagraph {
  readonly blocks: readonly Block[];
  /** Pieces to put before the next paragraph, when the paragraph mark was deleted by a tracked change. */
  readonly carried: readonly Piece[];
}

/** Reads a paragraph with the number or bullet that Word keeps outside its text. */
export function readParagraph(input: {
  element: XmlElement;
  context: DocxContext;
  carried: readonly Piece[];
  readBlocks: BlockReader;
}): DocxParagraph {
  const { element, context } = input;
  const properties = childOf(element, 'w:pPr');
  const styleId = valueAt(properties, 'w:pStyle');
  const style = context.styles.get(styleId) ?? context.styles.defaultParagraph;
  if (/^(toc|table of figures)\b/.test(style?.name ?? '')) {
    context.remarks.add('contents-list');
    return { blocks: [], carried: [] };
  }
  const lines: Piece[][] = [[...input.carried]];
  const boxes: Block[] = [];
  let breaks = switchOf(properties, 'w:pageBreakBefore') ? 1 : 0;
  const target: RunTarget = {
    addText: (piece) => lines.at(-1)?.push(piece),
    breakLine: () => lines.push([]),
    breakPage: () => {
      breaks++;
    },
    addTextBox: (content) => boxes.push(...input.readBlocks(content, context)),
  };
  const droppedFromStart = inDroppedField(context);
  readInline({ parent: element, context, style, target });
  if (childOf(childOf(properties, 'w:rPr'), 'w:del')) {
    context.remarks.add('tracked-changes');
    return { blocks: boxes, carried: lines.flat() };
  }
  const label = droppedFromStart ? '' : labelOf({ properties, style, styleId, context });
  const centred = (valueAt(properties, 'w:jc') ?? style?.alignment) === 'center';
  const pageBreaks: Block[] = Array.from({ length: Math.min(breaks, 3) }, () => ({ kind: 'page-break' }));
  return { blocks: [...pageBreaks, ...paragraphsOf({ lines, label, centred }), ...boxes], carried: [] };
}

function labelOf(input: {
  properties: XmlElement | null;
  style: StyleFacts | null;
  styleId: string | null;
  context: DocxContext;
}): string {
  const { numbering } = input.context;
  const direct = childOf(input.properties, 'w:numPr');
  const numId = valueAt(direct, 'w:numId') ?? input.style?.numbering?.numId ?? null;
  if (numId === null || numId === '0') return '';
  const ofStyle = input.styleId === null ? null : numbering.levelOfStyle(numId, input.styleId);
  const level = Number(valueAt(direct, 'w:ilvl') ?? ofStyle ?? input.style?.numbering?.level ?? 0);
  return numbering.next(numId, Number.isInteger(level) ? level : 0);
}

/** A typed line break ends a paragraph where the next line is a new item, a new sentence or a centred title. */
function paragraphsOf(input: { lines: readonly Piece[][]; label: string; centred: boolean }): Paragraph[] {
  const paragraphs: { label: string; pieces: Piece[] }[] = [];
  for (const line of input.lines.flatMap(splitHeadTabs)) {
    const last = paragraphs.at(-1);
    const before = (last?.pieces.map((piece) => piece.text).join('') ?? '').trimEnd();
    const text = line.map((piece) => piece.text).join('');
    const isNew = input.centred || beginsWithMarker(text) || /[.;:!?…]$/.test(before) || before === '';
    if (last && (!isNew || (before === '' && paragraphs.length === 1))) {
      last.pieces.push({ text: ' ', bold: last.pieces.at(-1)?.bold ?? false }, ...line);
    } else {
      paragraphs.push({ label: paragraphs.length === 0 ? input.label : '', pieces: [...line] });
    }
  }
  return paragraphs.map((paragraph) => ({ kind: 'paragraph', ...paragraph }));
}

/** The right half of a document's head when it was set with tabs instead of a table. */
const RIGHT_OF_HEAD = /^\s*(CỘNG H(ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập\s*[-–]|\p{Lu}[^,;.]{1,40}, ngày[\s\d.…]+tháng)/u;

function splitHeadTabs(line: Piece[]): Piece[][] {
  const text = line.map((piece) => piece.text).join('');
  let tab = text.indexOf('\t');
  // A head has few tabs; more of them are a table typed by hand.
  for (let tried = 0; tab >= 0 && tried < 8; tried++) {
    const isHead = RIGHT_OF_HEAD.test(text.slice(tab, tab + 200).normalize('NFC'));
    if (isHead && text.slice(0, tab).trim() !== '') return [piecesOf(line, 0, tab), piecesOf(line, tab, text.length)];
    tab = text.indexOf('\t', tab + 1);
  }
  return [line];
}

function piecesOf(line: readonly Piece[], from: number, to: number): Piece[] {
  let at = 0;
  return line.flatMap((piece) => {
    const start = at;
    at += piece.text.length;
    const text = piece.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [{ ...piece, text }];
  });
}
