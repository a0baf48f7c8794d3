import { bulletOf } from './list-marker.ts';
import { formatNumber } from './number-format.ts';
import { childOf, childrenOf, descendantsOf, switchOf, valueAt, type XmlElement } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Restarts after any level above this one (1 = the first); 0 = never. */
  readonly restart: number | null;
  readonly legal: boolean;
  readonly style: string | null;
}

interface List {
  readonly abstractId: string;
  readonly levels: readonly (Level | undefined)[];
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** Counts through a document's automatic lists, in document order. */
export interface Numbering {
  /** The label of the next paragraph of list `numId`: `1.2.`, `a)`, `-`; empty when the list has none. */
  next(numId: string, level: number): string;
  /** The level a paragraph style is tied to in this list. */
  levelOfStyle(numId: string, style: string): number | null;
}

const LEVELS = 9;

/** Reads `numbering.xml`. The counters live in what is returned: use one for each document. */
export function readNumbering(root: XmlElement | null): Numbering {
  const lists = readLists(root);
  const counters = new Map<string, (number | null)[]>();
  const seen = new Set<string>();
  return {
    levelOfStyle(numId, style) {
      const index = lists.get(numId)?.levels.findIndex((level) => level?.style === style) ?? -1;
      return index < 0 ? null : index;
    },
    next(numId, wanted) {
      const list = lists.get(numId);
      const depth = Math.min(Math.max(wanted, 0), LEVELS - 1);
      const level = list?.levels[depth];
      if (!list || !level) return '';
      const counter = counters.get(list.abstractId) ?? Array<number | null>(LEVELS).fill(null);
      counters.set(list.abstractId, counter);
      applyOverrides({ list, numId, seen, counter, depth });
      counter[depth] = (counter[depth] ?? level.start - 1) + 1;
      for (let below = depth + 1; below < LEVELS; below++) {
        const restart = list.levels[below]?.restart ?? null;
        if (restart === null || (restart > 0 && depth < restart)) counter[below] = null;
      }
      return labelOf(list, depth, counter);
    },
  };
}

/** The first paragraph of a list with its own start makes the shared counter begin there. */
function applyOverrides(input: {
  list: List;
  numId: string;
  seen: Set<string>;
  counter: (number | null)[];
  depth: number;
}): void {
  const { list, numId, seen, counter, depth } = input;
  for (let level = 0; level <= depth; level++) {
    const start = list.startOverrides.get(level);
    const key = `${numId}/${level}`;
    if (start === undefined || seen.has(key)) continue;
    seen.add(key);
    counter[level] = level === depth ? start - 1 : (counter[level] ?? start);
  }
}

function labelOf(list: List, depth: number, counter: readonly (number | null)[]): string {
  const level = list.levels[depth];
  if (!level) return '';
  if (level.format === 'bullet') return bulletLabel(list, depth);
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const source = list.levels[index];
    if (!source || index > depth) return '';
    const value = counter[index] ?? source.start;
    const format = level.legal && source.format !== 'none' ? 'decimal' : source.format;
    return source.format === 'bullet' ? '' : formatNumber(value, format);
  });
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** Dashes and pluses as they are; any other sign is `-`, or `+` below another bullet of the same list. */
function bulletLabel(list: List, depth: number): string {
  const sign = list.levels[depth]?.text.trim() ?? '';
  if (sign === '') return '';
  if (/^[-–—+\u00ad\u2010-\u2015\u2212]$/.test(sign)) return bulletOf(sign);
  const under = list.levels.slice(0, depth).some((level) => level?.format === 'bullet' && level.text.trim() !== '');
  return under ? '+' : '-';
}

function readLists(root: XmlElement | null): Map<string, List> {
  const abstracts = new Map<string, XmlElement>();
  const byStyleLink = new Map<string, XmlElement>();
  for (const element of childrenOf(root, 'w:abstractNum')) {
    abstracts.set(element.attributes['w:abstractNumId'] ?? '', element);
    const link = valueAt(element, 'w:styleLink');
    if (link !== null) byStyleLink.set(link, element);
  }
  const lists = new Map<string, List>();
  for (const element of childrenOf(root, 'w:num')) {
    const named = abstracts.get(valueAt(element, 'w:abstractNumId') ?? '');
    const link = valueAt(named, 'w:numStyleLink');
    const abstract = (link === null ? undefined : byStyleLink.get(link)) ?? named;
    if (!abstract) continue;
    lists.set(element.attributes['w:numId'] ?? '', readList(element, abstract));
  }
  return lists;
}

function readList(num: XmlElement, abstract: XmlElement): List {
  const levels: (Level | undefined)[] = [];
  for (const element of childrenOf(abstract, 'w:lvl')) {
    levels[levelIndex(element)] = readLevel(element);
  }
  const startOverrides = new Map<number, number>();
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const index = levelIndex(override);
    const start = valueAt(override, 'w:startOverride');
    if (start !== null) startOverrides.set(index, Number(start));
    const level = childOf(override, 'w:lvl');
    if (level) levels[index] = readLevel(level);
  }
  return { abstractId: abstract.attributes['w:abstractNumId'] ?? '', levels, startOverrides };
}

function levelIndex(element: XmlElement): number {
  const index = Number(element.attributes['w:ilvl']);
  return Number.isInteger(index) && index >= 0 && index < LEVELS ? index : 0;
}

function readLevel(element: XmlElement): Level {
  const start = Number(valueAt(element, 'w:start') ?? '0');
  const restart = valueAt(element, 'w:lvlRestart');
  return {
    start: Number.isInteger(start) ? start : 0,
    format: formatOf(element),
    text: valueAt(element, 'w:lvlText') ?? '',
    restart: restart === null ? null : Number(restart),
    legal: switchOf(element, 'w:isLgl') ?? false,
    style: valueAt(element, 'w:pStyle'),
  };
}

/** Formats such as `001` are written as `custom` with a pattern, wrapped for older programs. */
function formatOf(element: XmlElement): string {
  const found = childOf(element, 'w:numFmt') ?? descendantsOf(element, 'w:numFmt')[0];
  const value = found?.attributes['w:val'] ?? 'decimal';
  if (value !== 'custom') return value;
  const pattern = /^0*1/.exec((found?.attributes['w:format'] ?? '').split(',')[0]?.trim() ?? '')?.[0];
  return pattern === undefined || pattern === '1' ? 'decimal' : pattern;
}
