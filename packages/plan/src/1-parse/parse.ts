import { closeBars } from './bar-gap.ts';
import { type Block, type Paragraph, readBlocks } from './block.ts';
import { joinBroken } from './broken-words.ts';
import { readClosing } from './closing.ts';
import { dropFurniture } from './furniture.ts';
import { readLetterhead } from './letterhead.ts';
import { readLines } from './line.ts';
import { splitHead } from './one-line-head.ts';
import { Outline } from './outline.ts';
import { liftReferences } from './reference.ts';
import { isRunOn, partRunOn } from './run-on.ts';
import type { Parsed } from './shape.ts';
import { fromWebPage } from './web-page.ts';
import { findStart, type Placed, placeBlocks } from './zone.ts';

/**
 * Reads any text into a tree over its reading text. Never fails: what it does not know stays a paragraph.
 * Lines → paragraphs, tables and notes → stretches of the document → tree.
 */
export function parse(raw: string): Parsed {
  const lines = dropFurniture(closeBars(readLines(joinBroken(withLineEnds(raw)))));
  const found = liftReferences(readBlocks(lines));
  const start = findStart(found);
  const parted = found.slice(start, start + 4).some(isRunOn) ? partRunOn(raw) : raw;
  if (parted !== raw) return parse(parted);
  const blocks = splitHead(found, start);
  const placed = placeBlocks(blocks, start);
  const outline = new Outline();
  const heads: Block[] = [];
  const closings: Block[] = [];
  const notes: Extract<Block, { kind: 'note' }>[] = [];
  let part = 0;
  let annex = 0;
  for (let at = 0; at < placed.length; at++) {
    const one = placed[at];
    if (!one) break;
    const { block, zone } = one;
    if (block.kind === 'note') {
      notes.push(block);
      continue;
    }
    if (one.annex !== annex || one.part !== part) {
      annex = one.annex;
      part = one.part;
      outline.restart(annexRoot(annex));
    }
    if (zone === 'head' || zone === 'title') {
      heads.push(block);
      if (block.kind === 'paragraph') outline.addPlain(block.text, zone);
      else for (const row of block.rows) outline.addPlain(row.join(' | ').replaceAll('\n', ' '), zone);
    } else if (zone === 'closing') {
      closings.push(block);
      if (block.kind === 'paragraph') outline.addPlain(block.text, zone);
      else
        for (const row of block.rows)
          for (const cell of row) for (const line of cell.split('\n')) outline.addPlain(line, zone);
    } else if (block.kind === 'table') outline.addTable(block, { zone, root: annexRoot(annex) });
    else outline.addParagraph(block, { zone, root: annexRoot(annex) }, nextParagraph(placed, at));
  }
  for (const note of notes) outline.addNote(note.number, note.text);
  return {
    text: outline.text,
    nodes: outline.nodes,
    tables: outline.tables,
    ...fromWebPage(blocks, start, readLetterhead(heads), readClosing(closings)),
  };
}

/** The text with line ends where a site wrote out their signs. */
function withLineEnds(raw: string): string {
  return raw.includes('\\r\\n') ? raw.replaceAll('\\r\\n', '\n') : raw;
}

function annexRoot(annex: number): string {
  return annex === 0 ? '' : annex === 1 ? 'PL' : `PL${annex}`;
}

function nextParagraph(placed: readonly Placed[], at: number): Paragraph | null {
  for (let next = at + 1; next < Math.min(placed.length, at + 40); next++) {
    const block = placed[next]?.block;
    if (placed[next]?.zone === 'closing') return null;
    if (block?.kind === 'paragraph') return isFarewellAll(placed, next) ? null : block;
    if (block?.kind === 'table') return null;
  }
  return null;
}

/** Nothing but unmarked paragraphs stands from here to the signature. */
function isFarewellAll(placed: readonly Placed[], from: number): boolean {
  for (let at = from; at < Math.min(placed.length, from + 4); at++) {
    const one = placed[at];
    if (!one || one.zone === 'closing') return true;
    if (one.block.kind === 'note') continue;
    if (one.block.kind === 'table' || one.block.marker || one.zone !== 'body') return false;
  }
  return false;
}
