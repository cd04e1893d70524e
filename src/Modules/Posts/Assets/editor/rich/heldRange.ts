import { Plugin, PluginKey, Selection } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';

export interface HeldRange {
  readonly from: number;
  readonly to: number;
}

type Change = { readonly id: object; readonly range: HeldRange | null };

const key = new PluginKey<ReadonlyMap<object, HeldRange>>('held');

/** Follows the places that a dialog asks about: others go on writing meanwhile. */
export function heldRangesPlugin(): Plugin {
  return new Plugin<ReadonlyMap<object, HeldRange>>({
    key,
    state: {
      init: () => new Map(),
      apply(tr, ranges) {
        const change = tr.getMeta(key) as Change | undefined;
        if (change === undefined && (ranges.size === 0 || !tr.docChanged)) return ranges;
        const moved = new Map([...ranges].map(([id, { from, to }]) => {
          const start = tr.mapping.map(from, 1);
          return [id, { from: start, to: Math.max(start, tr.mapping.map(to, -1)) }];
        }));
        if (change?.range === null) moved.delete(change.id);
        else if (change !== undefined) moved.set(change.id, change.range);
        return moved;
      },
    },
  });
}

/** @returns Where it is by now; empty when what stood there is gone. Asked once. */
export function hold(view: EditorView, range: HeldRange): () => HeldRange {
  const id = {};
  view.dispatch(view.state.tr.setMeta(key, { id, range } satisfies Change));
  return () => {
    const now = key.getState(view.state)?.get(id) ?? { from: view.state.selection.to, to: view.state.selection.to };
    view.dispatch(view.state.tr.setMeta(key, { id, range: null } satisfies Change));
    if (now.from < now.to || view.state.doc.resolve(now.from).parent.inlineContent) return now;
    const { from } = Selection.near(view.state.doc.resolve(now.from)); // its whole block is gone
    return { from, to: from };
  };
}
