/** Built pages as a browser reads them. */
import { html, parse, type DefaultTreeAdapterTypes, type ParserError } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type Document = DefaultTreeAdapterTypes.Document;

/** A parsed page, and what a browser would have had to guess while reading it. */
export interface Parsed {
  readonly document: Document;
  readonly faults: readonly string[];
}

/** Elements without an end tag, and those a browser adds by itself where the page does not write them. */
const selfClosing = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/u;
const implied = /^(?:html|head|body)$/u;

/** Parses a page as a browser without JavaScript does: what stands in `noscript` counts. */
export function parseHtml(text: string): Parsed {
  const faults: string[] = [];
  const document = parse(text, {
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
    onParseError: (error: ParserError) => faults.push(`${error.code} at ${error.startLine}:${error.startCol}`),
  });
  for (const element of elementsIn(document)) {
    if (isSvg(element) || selfClosing.test(element.tagName) || implied.test(element.tagName)) continue;
    const place = element.sourceCodeLocation;
    // The browser has opened or closed it where something stood that may not stand there.
    if (!place?.startTag || !place.endTag) faults.push(`<${element.tagName}> is not opened and closed where it stands`);
  }
  return { document, faults };
}

export const isElement = (node: Node): node is Element => 'tagName' in node;

/** All elements below a node, in document order. */
export function elementsIn(node: Node, wanted: (element: Element) => boolean = () => true): Element[] {
  const found: Element[] = [];
  const walk = (parent: Node): void => {
    if (!('childNodes' in parent)) return;
    for (const child of parent.childNodes) {
      if (isElement(child) && wanted(child)) found.push(child);
      walk(child);
    }
  };
  walk(node);
  return found;
}

export const byTag = (node: Node, ...names: readonly string[]): Element[] =>
  elementsIn(node, (element) => names.includes(element.tagName));

export const byClass = (node: Node, name: string): Element[] =>
  elementsIn(node, (element) => attribute(element, 'class')?.split(/\s+/u).includes(name) ?? false);

export function byId(node: Node, id: string): Element | undefined {
  return elementsIn(node, (element) => attribute(element, 'id') === id)[0];
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** Text as it reads: white space run together. */
export const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The text of a node. */
export const textOf = (node: Node): string => squeezed(pieces(node, () => true).join(''));

const unseen = new Set(['head', 'script', 'style', 'template']);

/** What a reader without JavaScript sees of a node; code is left out, where any word may stand as an example. */
export const proseOf = (node: Node): string =>
  squeezed(
    pieces(
      node,
      (element) =>
        !unseen.has(element.tagName) &&
        !['code', 'pre'].includes(element.tagName) &&
        attribute(element, 'hidden') === undefined,
    ).join(' '),
  );

function pieces(node: Node, shown: (element: Element) => boolean): string[] {
  if ('value' in node) return [node.value];
  if (!('childNodes' in node) || (isElement(node) && !shown(node))) return [];
  return node.childNodes.flatMap((child) => pieces(child, shown));
}

export const isSvg = (element: Element): boolean => element.namespaceURI === html.NS.SVG;
