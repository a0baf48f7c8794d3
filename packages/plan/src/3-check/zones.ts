import { type Line, lineAt, linesFrom } from './line.ts';
import { watchWords } from './watch.ts';
import type { Words } from './words.ts';

/** The parts of the page that have a fixed form. */
export interface Zones {
  /** Lines before the first words of the body: motto, agency, number, place and date, kind, title. */
  readonly head: readonly Line[];
  /** Lines from "Nơi nhận" on, up to an annex or forty lines; empty where there is none. */
  readonly recipients: readonly Line[];
}

const where = watchWords((word) => word.endsWith('nơi'));
const HEAD_LINES = 40;
const TAIL_LINES = 40;
const BODY = /^\s{0,3}(?:Căn cứ|Thực hiện|Triển khai|Theo |I\.|1\.|Điều 1)/;
const ANNEX = /^\s{0,3}(?:PHỤ LỤC|Phụ lục|DANH MỤC|BIỂU)/;

/** Finds the head and the list of recipients by their words. */
export function findZones(text: string, firstLines: readonly Line[], words: Words): Zones {
  const firstBody = firstLines.findIndex(
    (line, i) => i >= HEAD_LINES || BODY.test(text.slice(line.from, line.from + 14)),
  );
  const head = firstOfRecipients(text, words);
  const tail = head < 0 ? [] : linesFrom(text, lineAt(text, head).from, TAIL_LINES);
  const annex = tail.findIndex((line, i) => i > 0 && ANNEX.test(text.slice(line.from, line.from + 12)));
  return {
    head: firstLines.slice(0, firstBody < 0 ? HEAD_LINES : firstBody),
    recipients: annex < 0 ? tail : tail.slice(0, annex),
  };
}

/** Where "Nơi nhận" stands first; -1 where it does not. */
function firstOfRecipients(text: string, words: Words): number {
  for (const i of where(words)) {
    const from = words.toOf(i) - 'Nơi'.length;
    if (text.startsWith('Nơi nhận', from)) return from;
  }
  return -1;
}
