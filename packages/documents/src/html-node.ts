import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** A node of the parsed page; text nodes have a `value`, elements a `tagName`. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
/** An element of the parsed page. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Parses a page as browsers do; never fails. */
export function parseHtml(html: string): readonly HtmlNode[] {
  return parse(html).childNodes;
}

/** True for elements. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** An attribute's value, or null. */
export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** All text below a node. */
export function htmlTextOf(node: HtmlNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(htmlTextOf).join('') : '';
}
