import { all, blockNames, isBlank, rename, styleOf, unwrap } from './dom.ts';

function isBold(element: Element): boolean {
  const weight = styleOf(element, 'font-weight');
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}

function wrap(element: Element, name: string): void {
  const mark = element.ownerDocument.createElement(name);
  mark.append(...element.childNodes);
  element.append(mark);
}

/** Bold, italic and struck-through, wherever they come from: tags, or styles on a <span> or <font>. */
export function marksFromStyles(body: HTMLElement): void {
  for (const element of all(body, 'b')) rename(element, 'strong');
  for (const element of all(body, 'i,cite,dfn')) rename(element, 'em');
  for (const element of all(body, 's,strike')) rename(element, 'del');
  for (const element of all(body, 'tt,kbd,samp')) rename(element, 'code');
  for (const element of all(body, 'span[data-style],font[data-style],a[data-style],strong[data-style],em[data-style]')) {
    if (isBold(element) && element.localName !== 'strong') wrap(element, 'strong');
    if (/^(italic|oblique)/.test(styleOf(element, 'font-style')) && element.localName !== 'em') wrap(element, 'em');
    if (/line-through/.test(styleOf(element, 'text-decoration') + styleOf(element, 'text-decoration-line'))) wrap(element, 'del');
    // A style takes the weight away that a tag gave (Google's links inside bold text, Word's themes).
    if (element.localName === 'strong' && /^(normal|400)$/.test(styleOf(element, 'font-weight'))) unwrap(element);
    else if (element.localName === 'em' && styleOf(element, 'font-style') === 'normal') unwrap(element);
  }
}

/** Takes marks out of places where they mean nothing, joins split ones and moves blanks outside: "**bold **" is no bold. */
export function tidyMarks(body: HTMLElement): void {
  const marks = 'strong,em,del,code';
  for (const mark of all(body, marks)) {
    if (mark.querySelector(blockNames) !== null || isBlank(mark)) unwrap(mark);
    else if (mark.parentElement?.closest(mark.localName) !== null) unwrap(mark);
    else if (mark.localName === 'strong' && mark.closest('h1,h2,h3,h4,h5,h6,th') !== null) unwrap(mark);
  }
  body.normalize();
  for (const mark of all(body, marks)) {
    const next = mark.nextSibling;
    if (next !== null && next.nodeName === mark.nodeName) {
      // Joined into the later one, which this loop still comes to.
      (next as Element).prepend(...mark.childNodes);
      mark.remove();
    }
  }
  body.normalize();
  foldBlanks(body);
  for (const mark of all(body, 'strong,em,del').reverse()) moveBlanksOut(mark);
}

/** Line ends inside a sentence are how the sender wrapped the source; Word's spacer spans leave runs of blanks. */
function foldBlanks(node: Node): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) child.textContent = (child.textContent ?? '').replace(/[ \t\r\n]*[\r\n][ \t\r\n]*/g, ' ').replace(/[ \u00a0]{2,}/g, ' ');
    else if (child.nodeName !== 'PRE') foldBlanks(child);
  }
}

function moveBlanksOut(mark: HTMLElement): void {
  const first = mark.firstChild;
  const last = mark.lastChild;
  if (last?.nodeType === 3 && /\s$/.test(last.textContent ?? '')) {
    last.textContent = (last.textContent ?? '').trimEnd();
    mark.after(' ');
  }
  if (first?.nodeType === 3 && /^\s/.test(first.textContent ?? '')) {
    first.textContent = (first.textContent ?? '').trimStart();
    mark.before(' ');
  }
}

/** Blanks at the edge of a block or beside a line break are the sender's indentation. */
export function trimEdges(body: HTMLElement): void {
  const edges = 'p,h1,h2,h3,h4,h5,h6,li,td,th,blockquote,ul,ol,br';
  for (const block of all(body, edges)) {
    trim(block.firstChild, 'start');
    trim(block.lastChild, 'end');
    trim(block.nextSibling, 'start');
    trim(block.previousSibling, 'end');
  }
}

function trim(node: ChildNode | null, side: 'start' | 'end'): void {
  if (node === null || node.nodeType !== 3) return;
  const text = node.textContent ?? '';
  // Also the no-break blanks that Word puts at the end of a line.
  node.textContent = side === 'start' ? text.replace(/^[\s\u00a0]+/, '') : text.replace(/[\s\u00a0]+$/, '');
  if (node.textContent === '') node.remove();
}
