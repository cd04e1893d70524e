import { all, blockNames, isBlank } from './dom.ts';

/** A note that was taken out of the text; its content is still as the sender wrote it. */
export interface Footnote {
  readonly label: string;
  readonly content: HTMLElement;
}

/** An anchor's own name: Word and LibreOffice say `name`, Google Docs says `id`. */
const nameOf = (anchor: Element): string => anchor.getAttribute('name') ?? anchor.id;
const targetOf = (anchor: Element): string => /#(.+)$/.exec(anchor.getAttribute('href') ?? '')?.[1] ?? '';

/**
 * Word, Google Docs and LibreOffice all write a footnote as two anchors that lead to each other: one in the text, one in a block at
 * the end. The first becomes the editor's mark, the block is taken out and returned. Numbers go on from `first`, so that they never
 * meet a note that is already there.
 */
export function takeFootnotes(body: HTMLElement, first: number): Footnote[] {
  const anchors = all(body, 'a[href*="#"]');
  const named = new Map(anchors.filter(anchor => nameOf(anchor) !== '').map(anchor => [nameOf(anchor), anchor]));
  const pairs = anchors.flatMap(mark => {
    const back = named.get(targetOf(mark));
    const isPair = back !== undefined && nameOf(mark) !== '' && targetOf(back) === nameOf(mark);
    return isPair && (mark.compareDocumentPosition(back) & 4) !== 0 ? [{ mark, back, block: blockOf(back, pairCount(anchors)) }] : [];
  });
  dropRuleBefore(pairs[0]?.block);
  return [...pairs.map(({ mark, back, block }, index) => {
    const label = String(first + index);
    const outer = mark.parentElement?.localName === 'sup' ? mark.parentElement : mark;
    outer.replaceWith(reference(body.ownerDocument, label));
    back.remove();
    block.remove();
    return { label, content: block };
  }), ...ownNotes(body)];
}

/** How many notes a block holds: its anchors that lead back. */
function pairCount(anchors: readonly HTMLElement[]): (block: Element) => number {
  const names = new Set(anchors.map(nameOf));
  return block => all(block, 'a[href*="#"]').filter(anchor => names.has(targetOf(anchor))).length;
}

/** The box around one note, else its paragraph. */
function blockOf(back: HTMLElement, count: (block: Element) => number): HTMLElement {
  const box = back.closest<HTMLElement>('div,li,dd,aside');
  return box !== null && count(box) === 1 ? box : back.closest<HTMLElement>('p') ?? back;
}

/** The line that parts text and notes. */
function dropRuleBefore(block: Element | undefined): void {
  for (let before = block?.previousElementSibling ?? null; before !== null && before.matches('hr,br'); before = block?.previousElementSibling ?? null) before.remove();
}

function reference(document: Document, label: string): HTMLElement {
  const mark = document.createElement('sup');
  mark.dataset['type'] = 'footnote_reference';
  mark.dataset['label'] = label;
  mark.textContent = label;
  return mark;
}

/** Notes in the editor's own form. */
function ownNotes(body: HTMLElement): Footnote[] {
  return all(body, 'dl[data-type="footnote_definition"]').map(note => {
    note.remove();
    return { label: note.dataset['label'] ?? '', content: note.querySelector('dd') ?? note };
  });
}

/** Puts a cleaned note where the editor's schema finds it. */
export function appendFootnote(body: HTMLElement, { label, content }: Footnote): void {
  if (isBlank(content)) return;
  const { ownerDocument } = body;
  const [note, name, text] = [ownerDocument.createElement('dl'), ownerDocument.createElement('dt'), ownerDocument.createElement('dd')];
  note.dataset['type'] = 'footnote_definition';
  note.dataset['label'] = label;
  name.textContent = label;
  if (content.querySelector(blockNames) === null) {
    const paragraph = ownerDocument.createElement('p');
    paragraph.append(...content.childNodes);
    content.append(paragraph);
  }
  text.append(...content.childNodes);
  note.append(name, text);
  body.append(note);
}
