import type { Node } from '@milkdown/kit/prose/model';
import type { Quote } from './threads.ts';

const around = 32;
const longestExact = 2000;

/**
 * The document as people read it, with the position of every character: blocks with single blanks inside and a line end between,
 * pictures by their descriptions. The server makes the same text of the saved Markdown.
 */
export class ReadText {
  readonly text: string;
  readonly #from: readonly number[];
  readonly #to: readonly number[];
  readonly #starts: readonly number[];

  constructor(doc: Node) {
    const [chars, from, to, starts]: [string[], number[], number[], number[]] = [[], [], [], []];
    doc.descendants((node, pos) => {
      if (!node.isTextblock) return true;
      const begin = chars.length;
      let blank = false;
      for (const [char, at, end] of charactersOf(node, pos + 1)) {
        if (/\s/u.test(char)) {
          blank = chars.length > begin;
          continue;
        }
        if (blank) [chars[chars.length], from[from.length], to[to.length]] = [' ', at - 1, at];
        else if (chars.length === begin) {
          if (begin > 0) [chars[begin], from[begin], to[begin]] = ['\n', at - 1, at];
          starts.push(chars.length);
        }
        blank = false;
        [chars[chars.length], from[from.length], to[to.length]] = [char, at, end];
      }
      return false;
    });
    [this.text, this.#from, this.#to, this.#starts] = [chars.join(''), from, to, starts];
  }

  startOf(block: number): number {
    return this.#starts[Math.max(0, Math.min(block, this.#starts.length - 1))] ?? 0;
  }

  range(start: number, length: number): { readonly from: number; readonly to: number } | null {
    const [from, to] = [this.#from[start], this.#to[start + length - 1]];
    return from === undefined || to === undefined ? null : { from, to };
  }

  /** The characters between two positions of the document, without blanks at the ends. */
  stretch(from: number, to: number): { readonly start: number; readonly length: number } | null {
    let start = this.#firstAt(from);
    let end = start;
    while (end < this.text.length && (this.#to[end] ?? Infinity) <= to) end += 1;
    while (start < end && /\s/u.test(this.text[start] ?? '')) start += 1;
    while (end > start && /\s/u.test(this.text[end - 1] ?? '')) end -= 1;
    return end > start ? { start, length: end - start } : null;
  }

  #firstAt(position: number): number {
    let [low, high] = [0, this.#from.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#from[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  quote(start: number, length: number): Quote {
    const end = this.#whole(start + Math.min(length, longestExact));
    return {
      exact: this.text.slice(start, end), prefix: this.text.slice(this.#whole(Math.max(0, start - around)), start),
      suffix: this.text.slice(end, this.#whole(Math.min(this.text.length, end + around))), block: Math.max(0, this.#starts.filter(at => at <= start).length - 1),
    };
  }

  /** Never between the halves of a character that takes two. */
  #whole(at: number): number {
    const code = this.text.charCodeAt(at);
    return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
  }
}

/** Each UTF-16 unit with where it begins and ends. What has no words is left out. */
function* charactersOf(block: Node, start: number): Generator<[string, number, number]> {
  let pos = start;
  for (let index = 0; index < block.childCount; index += 1) {
    const child = block.child(index);
    if (child.isText) for (let at = 0; at < (child.text ?? '').length; at += 1) yield [child.text?.[at] ?? '', pos + at, pos + at + 1];
    else if (child.type.name === 'hardbreak') yield [' ', pos, pos + 1];
    else if (child.type.name === 'image') for (const char of String(child.attrs['alt'] ?? '').split('')) yield [char, pos, pos + child.nodeSize];
    pos += child.nodeSize;
  }
}
