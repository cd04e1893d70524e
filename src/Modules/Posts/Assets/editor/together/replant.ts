import type { Node } from '@milkdown/kit/prose/model';
import type { EditorView } from '@milkdown/kit/prose/view';
import type { Uprooted } from './ownWords.ts';

const enough = 8; // letters that tell a place from chance

/** Puts words back between those that they stood between, wherever these are now. False: there is no such place, or more than one. */
export function replant(view: EditorView, words: Uprooted): boolean {
  const at = placeOf(view.state.doc, words);
  if (at === null) return false;
  view.dispatch(view.state.tr.insertText(words.text, at));
  return true;
}

export function placeOf(doc: Node, { before, after }: Uprooted): number | null {
  const blocks: { from: number; text: string }[] = [];
  doc.descendants((node, from) => {
    if (node.isTextblock) blocks.push({ from: from + 1, text: node.textBetween(0, node.content.size, undefined, '\ufffc') });
  });
  const whole = blocks.filter(block => block.text !== '' && block.text === before + after);
  const [only] = whole;
  if (only !== undefined && whole.length === 1) return only.from + before.length;
  for (const reach of [60, 20]) {
    const [left, right] = [before.slice(-reach), after.slice(0, reach)];
    for (const [head, tail] of [[left, right], [left, ''], ['', right]] as const) {
      const places = head.length + tail.length < enough ? [] : blocks.flatMap(block => all(block.text, head + tail).map(at => block.from + at + head.length));
      if (places.length === 1) return places[0] ?? null;
    }
  }
  return null;
}

function all(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}
