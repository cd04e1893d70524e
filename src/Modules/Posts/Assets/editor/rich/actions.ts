import { setBlockType, toggleMark } from '@milkdown/kit/prose/commands';
import { canRedo, canUndo, redo, undo } from './undo.ts';
import type { Command, EditorState } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';
import type { SurfaceHost } from '../surface.ts';
import { insertFootnote, insertRule, insertTable, toggleHeading, toggleList, toggleQuote } from './blocks.ts';
import { editLink } from './links.ts';
import { pictureButton } from './pictures.ts';
import { hasMark, headingLevel, inside, linkRange, listKind, selectedImage } from './query.ts';
import { markType, nodeType } from './schema.ts';

/** One thing that toolbar and slash menu can do. */
export interface WritingAction {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly group: 'text' | 'block' | 'insert' | 'history';
  /** Other words to find it by in the slash menu, where it then appears. */
  readonly slash?: string;
  /** What one types instead, shown in the slash menu. */
  readonly hint?: string;
  readonly keys?: string;
  active?(state: EditorState): boolean;
  possible?(state: EditorState): boolean;
  run(view: EditorView, host: SurfaceHost): void;
}

function does(command: Command): Pick<WritingAction, 'run' | 'possible'> {
  return {
    run: view => { command(view.state, view.dispatch, view); view.focus(); },
    possible: state => command(state),
  };
}

function mark(name: string): Pick<WritingAction, 'run' | 'possible' | 'active'> {
  return { ...does((state, dispatch) => toggleMark(markType(state.schema, name))(state, dispatch)), active: state => hasMark(state, name) };
}

function heading(level: 2 | 3 | 4): WritingAction {
  return {
    id: `heading-${level}`, label: `Heading ${level}`, icon: `heading-${level}`, group: 'block', slash: 'title section', hint: '#'.repeat(level), keys: `Ctrl+Alt+${level}`,
    ...does(toggleHeading(level)), active: state => headingLevel(state) === level,
  };
}

const codeBlock: Command = (state, dispatch) => setBlockType(nodeType(state.schema, inside(state, 'code_block') ? 'paragraph' : 'code_block'))(state, dispatch);

export const actions: readonly WritingAction[] = [
  heading(2), heading(3), heading(4),
  { id: 'bold', label: 'Bold', icon: 'bold', group: 'text', keys: 'Ctrl+B', ...mark('strong') },
  { id: 'italic', label: 'Italic', icon: 'italic', group: 'text', keys: 'Ctrl+I', ...mark('emphasis') },
  { id: 'strike', label: 'Struck through', icon: 'strikethrough', group: 'text', ...mark('strike_through') },
  { id: 'code', label: 'Code', icon: 'code', group: 'text', keys: 'Ctrl+E', ...mark('inlineCode') },
  { id: 'link', label: 'Link', icon: 'link', group: 'text', keys: 'Ctrl+K', active: state => linkRange(state) !== null, run: (view, host) => void editLink(view, host) },
  { id: 'bullets', label: 'List', icon: 'list', group: 'block', slash: 'bullets unordered', hint: '-', ...does(toggleList('bullet')), active: state => listKind(state) === 'bullet' },
  { id: 'numbers', label: 'Numbered list', icon: 'list-ordered', group: 'block', slash: 'ordered steps', hint: '1.', ...does(toggleList('ordered')), active: state => listKind(state) === 'ordered' },
  { id: 'tasks', label: 'Task list', icon: 'list-checks', group: 'block', slash: 'todo checkbox', hint: '[ ]', ...does(toggleList('task')), active: state => listKind(state) === 'task' },
  { id: 'quote', label: 'Quote', icon: 'quote', group: 'block', slash: 'blockquote citation', hint: '>', ...does(toggleQuote), active: state => inside(state, 'blockquote') },
  { id: 'picture', label: 'Picture', icon: 'image', group: 'insert', slash: 'image photo upload', active: state => selectedImage(state) !== null, run: (view, host) => void pictureButton(view, host) },
  { id: 'table', label: 'Table', icon: 'table', group: 'insert', slash: 'grid rows columns', ...does(insertTable) },
  { id: 'code-block', label: 'Code block', icon: 'square-code', group: 'insert', slash: 'fence program', hint: '```', ...does(codeBlock), active: state => inside(state, 'code_block') },
  { id: 'footnote', label: 'Footnote', icon: 'superscript', group: 'insert', slash: 'note reference', ...does(insertFootnote) },
  { id: 'rule', label: 'Dividing line', icon: 'minus', group: 'insert', slash: 'horizontal rule separator', hint: '---', ...does(insertRule) },
  { id: 'undo', label: 'Undo', icon: 'undo-2', group: 'history', keys: 'Ctrl+Z', ...does(undo), possible: canUndo },
  { id: 'redo', label: 'Redo', icon: 'redo-2', group: 'history', keys: 'Ctrl+Y', ...does(redo), possible: canRedo },
];
