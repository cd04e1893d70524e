import { TextSelection } from '@milkdown/kit/prose/state';
import type { EditorState, Transaction } from '@milkdown/kit/prose/state';
import type { ResolvedPos } from '@milkdown/kit/prose/model';
import { nodeType } from './schema.ts';

export interface PictureRoom {
  readonly tr: Transaction;
  /** Where the picture belongs. */
  readonly pos: number;
  readonly made: boolean;
}

/** Words stand before this place, it is their end, and a paragraph may follow them here. */
function mayGoBelow($place: ResolvedPos): boolean {
  const { parent } = $place;
  if (!parent.isTextblock || parent.content.size === 0 || $place.parentOffset < parent.content.size) return false;
  const after = $place.indexAfter(-1);
  return $place.node(-1).canReplaceWith(after, after, nodeType(parent.type.schema, 'paragraph'));
}

/** At the end of a paragraph a picture gets one of its own below, and the cursor goes behind it: one types on at once. */
export function makeRoom(state: EditorState, at: number): PictureRoom {
  const { tr, schema } = state;
  const $place = state.doc.resolve(at);
  if (!mayGoBelow($place)) return { tr, pos: at, made: false };
  const paragraph = nodeType(schema, 'paragraph');
  const after = $place.after();
  tr.insert(after, paragraph.create());
  const next = tr.doc.resolve(after + 2).nodeAfter;
  if (next === null || !next.isTextblock || next.type.spec.code === true) tr.insert(after + 2, paragraph.create()); // not into a table, a list or code
  if (state.selection.to === at) tr.setSelection(TextSelection.near(tr.doc.resolve(after + 2), 1));
  return { tr: tr.scrollIntoView(), pos: after + 1, made: true };
}

/** The picture did not come: its room goes, unless somebody wrote there. */
export function giveRoomBack(state: EditorState, room: PictureRoom, pos: number): Transaction {
  const $pos = state.doc.resolve(pos);
  return room.made && $pos.parent.content.size === 0 && $pos.depth > 0 ? state.tr.delete($pos.before(), $pos.after()) : state.tr;
}
