import { all, isBlank, isElement, styleOf, unwrap } from './dom.ts';

interface Item {
  readonly level: number;
  readonly ordered: boolean;
  readonly start: number;
  /** Word's id of the list: two lists may follow each other without a word between them. */
  readonly list: string;
  readonly element: HTMLElement;
}

interface Open {
  readonly level: number;
  readonly ordered: boolean;
  readonly id: string;
  readonly list: HTMLElement;
}

/** Builds nested lists from a run of flat items that only know their level. Returns the last item made. */
class ListBuilder {
  #open: Open[] = [];
  #last: HTMLElement | null = null;

  get last(): HTMLElement | null {
    return this.#last;
  }

  end(): void {
    this.#open = [];
    this.#last = null;
  }

  add(item: Item): void {
    const { ownerDocument } = item.element;
    while (this.#open.some(open => open.level > item.level) || this.#differs(item)) this.#open.pop();
    let top = this.#open.at(-1);
    if (top === undefined || top.level < item.level) {
      const list = ownerDocument.createElement(item.ordered ? 'ol' : 'ul');
      if (item.ordered && item.start > 1) list.setAttribute('start', String(item.start));
      if (top === undefined || this.#last === null) item.element.before(list);
      else this.#last.append(list);
      top = { level: item.level, ordered: item.ordered, id: item.list, list };
      this.#open.push(top);
    }
    const li = ownerDocument.createElement('li');
    li.append(...item.element.childNodes);
    top.list.append(li);
    item.element.remove();
    this.#last = li;
  }

  #differs(item: Item): boolean {
    const top = this.#open.at(-1);
    return top !== undefined && top.level === item.level && (top.ordered !== item.ordered || (item.level === 1 && top.id !== item.list));
  }
}

const number = /^\(?(\d+|[a-z]|[ivxlcdm]+)[.)]$/i;

/** Word writes a list as paragraphs that start with their mark: `style="mso-list:l0 level2 lfo1"`. */
export function listsFromWord(body: HTMLElement): void {
  const builder = new ListBuilder();
  for (const paragraph of all(body, 'p,h1,h2,h3,h4,h5,h6,div,li,table,ul,ol,blockquote')) {
    const style = styleOf(paragraph, 'mso-list');
    const level = /level(\d)/.exec(style)?.[1];
    if (level !== undefined && paragraph.matches('p,div')) {
      const mark = takeMark(paragraph);
      if (mark === null) continue; // the list was switched off for this paragraph
      builder.add({ level: Number(level), ordered: number.test(mark), start: Number.parseInt(mark.replace('(', ''), 10) || 1, list: /^l\d+/.exec(style)?.[0] ?? '', element: paragraph });
    } else if (builder.last !== null && /^MsoListParagraph/.test(paragraph.className) && !isBlank(paragraph)) {
      builder.last.append(paragraph); // a further paragraph of the same item
    } else if (!builder.last?.contains(paragraph) && !isBlank(paragraph)) {
      builder.end();
    }
  }
}

/** Removes "·" or "1." with the blanks behind it and returns it. */
function takeMark(paragraph: HTMLElement): string | null {
  const marks = all(paragraph, '[data-style]').filter(span => styleOf(span, 'mso-list') === 'ignore');
  const mark = marks[0]?.textContent.replace(/[\s\u00a0]/g, '') ?? null;
  for (const span of marks) span.remove();
  return mark;
}

/** Word on the web writes one <ul> per item; the level stands on the item. */
export function listsFromItems(body: HTMLElement): void {
  const wrappers = all(body, '.ListContainerWrapper');
  for (const wrapper of wrappers) unwrap(wrapper);
  const builder = new ListBuilder();
  for (const list of all(body, 'ul,ol')) {
    const items = [...list.children].filter(child => child.hasAttribute('data-listid'));
    if (items.length === 0) continue;
    const previous = list.previousElementSibling;
    if (previous === null || builder.last === null || !previous.contains(builder.last)) builder.end();
    for (const item of items) {
      const place = body.ownerDocument.createElement('p');
      place.append(...item.childNodes);
      list.before(place);
      builder.add({ level: Number(item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level') ?? '1'), ordered: list.localName === 'ol', start: Number(list.getAttribute('start') ?? '1'), list: '', element: place });
    }
    list.remove();
  }
}

/** Google Docs and old Word put a nested list beside its item; it belongs into it. */
export function nestLooseLists(body: HTMLElement): void {
  for (const list of all(body, 'ul > ul, ul > ol, ol > ul, ol > ol')) {
    const previous = list.previousElementSibling;
    if (previous !== null && previous.localName === 'li') {
      previous.append(list);
    } else {
      const item = body.ownerDocument.createElement('li');
      list.replaceWith(item);
      item.append(list);
    }
  }
  for (const list of all(body, 'ul,ol')) {
    for (const child of [...list.childNodes]) if (!isElement(child) && isBlank(child)) child.remove();
  }
}
