import type { OutlineNode, Path } from '../contract.ts';

export type NumberStyle = 'roman' | 'arabic' | 'letter';

/** A marker as a count: its style with the signs around it, and its place in the series from 1. */
export interface Counted {
  readonly style: NumberStyle;
  /** Style and punctuation; only markers of one series are compared: `1.` and `(1)` are two. */
  readonly series: string;
  readonly value: number;
}

/** A node of the outline with its marker as a count. */
export interface Numbered {
  readonly node: OutlineNode;
  readonly counted: Counted;
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
  const match = /^(\(?)((?:\d{1,3}\.)*)(\d{1,3}|[IVXLC]{1,7}|[a-zđ])\s*([.)/–—-]{0,2})\s*$/.exec(marker.trim());
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

/** The nodes that are counted, in the order of the outline: bullets, rows and words are not. */
export function numberedIn(
  outline: readonly OutlineNode[],
  countOf: (marker: string) => Counted | null = readMarker,
): Numbered[] {
  const numbered: Numbered[] = [];
  for (const node of outline) {
    if (node.marker === '' || node.kind === 'bullet' || node.kind === 'row') continue;
    const counted = countOf(node.marker);
    if (counted !== null) numbered.push({ node, counted });
  }
  return numbered;
}

/** Counted nodes by the path they stand under; those that stand under nothing are left out. */
export function siblingsOf(numbered: readonly Numbered[]): Map<Path, Numbered[]> {
  const groups = new Map<Path, Numbered[]>();
  for (const one of numbered) {
    const { parent } = one.node;
    if (parent === null) continue;
    const group = groups.get(parent);
    if (group) group.push(one);
    else groups.set(parent, [one]);
  }
  return groups;
}

/**
 * The places among siblings where a series does not go up by one. A new start at 1 is a new series, as in an annex.
 * `usesDd` says whether the plan counts đ at all.
 */
export function breaksOf(siblings: Iterable<readonly Numbered[]>, usesDd: () => boolean): Break[] {
  const breaks: Break[] = [];
  for (const group of siblings) {
    if (isUnbroken(group)) continue;
    const last = new Map<string, Numbered>();
    for (const one of group) {
      const { node, counted } = one;
      if (node.kind === 'footnote') continue;
      const before = last.get(counted.series);
      last.set(counted.series, one);
      if (!before || counted.value === before.counted.value + 1) continue;
      // … but a list of one item is hardly one: 1, 1.
      if (counted.value === 1 && (before.counted.value > 1 || node.path.startsWith('PL'))) continue;
      // Some offices count a b c d e; that is a gap only where the text counts đ elsewhere.
      const skipsDd = counted.style === 'letter' && before.counted.value === DD - 1 && counted.value === DD + 1;
      if (skipsDd && !usesDd()) continue;
      breaks.push({ before: before.node, node, from: before.counted, to: counted });
    }
  }
  return breaks;
}

/** True where the siblings are surely one series that goes up by one, as nearly all are. */
function isUnbroken(group: readonly Numbered[]): boolean {
  let before: Numbered | undefined;
  for (const one of group) {
    const { node, counted } = one;
    if (node.kind === 'footnote') return false;
    if (before && (counted.series !== before.counted.series || counted.value !== before.counted.value + 1))
      return false;
    before = one;
  }
  return true;
}

/** True where a node that stands under another is counted đ. */
export function countsDd(outline: readonly OutlineNode[]): boolean {
  return outline.some(({ marker, parent }) => marker.startsWith('đ') && parent !== null && /^đ[.)]/.test(marker));
}

/** Where the marker itself is printed. */
export function markerSpan(node: OutlineNode): { readonly from: number; readonly to: number } {
  return { from: node.from, to: Math.min(node.to, node.from + Math.max(1, node.marker.length)) };
}
