import { applyMatrix, type Matrix } from './pdf-matrix.ts';
import type { Rule } from './pdf-page.ts';

/** A filled bar up to this thickness (points) is a line. */
const THICKEST = 3;
/** Shorter strokes are parts of letters or ticks. */
const SHORTEST = 4;
const MAX_POINTS = 20_000;

interface Operators {
  readonly stroke: number;
  readonly closeStroke: number;
  readonly fillStroke: number;
  readonly eoFillStroke: number;
  readonly closeFillStroke: number;
  readonly closeEOFillStroke: number;
  readonly fill: number;
  readonly eoFill: number;
}

/** The horizontal and vertical lines that one drawn path leaves on the page. */
export function rulesOfPath(input: { args: readonly unknown[]; ctm: Matrix; operators: Operators }): Rule[] {
  const { args, ctm, operators } = input;
  const operator = Number(args[0]);
  const strokes = [
    operators.stroke,
    operators.closeStroke,
    operators.fillStroke,
    operators.eoFillStroke,
    operators.closeFillStroke,
    operators.closeEOFillStroke,
  ].includes(operator);
  const fills = operator === operators.fill || operator === operators.eoFill;
  if (!strokes && !fills) return [];
  const rules: Rule[] = [];
  for (const outline of outlinesOf(args[1], ctm)) {
    const bar = barOf(outline);
    if (bar) rules.push(bar);
    else if (strokes) rules.push(...sidesOf(outline));
  }
  return rules.filter((rule) => rule.to - rule.from >= SHORTEST);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The path's outlines as corner points in page space; curves break an outline. */
function outlinesOf(data: unknown, ctm: Matrix): Point[][] {
  // The library wraps the numbers of a path in a list of one: kinds of step followed by coordinates.
  const inner: unknown = Array.isArray(data) ? data[0] : data;
  if (!ArrayBuffer.isView(inner) && !Array.isArray(inner)) return [];
  const numbers = Array.from(
    (inner as ArrayLike<unknown>).length > MAX_POINTS ? [] : (inner as ArrayLike<unknown>),
    Number,
  );
  const outlines: Point[][] = [];
  let current: Point[] = [];
  for (let i = 0; i < numbers.length; ) {
    const step = numbers[i];
    const point = (at: number): Point => applyMatrix(ctm, numbers[at] ?? 0, numbers[at + 1] ?? 0);
    if (step === 0) {
      outlines.push(current);
      current = [point(i + 1)];
      i += 3;
    } else if (step === 1) {
      current.push(point(i + 1));
      i += 3;
    } else if (step === 2 || step === 3) {
      outlines.push(current);
      i += step === 2 ? 7 : 5;
      current = [point(i - 2)];
    } else {
      const first = current[0];
      if (first) current.push(first);
      i += 1;
    }
  }
  outlines.push(current);
  return outlines.filter((outline) => outline.length > 1);
}

/** An outline so thin that it is one line. */
function barOf(outline: readonly Point[]): Rule | null {
  const xs = outline.map((point) => point.x);
  const ys = outline.map((point) => point.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const width = right - left;
  const height = bottom - top;
  if (height <= THICKEST && width > height * 2) {
    return { horizontal: true, at: (top + bottom) / 2, from: left, to: right };
  }
  if (width <= THICKEST && height > width * 2) {
    return { horizontal: false, at: (left + right) / 2, from: top, to: bottom };
  }
  return null;
}

function sidesOf(outline: readonly Point[]): Rule[] {
  const rules: Rule[] = [];
  for (let i = 1; i < outline.length; i++) {
    const side = [outline[i - 1], outline[i]].filter((point) => point !== undefined);
    const rule = barOf(side);
    if (rule) rules.push(rule);
  }
  return rules;
}
