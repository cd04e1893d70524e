import { keymap } from '@milkdown/kit/prose/keymap';
import type { Node, Schema } from '@milkdown/kit/prose/model';
import { EditorState, Plugin, Selection } from '@milkdown/kit/prose/state';
import type { Transaction } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';
import { initProseMirrorDoc, redoCommand, undoCommand, yCursorPlugin, yCursorPluginKey, ySyncPlugin, ySyncPluginKey, yUndoPlugin } from 'y-prosemirror';
import type * as Y from 'yjs';
import type { Awareness } from 'y-protocols/awareness';
import { carry, readCarried } from './carry.ts';

export interface CursorLook {
  cursor(user: unknown, client: number): HTMLElement;
  selection(user: unknown, client: number): { class: string };
}

/** It came from somebody else (or from undo), not from the keys of this person. */
export function cameFromOthers(transaction: Transaction): boolean {
  return (transaction.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin === true;
}

/** The state came about by somebody else's change. Undoing one's own words is no such change. */
export function isByOthers(state: EditorState): boolean {
  const sync = ySyncPluginKey.getState(state) as { isChangeOrigin: boolean; isUndoRedoOperation: boolean } | undefined;
  return sync?.isChangeOrigin === true && !sync.isUndoRedoOperation;
}

/** Plugins that tidy up (a paragraph at the end, numbers of a list) do so where somebody typed, not in every open editor again. */
function onlyForOwn(plugin: Plugin): Plugin {
  const tidy = plugin.spec.appendTransaction;
  if (tidy === undefined || tidy === null) return plugin;
  return new Plugin({
    ...plugin.spec,
    appendTransaction: function (this: Plugin, transactions, before, after) {
      return transactions.some(cameFromOthers) ? null : tidy.call(this, transactions, before, after);
    },
  });
}

/**
 * The library replaces the whole document for each remote letter; everything that hangs on positions would fall off.
 * This puts the same change into the smallest place.
 */
export function smallest(state: EditorState, wide: Transaction): Transaction {
  const from = state.doc.content.findDiffStart(wide.doc.content);
  const narrow = state.tr;
  if (from !== null) {
    let { a, b } = state.doc.content.findDiffEnd(wide.doc.content) ?? { a: from, b: from };
    const overlap = from - Math.min(a, b);
    if (overlap > 0) [a, b] = [a + overlap, b + overlap];
    narrow.replace(from, a, wide.doc.slice(from, b));
    if (!narrow.doc.eq(wide.doc)) return wide;
  }
  // The cursor stays at its words by itself; taking back puts it where those words were.
  const undone = (wide.getMeta(ySyncPluginKey) as { isUndoRedoOperation?: boolean } | undefined)?.isUndoRedoOperation === true;
  if (undone && wide.selectionSet) narrow.setSelection(Selection.fromJSON(narrow.doc, wide.selection.toJSON()));
  narrow.setMeta(ySyncPluginKey, wide.getMeta(ySyncPluginKey)).setMeta('addToHistory', false);
  return wide.scrolledIntoView ? narrow.scrollIntoView() : narrow;
}

/**
 * A click or a key that the browser has taken and the editor has not heard of yet: drawing somebody else's letter or cursor now would
 * put the selection back to where it was before.
 */
export function hearBrowser(view: EditorView): void {
  const { domObserver } = view as unknown as { domObserver?: { forceFlush(): void; flush(): void } };
  if (view.composing) return;
  domObserver?.forceFlush();
  domObserver?.flush();
}

/** The shared body as the first document of an editor, and the state that keeps both the same. */
export function tiedState(view: EditorView, body: Y.XmlFragment, awareness: Awareness, look: CursorLook): EditorState {
  const { schema } = view.state;
  readCarried(schema);
  const { doc, mapping } = initProseMirrorDoc(body, schema as Schema) as { doc: Node; mapping: Map<unknown, unknown> };
  const own = view.state.plugins.filter(plugin => !(plugin as unknown as { key: string }).key.startsWith('history$')).map(onlyForOwn);
  const sync = ySyncPlugin(body, { mapping: mapping as never }) as Plugin;
  const state = EditorState.create({
    schema,
    doc: doc.childCount === 0 ? schema.topNodeType.createAndFill() ?? doc : doc,
    plugins: [
      sync,
      yCursorPlugin(awareness, { cursorBuilder: look.cursor, selectionBuilder: look.selection }) as Plugin,
      yUndoPlugin() as Plugin,
      keymap({ 'Mod-z': undoCommand, 'Mod-y': redoCommand, 'Shift-Mod-z': redoCommand }),
      ...own,
    ],
  });
  const binding = (ySyncPluginKey.getState(state) as { binding: { _prosemirrorChanged(doc: Node): void } }).binding;
  const changed = binding._prosemirrorChanged.bind(binding);
  binding._prosemirrorChanged = now => changed(carry(now));
  view.setProps({
    dispatchTransaction(transaction) {
      if (cameFromOthers(transaction) && transaction.docChanged) return view.updateState(view.state.apply(smallest(view.state, transaction)));
      const cursors: unknown = transaction.getMeta(yCursorPluginKey);
      if (cursors !== undefined) {
        const before = view.state;
        hearBrowser(view);
        if (view.state !== before) return view.updateState(view.state.apply(view.state.tr.setMeta(yCursorPluginKey, cursors)));
      }
      view.updateState(view.state.apply(transaction));
    },
  });
  return state;
}
