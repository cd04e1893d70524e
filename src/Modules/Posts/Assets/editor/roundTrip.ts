/*
 * The guard "never lose text": what stands in the source must stand in what the rich editor writes back.
 * Both texts are parsed to Markdown trees and compared there, so that marks, list numbers and the names
 * of reference links may differ, and words and addresses may not.
 */

export interface MarkdownTree {
  readonly type: string;
  readonly value?: unknown;
  readonly alt?: unknown;
  readonly url?: unknown;
  readonly title?: unknown;
  readonly lang?: unknown;
  readonly children?: readonly MarkdownTree[];
}

/** Everything in a tree that carries meaning, in reading order, without blanks. */
export function visibleText(tree: MarkdownTree): string {
  const parts: string[] = [];
  const walk = (node: MarkdownTree): void => {
    const isBreak = node.type === 'html' && typeof node.value === 'string' && /^<br\s*\/?>$/i.test(node.value);
    if (!isBreak) for (const part of [node.value, node.alt, node.url, node.title, node.lang]) if (typeof part === 'string') parts.push(part);
    for (const child of node.children ?? []) walk(child);
  };
  walk(tree);
  return parts.join('').normalize('NFC').replace(/[\s\u200b\ufeff]+/g, '');
}

function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/**
 * True when the second tree lacks something of the first. The order may change (an address moves to its link,
 * a footnote to the end), so characters are counted: a text that shrinks anywhere has lost something.
 */
export function losesText(source: MarkdownTree, written: MarkdownTree): boolean {
  const before = visibleText(source);
  const after = visibleText(written);
  if (before === after) return false;
  const kept = tally(after);
  for (const [character, count] of tally(before)) if ((kept.get(character) ?? 0) < count) return true;
  return false;
}
