import * as history from '@milkdown/kit/prose/history';
import type { Command, EditorState } from '@milkdown/kit/prose/state';
import { redoCommand, undoCommand, yUndoPluginKey } from 'y-prosemirror';

/** Written together, only one's own words are taken back; alone, the editor's own history is enough. */
interface Own { readonly undoManager: { canUndo(): boolean; canRedo(): boolean } }

const own = (state: EditorState): Own | undefined => yUndoPluginKey.getState(state) as Own | undefined;

export const undo: Command = (state, dispatch) => (own(state) === undefined ? history.undo(state, dispatch) : undoCommand(state, dispatch as never));
export const redo: Command = (state, dispatch) => (own(state) === undefined ? history.redo(state, dispatch) : redoCommand(state, dispatch as never));
export const canUndo = (state: EditorState): boolean => own(state)?.undoManager.canUndo() ?? Number(history.undoDepth(state)) > 0;
export const canRedo = (state: EditorState): boolean => own(state)?.undoManager.canRedo() ?? Number(history.redoDepth(state)) > 0;
