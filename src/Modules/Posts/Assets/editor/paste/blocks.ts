import { all, blockNames, isBlank, isElement, rename, styleOf, unwrap } from './dom.ts';

const noise = 'script,style,meta,link,title,head,xml,template,iframe,object,embed,applet,noscript,svg,math,form,input,button,select,textarea,video,audio,canvas,colgroup,col,base';

/** Takes out what is no text: scripts, office tags, comments, hidden parts, and Google's wrapper. */
export function dropNoise(body: HTMLElement): void {
  for (const element of all(body, noise)) element.remove();
  for (const element of all(body, '*')) {
    if (styleOf(element, 'display') === 'none' || styleOf(element, 'mso-hide') === 'all') element.remove();
    else if (element.localName.includes(':')) unwrap(element); // <o:p>, <v:shape>, <w:sdt>
  }
  // Google Docs puts the whole selection into <b style="font-weight:normal">.
  for (const element of all(body, 'b,strong')) {
    if (/^(normal|400)$/.test(styleOf(element, 'font-weight')) || element.id.startsWith('docs-internal-guid')) unwrap(element);
  }
  for (const element of all(body, 'br.Apple-interchange-newline')) element.remove();
  dropComments(body);
  for (const element of all(body, 'p.MsoTitle')) rename(element, 'h1');
}

function dropComments(node: Node): void {
  for (const child of [...node.childNodes]) {
    if (child.nodeType === 8) child.remove();
    else dropComments(child);
  }
}

/** A <div> with text in it is a paragraph (Outlook on the web, mail programs); one with blocks in it is only a box. */
export function paragraphsFromBlocks(body: HTMLElement): void {
  for (const box of all(body, 'div,section,article,header,footer,main,center,address,figure,figcaption,dt,dd').reverse()) {
    if (box.querySelector(blockNames) === null) rename(box, 'p');
    else unwrap(box);
  }
  for (const list of all(body, 'dl')) unwrap(list);
  wrapLooseText(body);
  for (const paragraph of all(body, 'p,h1,h2,h3,h4,h5,h6')) {
    if (paragraph.closest('td,th') !== null) continue;
    trimBreaks(paragraph);
    if (isBlank(paragraph)) paragraph.remove();
  }
  // <pre> inside a paragraph or blank quotes are leftovers of mail programs.
  for (const quote of all(body, 'blockquote')) if (isBlank(quote)) quote.remove();
}

function isBlock(node: Node): boolean {
  return isElement(node) && node.matches(blockNames);
}

/** Text beside blocks becomes a paragraph; text alone stays inline, so that a word can be pasted into a sentence. */
function wrapLooseText(body: HTMLElement): void {
  const nodes = [...body.childNodes];
  if (!nodes.some(isBlock)) return;
  let paragraph: HTMLElement | null = null;
  for (const node of nodes) {
    const isBreak = isElement(node) && node.localName === 'br';
    if (isBlock(node) || isBreak) {
      paragraph = null;
      if (isBreak) node.remove();
      continue;
    }
    if (paragraph === null) {
      if (isBlank(node)) continue;
      paragraph = body.ownerDocument.createElement('p');
      node.replaceWith(paragraph);
    }
    paragraph.append(node);
  }
}

function trimBreaks(paragraph: HTMLElement): void {
  for (const end of ['firstChild', 'lastChild'] as const) {
    for (let node = paragraph[end]; node !== null && ((isElement(node) && node.localName === 'br') || (node.nodeType === 3 && isBlank(node))); node = paragraph[end]) node.remove();
  }
}

const known = 'p,h1,h2,h3,h4,h5,h6,ul,ol,li,table,tbody,tr,th,td,a,img,strong,em,del,code,pre,blockquote,br,hr,sup[data-type]';

/** Whatever is left without a meaning gives way to its content. */
export function unwrapUnknown(body: HTMLElement): void {
  for (const element of all(body, '*').reverse()) if (!element.matches(known)) unwrap(element);
  // One paragraph alone in a list item is the item.
  for (const item of all(body, 'li')) {
    const blocks = [...item.children].filter(child => child.localName === 'p');
    const first = blocks[0];
    if (blocks.length === 1 && first !== undefined && [...item.childNodes].find(node => !isBlank(node)) === first) unwrap(first);
  }
}
