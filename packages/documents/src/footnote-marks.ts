import type { Block, Paragraph } from './block.ts';

/** Private signs around the number of a raised mark whose footnote has not been found yet. */
const OPEN = '\ue000';
const CLOSE = '\ue001';
const MARK = /\ue000(\d{1,3})\ue001/g;
const FIRST_MARK = /^[\s(]*\ue000(\d{1,3})\ue001\)?[\s.:]*/;

interface Mention {
  text: string | null;
}

/** A raised number as it is carried until its footnote is known. */
export function raisedMark(number: string): string {
  return `${OPEN}${number}${CLOSE}`;
}

/**
 * Ties raised numbers to the paragraphs that begin with the same number later on. Those paragraphs leave the text
 * and become footnotes, numbered in the order of mention; numbers without a paragraph become ¹ ² ³ again.
 */
export function tieFootnotes(blocks: readonly Block[]): { blocks: Block[]; footnotes: string[] } {
  const mentions: Mention[] = [];
  const open = new Map<string, Mention[]>();
  const kept: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const text = textOf(block);
      const first = FIRST_MARK.exec(text);
      const mention = first && open.get(first[1] ?? '')?.shift();
      if (first && mention) {
        mention.text = text.slice(first[0].length);
        continue;
      }
    }
    for (const found of stringsOf(block).join('').matchAll(MARK)) {
      const mention: Mention = { text: null };
      mentions.push(mention);
      const waiting = open.get(found[1] ?? '');
      if (waiting) waiting.push(mention);
      else open.set(found[1] ?? '', [mention]);
    }
    kept.push(block);
  }
  const footnotes: string[] = [];
  let index = 0;
  const resolve = (text: string): string =>
    text.replace(MARK, (_, number: string) => {
      const mention = mentions[index++];
      if (mention?.text === null || mention === undefined) return superscriptOf(number);
      footnotes.push(mention.text);
      return `[^${footnotes.length}]`;
    });
  return { blocks: kept.map((block) => mapStrings(block, resolve)), footnotes: footnotes.map(resolveRest) };
}

function resolveRest(text: string): string {
  return text.replace(MARK, (_, number: string) => superscriptOf(number));
}

function textOf(paragraph: Paragraph): string {
  return paragraph.pieces.map((piece) => piece.text).join('');
}

function stringsOf(block: Block): string[] {
  if (block.kind === 'paragraph') return [textOf(block)];
  return block.kind === 'table' ? block.rows.flat() : [];
}

function mapStrings(block: Block, change: (text: string) => string): Block {
  if (block.kind === 'paragraph') {
    return { ...block, pieces: block.pieces.map((piece) => ({ ...piece, text: change(piece.text) })) };
  }
  return block.kind === 'table' ? { ...block, rows: block.rows.map((row) => row.map(change)) } : block;
}

/** 12 → `¹²`. */
export function superscriptOf(digits: string): string {
  return digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit);
}
