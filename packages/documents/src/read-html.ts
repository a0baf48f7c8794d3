import type { Block, Piece } from './block.ts';
import { raisedMark, superscriptOf, tieFootnotes } from './footnote-marks.ts';
import { attributeOf, type HtmlElement, type HtmlNode, htmlTextOf, isElement, parseHtml } from './html-node.ts';
import { readHtmlTable } from './html-table.ts';
import { formatNumber } from './number-format.ts';
import { firstPageOf } from './secret-mark.ts';
import type { Reading } from './source-document.ts';
import { writeRaw, writeText } from './write-text.ts';

/** The encoding a page names for itself near its top, or null. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1] ?? null;
}

/** True when the text is a web page: by its first tags, or by a name that says so and any tag at all. */
export function looksLikeHtml(text: string, name: string): boolean {
  const head = text.slice(0, 4096).replace(/^(\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, '');
  if (/^<(!doctype\s+html|html|head|body)[\s>]/i.test(head)) return true;
  return /\.x?html?$/i.test(name) && /<\/?[a-z][^<>]{0,2000}>/i.test(text);
}

/** Reads a web page: scripts, styles and navigation dropped, lists numbered, tables as rows. */
export function readHtml(html: string): Reading {
  const tied = tieFootnotes(readBlocks(parseHtml(html)));
  return {
    text: writeText(tied.blocks, tied.footnotes),
    firstPage: firstPageOf(writeRaw(tied.blocks)),
    pages: null,
    notes: [],
  };
}

const DROPPED =
  /^(script|style|nav|noscript|template|head|title|iframe|svg|canvas|button|select|input|textarea|aside|object|embed|audio|video|map|dialog|datalist)$/;
const INLINE =
  /^(a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|o:p|q|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

interface Writer {
  readonly blocks: Block[];
  pieces: Piece[];
  label: string;
}

function readBlocks(nodes: readonly HtmlNode[]): Block[] {
  const writer: Writer = { blocks: [], pieces: [], label: '' };
  for (const node of nodes) readNode(node, { writer, bold: false, depth: 0, keepLines: false });
  endParagraph(writer);
  return writer.blocks;
}

interface Place {
  readonly writer: Writer;
  readonly bold: boolean;
  /** How many lists this node is in. */
  readonly depth: number;
  readonly keepLines: boolean;
}

function endParagraph(writer: Writer): void {
  if (writer.pieces.some((piece) => piece.text.trim() !== '')) {
    writer.blocks.push({ kind: 'paragraph', label: writer.label, pieces: writer.pieces });
    writer.label = '';
  }
  writer.pieces = [];
}

function readNode(node: HtmlNode, place: Place): void {
  if (node.nodeName === '#text' && 'value' in node) {
    addText(node.value, place);
    return;
  }
  if (!isElement(node) || DROPPED.test(node.tagName) || isHidden(node)) return;
  switch (node.tagName) {
    case 'br':
    case 'hr':
      endParagraph(place.writer);
      return;
    case 'table':
      endParagraph(place.writer);
      place.writer.blocks.push(...readHtmlTable(node, (cell) => readBlocks(cell.childNodes)));
      return;
    case 'ul':
    case 'ol':
    case 'menu':
      readList(node, place);
      return;
    case 'sup':
      readRaised(node, place);
      return;
    default: {
      const inline = INLINE.test(node.tagName);
      if (!inline) endParagraph(place.writer);
      const inner = {
        ...place,
        bold: boldnessOf(node, place.bold),
        keepLines: place.keepLines || node.tagName === 'pre',
      };
      for (const child of node.childNodes) readNode(child, inner);
      if (!inline) endParagraph(place.writer);
    }
  }
}

function addText(text: string, place: Place): void {
  if (!place.keepLines) {
    place.writer.pieces.push({ text: text.replace(/\s+/g, ' '), bold: place.bold });
    return;
  }
  text.split(/\r?\n/).forEach((line, index) => {
    if (index > 0) endParagraph(place.writer);
    place.writer.pieces.push({ text: line, bold: place.bold });
  });
}

function isHidden(element: HtmlElement): boolean {
  return (
    attributeOf(element, 'hidden') !== null ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(attributeOf(element, 'style') ?? '')
  );
}

function boldnessOf(element: HtmlElement, inherited: boolean): boolean {
  const weight = /font-weight\s*:\s*(\w+)/i.exec(attributeOf(element, 'style') ?? '')?.[1];
  if (weight !== undefined) return /^(bold|bolder|[6-9]00)$/i.test(weight);
  return inherited || /^(b|strong|h[1-6]|th)$/.test(element.tagName);
}

function readList(list: HtmlElement, place: Place): void {
  endParagraph(place.writer);
  const type = attributeOf(list, 'type') ?? '';
  const items = list.childNodes.filter(isElement);
  const reversed = attributeOf(list, 'reversed') !== null;
  let number = numberOf(attributeOf(list, 'start')) ?? (reversed ? items.length : 1);
  for (const item of items) {
    if (item.tagName !== 'li') {
      readNode(item, { ...place, depth: place.depth + 1 });
      continue;
    }
    number = numberOf(attributeOf(item, 'value')) ?? number;
    const ordered = list.tagName === 'ol';
    place.writer.label = ordered ? orderedLabel(number, type) : place.depth > 0 && isInBullets(list) ? '+' : '-';
    for (const child of item.childNodes) readNode(child, { ...place, depth: place.depth + 1 });
    endParagraph(place.writer);
    place.writer.label = '';
    number += reversed ? -1 : 1;
  }
}

function numberOf(value: string | null): number | null {
  const number = value === null ? Number.NaN : Number.parseInt(value, 10);
  return Number.isInteger(number) ? number : null;
}

function isInBullets(list: HtmlElement): boolean {
  let parent = list.parentNode;
  while (parent && 'tagName' in parent) {
    if (parent.tagName === 'ul') return true;
    parent = parent.parentNode;
  }
  return false;
}

const LIST_FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

function orderedLabel(number: number, type: string): string {
  const format = LIST_FORMATS[type] ?? 'decimal';
  return `${formatNumber(number, format)}${type === 'a' ? ')' : '.'}`;
}

/** A raised number may be a footnote mark; after a unit of length it is a power. */
function readRaised(element: HtmlElement, place: Place): void {
  const text = htmlTextOf(element).trim();
  const digits = /^[[(]?(\d{1,3})[\])]?$/.exec(text)?.[1];
  const before = place.writer.pieces.map((piece) => piece.text).join('');
  if (digits === undefined) {
    for (const child of element.childNodes) readNode(child, place);
    return;
  }
  const power = /^[23]$/.test(digits) && /(^|[\s\d/])(k|c|d|m|h)?m$/.test(before);
  place.writer.pieces.push({ text: power ? superscriptOf(digits) : raisedMark(digits), bold: place.bold });
}
