import type { OutlineNode } from '../contract.ts';

export type NumberStyle = 'roman' | 'arabic' | 'letter';

/** A marker as a count: its style with the signs around it, and its place in the series from 1. */
export interface Counted {
  readonly style: NumberStyle;
  /** Style and punctuation; only markers of one series are compared: `1.` and `(1)` are two. */
  readonly series: string;
  readonly value: number;
}

/** Two siblings of one series, one after the other, whose numbers do not follow. */
export interface Break {
  readonly before: OutlineNode;
  readonly node: OutlineNode;
  readonly from: Counted;
  readonly to: Counted;
}

const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const DD = LETTERS.indexOf('đ') + 1;
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Reads a marker; null for bullets, words and empty ones. `1.2.` counts by its last number, within its own series. */
export function readMarker(marker: string): Counted | null {
  const match = /^(\(?)((?:\d{1,3}\.)*)(\d{1,3}|[IVXLC]{1,7}|[a-zđ])([.)/]{0,2})\s*$/.exec(marker.trim());
  if (!match) return null;
  const [, open = '', head = '', body = '', close = ''] = match;
  const series = `${open}${head}#${close.charAt(0)}`;
  if (/^\d/.test(body)) return { style: 'arabic', series: `arabic${series}`, value: Number(body) };
  if (head !== '') return null;
  if (/^[IVXLC]/.test(body)) {
    const value = romanValue(body);
    return value === null ? null : { style: 'roman', series: `roman${series}`, value };
  }
  const value = LETTERS.indexOf(body) + 1;
  return value === 0 ? null : { style: 'letter', series: `letter${series}`, value };
}

/** The marker that stands for a value in a style: `c`, `IV`, `7`; empty where there is none. */
export function markerOf(style: NumberStyle, value: number): string {
  if (style === 'arabic') return String(value);
  if (style === 'letter') return LETTERS.charAt(value - 1);
  let rest = value;
  let text = '';
  for (const [sign, worth] of [
    ['C', 100],
    ['XC', 90],
    ['L', 50],
    ['XL', 40],
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ] as const) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

function romanValue(text: string): number | null {
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const here = ROMAN[text.charAt(i)] ?? 0;
    const next = ROMAN[text.charAt(i + 1)] ?? 0;
    value += here < next ? -here : here;
  }
  return markerOf('roman', value) === text ? value : null;
}

/** The places among siblings where a series does not go up by one. A new start at 1 is a new series, as in an annex. */
export function* breaksOf(
  children: ReadonlyMap<unknown, readonly OutlineNode[]>,
  countOf: (marker: string) => Counted | null = readMarker,
): Generator<Break> {
  const usesDd = [...children.values()].some((siblings) => siblings.some((node) => /^đ[.)]/.test(node.marker)));
  for (const siblings of children.values()) {
    const last = new Map<string, { node: OutlineNode; counted: Counted }>();
    for (const node of siblings) {
      if (node.kind === 'bullet' || node.kind === 'row' || node.kind === 'footnote') continue;
      const counted = countOf(node.marker);
      if (counted === null) continue;
      const before = last.get(counted.series);
      last.set(counted.series, { node, counted });
      if (!before || counted.value === 1 || counted.value === before.counted.value + 1) continue;
      // Some offices count a b c d e; that is a gap only where the text counts đ elsewhere.
      const skipsDd = counted.style === 'letter' && before.counted.value === DD - 1 && counted.value === DD + 1;
      if (skipsDd && !usesDd) continue;
      yield { before: before.node, node, from: before.counted, to: counted };
    }
  }
}

/** Where the marker itself is printed. */
export function markerSpan(node: OutlineNode): { readonly from: number; readonly to: number } {
  return { from: node.from, to: Math.min(node.to, node.from + Math.max(1, node.marker.length)) };
}
