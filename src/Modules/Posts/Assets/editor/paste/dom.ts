/** Small tree helpers for the paste cleaner. They work on a parsed, inert document. */

export function all(root: Element, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)];
}

export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** The same content under another name. Styles are kept for later steps. */
export function rename(element: Element, name: string): HTMLElement {
  if (element.localName === name) return element as HTMLElement;
  const other = element.ownerDocument.createElement(name);
  const style = element.getAttribute('data-style');
  if (style !== null) other.setAttribute('data-style', style);
  for (const attribute of ['href', 'src', 'alt', 'colspan', 'rowspan', 'start', 'class']) {
    const value = element.getAttribute(attribute);
    if (value !== null) other.setAttribute(attribute, value);
  }
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

/** One declaration of an inline style, lower-case, or an empty text. */
export function styleOf(element: Element, property: string): string {
  const style = element.getAttribute('data-style') ?? '';
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0 && declaration.slice(0, colon).trim().toLowerCase() === property) return declaration.slice(colon + 1).trim().toLowerCase();
  }
  return '';
}

export function isElement(node: Node): node is HTMLElement {
  return node.nodeType === 1;
}

/** Nothing to see: no words and no picture. */
export function isBlank(node: Node): boolean {
  if ((node.textContent ?? '').replace(/[\s\u00a0\u200b]/g, '') !== '') return false;
  return !isElement(node) || (node.localName !== 'img' && node.querySelector('img') === null);
}

export const blockNames = 'p,h1,h2,h3,h4,h5,h6,ul,ol,table,blockquote,pre,hr,div,section,article,header,footer,main,center,dl,figure,address';
