import { childOf, childrenOf, switchOf, valueAt, type XmlElement } from './xml.ts';

/** What a style, with all it is based on, says about text; null where none of them says anything. */
export interface StyleFacts {
  readonly name: string;
  readonly bold: boolean | null;
  readonly caps: boolean | null;
  readonly hidden: boolean | null;
  readonly alignment: string | null;
  readonly numbering: { readonly numId: string; readonly level: number | null } | null;
  /** For table styles: true when they draw lines. */
  readonly borders: boolean;
}

/** The styles of a document by id. */
export interface Styles {
  get(id: string | null): StyleFacts | null;
  /** The style of paragraphs that name none. */
  readonly defaultParagraph: StyleFacts | null;
  readonly defaultBold: boolean;
}

const MAX_CHAIN = 20;

/** Reads `styles.xml`; a missing part gives styles that say nothing. */
export function readStyles(root: XmlElement | null): Styles {
  const elements = new Map<string, XmlElement>();
  let defaultParagraph: string | null = null;
  for (const style of childrenOf(root, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined) continue;
    elements.set(id, style);
    const isDefault = /^(1|true|on)$/.test(style.attributes['w:default'] ?? '');
    if (style.attributes['w:type'] === 'paragraph' && isDefault) defaultParagraph = id;
  }
  const known = new Map<string, StyleFacts>();
  const get = (id: string | null): StyleFacts | null => {
    if (id === null) return null;
    let facts = known.get(id);
    if (!facts && elements.has(id)) {
      facts = factsOf(id, elements);
      known.set(id, facts);
    }
    return facts ?? null;
  };
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  return { get, defaultParagraph: get(defaultParagraph), defaultBold: switchOf(defaults, 'w:b') ?? false };
}

function factsOf(id: string, elements: ReadonlyMap<string, XmlElement>): StyleFacts {
  const chain: XmlElement[] = [];
  let next: string | null = id;
  while (next !== null && chain.length < MAX_CHAIN) {
    const element = elements.get(next);
    if (!element) break;
    chain.push(element);
    next = valueAt(element, 'w:basedOn');
  }
  const firstKnown = <T>(read: (element: XmlElement) => T | null): T | null => {
    for (const element of chain) {
      const value = read(element);
      if (value !== null) return value;
    }
    return null;
  };
  return {
    name: (chain[0] && valueAt(chain[0], 'w:name'))?.toLowerCase() ?? '',
    bold: firstKnown((element) => switchOf(childOf(element, 'w:rPr'), 'w:b')),
    caps: firstKnown((element) => switchOf(childOf(element, 'w:rPr'), 'w:caps')),
    hidden: firstKnown((element) => switchOf(childOf(element, 'w:rPr'), 'w:vanish')),
    alignment: firstKnown((element) => valueAt(childOf(element, 'w:pPr'), 'w:jc')),
    numbering: numberingOf(firstKnown),
    borders: firstKnown((element) => hasLines(childOf(childOf(element, 'w:tblPr'), 'w:tblBorders'))) ?? false,
  };
}

function numberingOf(firstKnown: <T>(read: (element: XmlElement) => T | null) => T | null): StyleFacts['numbering'] {
  const numId = firstKnown((element) => valueAt(childOf(childOf(element, 'w:pPr'), 'w:numPr'), 'w:numId'));
  if (numId === null) return null;
  const level = firstKnown((element) => valueAt(childOf(childOf(element, 'w:pPr'), 'w:numPr'), 'w:ilvl'));
  return { numId, level: level === null ? null : Number(level) };
}

/** True when any side of a `w:tblBorders` or `w:tcBorders` is drawn; null when there is no such element. */
export function hasLines(borders: XmlElement | null): boolean | null {
  if (!borders) return null;
  return childrenOf(borders).some((side) => {
    const value = side.attributes['w:val'] ?? 'none';
    const white = /^f{6}$/i.test(side.attributes['w:color'] ?? '');
    return value !== 'none' && value !== 'nil' && side.attributes['w:sz'] !== '0' && !white;
  });
}
