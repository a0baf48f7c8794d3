import { SaxesParser } from 'saxes';
import { brokenFile, tooComplex } from './refusals.ts';

/** An XML element with the usual Office prefix whatever prefix the file uses: `w:p`, `a:t`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const MAX_DEPTH = 250;
const MAX_ELEMENTS = 4_000_000;

/** Namespaces end in different years and editions; the part that stays tells them apart. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml(\/2006)?\/main$/, 'w:'],
  [/markup-compatibility/, 'mc:'],
  [/schemas-microsoft-com:vml$/, 'v:'],
  [/wordprocessingShape$/, 'wps:'],
  [/drawingml(\/2006)?\/wordprocessingDrawing$|wordprocessingDrawing$/, 'wp:'],
  [/drawingml(\/2006)?\/main$/, 'a:'],
  [/officeDocument(\/2006)?\/math$/, 'm:'],
  [/officeDocument(\/2006)?\/relationships$/, 'r:'],
];

function prefixOf(uri: string, cache: Map<string, string>): string {
  const known = cache.get(uri);
  if (known !== undefined) return known;
  const prefix = PREFIXES.find(([pattern]) => pattern.test(uri))?.[1] ?? '';
  cache.set(uri, prefix);
  return prefix;
}

/** Parses one XML part into a tree. Refuses what is malformed, has a DOCTYPE, or is nested without end. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const cache = new Map<string, string>();
  const parser = new SaxesParser({ xmlns: true, position: false });
  const stack: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }[] = [];
  let root: XmlElement | null = null;
  let elements = 0;
  parser.on('error', () => {
    throw brokenFile();
  });
  parser.on('doctype', () => {
    throw brokenFile();
  });
  parser.on('opentag', (tag) => {
    if (stack.length >= MAX_DEPTH || ++elements > MAX_ELEMENTS) throw tooComplex();
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) {
      attributes[prefixOf(attribute.uri, cache) + attribute.local] = attribute.value;
    }
    const element = { name: prefixOf(tag.uri, cache) + tag.local, attributes, children: [] };
    stack.at(-1)?.children.push(element);
    root ??= element;
    stack.push(element);
  });
  parser.on('text', (text) => {
    const parent = stack.at(-1);
    if (parent && (parent.name.endsWith(':t') || parent.name === 'w:delText' || text.trim() !== '')) {
      parent.children.push(text);
    }
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  const decoder = new TextDecoder(xmlEncoding(bytes));
  const slice = 1 << 16;
  for (let at = 0; at < bytes.length; at += slice) {
    parser.write(decoder.decode(bytes.subarray(at, at + slice), { stream: at + slice < bytes.length }));
  }
  parser.close();
  if (!root) throw brokenFile();
  return root;
}

function xmlEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The first child element of that name. */
export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && child.name === name) return child;
  }
  return null;
}

/** All child elements, of that name when one is given. */
export function childrenOf(element: XmlElement | null | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child);
  }
  return found;
}

/** Every descendant of that name, in document order, the element itself left out. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of childrenOf(element)) {
    if (child.name === name) found.push(child);
    found.push(...descendantsOf(child, name));
  }
  return found;
}

/** The `w:val` of a child, or null when the child or the value is absent. */
export function valueAt(element: XmlElement | null | undefined, child: string): string | null {
  return childOf(element, child)?.attributes['w:val'] ?? null;
}

/** An on/off child: null when absent, true for `<w:b/>`, false for `w:val="0"`. */
export function switchOf(element: XmlElement | null | undefined, child: string): boolean | null {
  const found = childOf(element, child);
  if (!found) return null;
  const value = found.attributes['w:val'];
  return value === undefined || !/^(0|false|off|none)$/.test(value);
}

/** All text below the element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
