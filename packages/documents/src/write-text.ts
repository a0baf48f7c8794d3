import { compose } from '@cotmoc/base';
import type { Block, Paragraph, Piece, Table } from './block.ts';
import { columnCount } from './layout-table.ts';
import { tooComplex } from './refusals.ts';
import { plainBullet } from './symbol-signs.ts';

/** Blocks as reading text: a blank line between paragraphs, tables row by row, NFC. */
export function writeText(blocks: readonly Block[], footnotes: readonly string[] = []): string {
  const parts: string[] = [];
  for (const block of blocks) {
    const part = block.kind === 'paragraph' ? writeParagraph(block) : block.kind === 'table' ? writeTable(block) : '';
    if (part !== '') parts.push(part);
  }
  footnotes.forEach((footnote, index) => {
    parts.push(`[^${index + 1}]: ${clean(footnote)}`);
  });
  return compose(parts.join('\n\n'));
}

/** Raw lines with a form feed at each page break: what the search for secret marks reads. */
export function writeRaw(blocks: readonly Block[]): string {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'page-break') lines.push('\f');
    else if (block.kind === 'paragraph') lines.push(block.pieces.map((piece) => piece.text).join(''));
    else for (const row of block.rows) lines.push(row.join(' | ').replaceAll('<br>', '\n'));
  }
  return lines.join('\n');
}

/** Blanks as single spaces, no invisible characters. */
export function clean(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

const BULLET = /^[-+]\s/;

/** A number or bullet typed as text, before words that differ from it in weight. */
const TYPED_LABEL = /^[\s]*([-–+•]|\(?[\p{L}\d]{1,4}[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s*$/u;

/** Fewest tabs, and fewest cells with something in them, that make a line the row of a table typed by hand. */
const FEWEST_TABS = 3;

/** A row of a table that was typed with tabs: its cells, with the tabs between them kept; null for other paragraphs. */
function typedRow({ label, pieces }: Paragraph): string | null {
  const cells = (label === '' ? '' : `${label}\t`)
    .concat(pieces.map((piece) => piece.text).join(''))
    .split('\t')
    .map(clean);
  if (cells.length <= FEWEST_TABS) return null;
  const filled = cells.filter((cell) => cell !== '');
  // The line of the total has little more than its sum.
  const isTotal = filled.length === 2 && filled.some((cell) => /^\d{1,3}(\.\d{3})+$/.test(cell));
  return filled.length >= FEWEST_TABS || isTotal ? cells.join('\t') : null;
}

/** One paragraph on one line: wholly bold in `**…**`, a bold beginning as `**…** rest`. */
export function writeParagraph(paragraph: Paragraph): string {
  const typed = typedRow(paragraph);
  if (typed !== null) return typed;
  const { label, pieces } = withTypedLabel({ ...paragraph, pieces: withPlainBullet(paragraph.pieces) });
  const text = clean(pieces.map((piece) => piece.text).join(''));
  if (text === '') return label;
  const start = label === '' ? '' : `${label} `;
  const lead = boldLead(pieces);
  if (lead === '') return start + text;
  if (lead !== 'all') {
    const bullet = BULLET.exec(lead)?.[0] ?? '';
    return `${start}${bullet}**${lead.slice(bullet.length)}**${text.slice(lead.length)}`;
  }
  const whole = start + text;
  const bullet = BULLET.exec(whole)?.[0] ?? '';
  return `${bullet}**${whole.slice(bullet.length)}**`;
}

function withPlainBullet(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findIndex((piece) => piece.text.trim() !== '');
  const first = pieces[at];
  if (!first) return pieces;
  const next = pieces[at + 1]?.text ?? '';
  const whole = plainBullet(first.text + next);
  const text = whole.endsWith(next) ? whole.slice(0, whole.length - next.length) : first.text;
  return pieces.with(at, { ...first, text });
}

/** Takes a typed number or bullet that is not bold off the front of bold words. */
function withTypedLabel(paragraph: Paragraph): { label: string; pieces: readonly Piece[] } {
  if (paragraph.label !== '') return paragraph;
  const at = paragraph.pieces.findIndex((piece) => piece.bold && piece.text.trim() !== '');
  const before = paragraph.pieces.slice(0, at).map((piece) => piece.text);
  const typed = at > 0 ? TYPED_LABEL.exec(before.join('')) : null;
  return typed ? { label: typed[1] ?? '', pieces: paragraph.pieces.slice(at) } : paragraph;
}

/** `all` when every letter is bold, the bold beginning when there is one worth marking, else the empty string. */
function boldLead(pieces: readonly Piece[]): string {
  let lead = '';
  let rest = '';
  for (const piece of pieces) {
    const weightless = !/[\p{L}\p{N}]/u.test(piece.text.replace(/\[\^\d+\]/g, ''));
    if (rest === '' && (piece.bold || (weightless && lead !== ''))) lead += piece.text;
    else if (rest !== '' || !weightless || piece.text.trim() !== '') rest += piece.text;
  }
  lead = clean(lead);
  if (!/\p{L}/u.test(lead)) return '';
  if (!/[\p{L}\p{N}]/u.test(rest.replace(/\[\^\d+\]/g, ''))) return 'all';
  if (lead.replace(/[^\p{L}]/gu, '').length < 2) return '';
  const cut = /[\p{L}\p{N}]$/u.test(lead) && /^[\p{L}\p{N}]/u.test(rest);
  return cut && pieces.length > 0 && !startsAtWord(pieces) ? '' : lead;
}

/** False when the weight changes in the middle of a word. */
function startsAtWord(pieces: readonly Piece[]): boolean {
  let before = '';
  for (const piece of pieces) {
    if (before !== '' && !piece.bold) return /\s$/.test(before) || /^\s/.test(piece.text);
    if (piece.text !== '') before = piece.text;
  }
  return true;
}

const MAX_CELLS = 5_000_000;

/** A table as pipe rows, with the rule under its heading rows. */
export function writeTable(table: Table): string {
  const width = Math.max(1, columnCount(table.rows));
  if (width * table.rows.length > MAX_CELLS) throw tooComplex();
  const lines = table.rows.map((row) => {
    const cells = Array.from({ length: width }, (_, index) => writeCell(row[index] ?? ''));
    return `| ${cells.join(' | ')} |`;
  });
  lines.splice(Math.min(table.headings, lines.length), 0, `|${'---|'.repeat(width)}`);
  return lines.join('\n');
}

function writeCell(text: string): string {
  return text
    .split('<br>')
    .map((line) => clean(line).replaceAll('|', '\\|'))
    .filter((line) => line !== '')
    .join('<br>');
}
