import type { Node } from '@milkdown/kit/prose/model';
import { TextSelection } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';
import type { Heading } from '../surface.ts';

interface PlacedHeading extends Heading {
  readonly pos: number;
}

export function headingsIn(doc: Node): PlacedHeading[] {
  const found: PlacedHeading[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'heading') found.push({ level: Number(node.attrs['level']), text: node.textContent.trim(), pos });
    return !node.isTextblock;
  });
  return found;
}

/** The cursor goes to the end of the heading, and the heading below the bars. */
export function goToHeading(view: EditorView, index: number): void {
  const heading = headingsIn(view.state.doc)[index];
  if (heading === undefined) return;
  const node = view.state.doc.nodeAt(heading.pos);
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, heading.pos + 1 + (node?.content.size ?? 0))));
  view.focus();
  const dom = view.nodeDOM(heading.pos);
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'start' });
}
