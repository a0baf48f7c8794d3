import type { Line } from './context.ts';

/** The parts of the page that have a fixed form. */
export interface Zones {
  /** Lines before the first words of the body: motto, agency, number, place and date, kind, title. */
  readonly head: readonly Line[];
  /** Lines from "Nơi nhận" on, up to an annex or forty lines; empty where there is none. */
  readonly recipients: readonly Line[];
}

const HEAD_LINES = 40;
const TAIL_LINES = 40;
const BODY = /^\s{0,3}(?:Căn cứ|Thực hiện|Triển khai|Theo |I\.|1\.|Điều 1)/;

/** Finds the head and the list of recipients by their words. */
export function findZones(text: string, lines: readonly Line[]): Zones {
  const firstBody = lines.findIndex((line, i) => i >= HEAD_LINES || BODY.test(text.slice(line.from, line.from + 14)));
  const words = text.indexOf('Nơi nhận');
  const start = words < 0 ? -1 : lines.findIndex((line) => line.from <= words && words <= line.to);
  const tail: Line[] = [];
  for (let i = start; i >= 0 && i < lines.length && tail.length < TAIL_LINES; i++) {
    const line = lines[i];
    if (!line || (i > start && /^\s{0,3}(?:PHỤ LỤC|Phụ lục|DANH MỤC|BIỂU)/.test(text.slice(line.from, line.from + 12))))
      break;
    tail.push(line);
  }
  return { head: lines.slice(0, firstBody < 0 ? HEAD_LINES : firstBody), recipients: tail };
}
