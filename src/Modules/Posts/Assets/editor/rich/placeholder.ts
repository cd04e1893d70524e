import { Plugin } from '@milkdown/kit/prose/state';
import { Decoration, DecorationSet } from '@milkdown/kit/prose/view';

/** Grey words in an empty text. They are a decoration: nothing of them is ever saved. */
export function placeholderPlugin(words: string): Plugin {
  return new Plugin({
    props: {
      decorations(state) {
        const first = state.doc.firstChild;
        if (state.doc.childCount !== 1 || first === null || first.type.name !== 'paragraph' || first.content.size > 0) return null;
        return DecorationSet.create(state.doc, [Decoration.node(0, first.nodeSize, { 'data-placeholder': words })]);
      },
    },
  });
}
