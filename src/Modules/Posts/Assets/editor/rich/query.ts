import type { Node } from '@milkdown/kit/prose/model';
import { NodeSelection } from '@milkdown/kit/prose/state';
import type { EditorState } from '@milkdown/kit/prose/state';
import { markType } from './schema.ts';

/** Questions about where the cursor stands. */
export function hasMark(state: EditorState, name: string): boolean {
  const { from, $from, to, empty } = state.selection;
  const type = markType(state.schema, name);
  return empty ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined : state.doc.rangeHasMark(from, to, type);
}

export interface Around {
  readonly node: Node;
  readonly pos: number;
  readonly depth: number;
}

/** The nearest node around the cursor that fits. */
export function around(state: EditorState, fits: (node: Node) => boolean): Around | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (fits(node)) return { node, depth, pos: $from.before(depth) };
  }
  return null;
}

export function inside(state: EditorState, name: string): boolean {
  return around(state, node => node.type.name === name) !== null;
}

/** The nearest list decides: a numbered list in a bullet list is a numbered one. */
export function listKind(state: EditorState): 'bullet' | 'ordered' | 'task' | null {
  const item = around(state, node => node.type.name === 'list_item');
  if (item === null) return null;
  if (typeof item.node.attrs['checked'] === 'boolean') return 'task';
  return around(state, node => node.type.name === 'ordered_list' || node.type.name === 'bullet_list')?.node.type.name === 'ordered_list' ? 'ordered' : 'bullet';
}

export function headingLevel(state: EditorState): number {
  const { parent } = state.selection.$from;
  return parent.type.name === 'heading' ? Number(parent.attrs['level']) : 0;
}

export function selectedImage(state: EditorState): Around | null {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'image') return null;
  return { node: selection.node, pos: selection.from, depth: selection.$from.depth };
}

export interface LinkRange {
  readonly from: number;
  readonly to: number;
  readonly href: string;
}

/** The whole link around the cursor, not only the selected part. */
export function linkRange(state: EditorState): LinkRange | null {
  const type = markType(state.schema, 'link');
  const { $from } = state.selection;
  const { parent } = $from;
  const here = type.isInSet($from.marks()) ?? (parent.childAfter($from.parentOffset).node === null ? undefined : type.isInSet(parent.childAfter($from.parentOffset).node?.marks ?? []));
  if (here === undefined) return null;
  let start = $from.index();
  if (start >= parent.childCount || !here.isInSet(parent.child(start).marks)) start -= 1;
  let end = start + 1;
  while (start > 0 && here.isInSet(parent.child(start - 1).marks)) start -= 1;
  while (end < parent.childCount && here.isInSet(parent.child(end).marks)) end += 1;
  let from = $from.start();
  for (let index = 0; index < start; index += 1) from += parent.child(index).nodeSize;
  let to = from;
  for (let index = start; index < end; index += 1) to += parent.child(index).nodeSize;
  return { from, to, href: String(here.attrs['href'] ?? '') };
}

/** The word that the cursor stands in or touches. */
export function wordAround(state: EditorState): { readonly from: number; readonly to: number } | null {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const text = $from.parent.textBetween(0, $from.parent.content.size, undefined, '\ufffc');
  const before = /[\p{L}\p{N}\u2019'-]*$/u.exec(text.slice(0, $from.parentOffset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}\u2019'-]*/u.exec(text.slice($from.parentOffset))?.[0].length ?? 0;
  return before + after === 0 ? null : { from: $from.pos - before, to: $from.pos + after };
}

/** Notes are numbered; the next one gets the number after this. */
export function highestFootnote(doc: Node): number {
  let highest = 0;
  doc.descendants(node => {
    if (node.type.name.startsWith('footnote_')) highest = Math.max(highest, Number.parseInt(String(node.attrs['label']), 10) || 0);
  });
  return highest;
}
