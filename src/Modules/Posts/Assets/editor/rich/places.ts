import type { Node } from '@milkdown/kit/prose/model';
import type { Place } from '../saveAnswer.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A character for each position, as people read it: a line break is a blank, pictures and notes are nothing that a word could stand in. */
function wordsOf(block: Node): string {
  return block.textBetween(0, block.content.size, undefined, leaf => (leaf.type.name === 'hardbreak' ? ' ' : '\u0000'));
}

/**
 * Finds places that the server named, each by its words and its number among the same words. Pictures and notes inside a line take a
 * position that the words don't have, so they are left out of the search and counted back in.
 */
export function findPlaces(doc: Node, places: readonly Place[]): (Range | null)[] {
  const wanted = new Set(places.flatMap(place => (place.words === null || place.words === '' ? [] : [place.words])));
  const found = new Map<string, Range[]>([...wanted].map(words => [words, []]));
  const pictures: Range[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'image') pictures.push({ from: pos, to: pos + node.nodeSize });
    if (!node.isTextblock || node.type.spec.code === true) return;
    const line = wordsOf(node);
    const kept: number[] = [];
    for (let at = 0; at < line.length; at += 1) if (line[at] !== '\u0000') kept.push(at);
    const words = kept.length === line.length ? line : kept.map(at => line[at]).join('');
    for (const [text, ranges] of found) {
      for (let at = words.indexOf(text); at >= 0; at = words.indexOf(text, at + text.length)) {
        ranges.push({ from: pos + 1 + (kept[at] ?? 0), to: pos + 2 + (kept[at + text.length - 1] ?? 0) });
      }
    }
  });
  return places.map(place => (place.words === null ? pictures : found.get(place.words))?.[place.nth] ?? null);
}
