import type { Node } from '@milkdown/kit/prose/model';
import type { EditorView } from '@milkdown/kit/prose/view';

/**
 * Makes one text of another as an edit of the part that differs: cursors of others stay where they are, and undo takes back just that.
 * @param before What the present text is when it is read; its end may lack an empty line that the editor keeps below the last block.
 */
export function replaceChanged(view: EditorView, before: Node, after: Node): void {
  const present = view.state.doc;
  const apart = before.content.findDiffStart(present.content);
  const base = apart === null || apart >= before.content.size ? before : present;
  const start = base.content.findDiffStart(after.content);
  const end = base.content.findDiffEnd(after.content);
  if (start === null || end === null) return;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  view.dispatch(view.state.tr.replace(start, end.a + overlap, after.slice(start, end.b + overlap)).scrollIntoView());
}
