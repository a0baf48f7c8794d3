import { labelOf } from './label.ts';
import { MARK, type Tokens, WORD } from './token.ts';
import type { Unit } from './unit.ts';

/** A label in the middle of a line, the mark before it and the first token behind its colon. */
interface InnerLabel {
  readonly label: Unit['label'];
  readonly from: number;
  readonly first: number;
  /** The bracket that closes what it says, where one opened before it. */
  readonly close?: number;
}

/** The labels behind full stops and semicolons of a line: `…. Đơn vị phối hợp: …. Thời gian: …` */
export function innerLabels(t: Tokens, { first, after }: Unit): InnerLabel[] {
  const found: InnerLabel[] = [];
  const { kind, value } = t;
  // The bracket around labels that follow one another, and what closes it.
  let closes = -1;
  // By their colons, the rarest mark of theirs.
  for (let colon = first + 2; colon < after; colon++) {
    if (value[colon] !== 58 || kind[colon] !== MARK) continue;
    let from = colon - 1;
    while (from > colon - 7 && kind[from] === WORD) from--;
    if (from < first || from === colon - 1 || kind[from] !== MARK) continue;
    // `Dọn bãi biển (trách nhiệm: Tỉnh đoàn).`
    if (value[from] === 40) {
      const words = t.slice(from + 1, colon).toLowerCase();
      const label = words === 'trách nhiệm' ? 'perform' : labelOf(words);
      const close = t.isMark(after - 1, 41) ? after - 1 : after - 2;
      if (!t.isMark(close, 41) || !namesBodies(label)) continue;
      found.push({ label, from, first: colon + 1, close });
      closes = close;
      continue;
    }
    if (value[from] !== 46 && value[from] !== 59) continue;
    const inner = { label: labelOf(t.slice(from + 1, colon).toLowerCase()), from, first: colon + 1 };
    found.push(closes < 0 ? inner : { ...inner, close: closes });
  }
  return found;
}

/** The label says that bodies stand behind it. */
export function namesBodies(label: Unit['label']): boolean {
  return label === 'lead' || label === 'support' || label === 'perform';
}
