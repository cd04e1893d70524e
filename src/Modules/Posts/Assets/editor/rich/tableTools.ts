import { commandsCtx } from '@milkdown/kit/core';
import type { CmdKey } from '@milkdown/kit/core';
import type { Ctx } from '@milkdown/kit/ctx';
import { addColAfterCommand, addColBeforeCommand, addRowAfterCommand, addRowBeforeCommand } from '@milkdown/kit/preset/gfm';
import type { EditorState } from '@milkdown/kit/prose/state';
import { deleteColumn, deleteRow, deleteTable } from '@milkdown/kit/prose/tables';
import type { WritingAction } from './actions.ts';
import { around, inside } from './query.ts';

type Key = CmdKey<unknown>;

/** The head can't go, nor the last row below it: Markdown knows no table without them. */
function rowMayGo(state: EditorState): boolean {
  const table = around(state, node => node.type.name === 'table');
  return table !== null && table.node.childCount > 2 && !inside(state, 'table_header_row');
}

function columnMayGo(state: EditorState): boolean {
  const row = around(state, node => node.type.name === 'table_row' || node.type.name === 'table_header_row');
  return row !== null && row.node.childCount > 1;
}

/** The second row of tools, shown while the cursor stands in a table. */
export function tableActions(ctx: Ctx): WritingAction[] {
  const call = (key: Key): WritingAction['run'] => view => { ctx.get(commandsCtx).call(key); view.focus(); };
  return [
    { id: 'row-before', label: 'Row above', icon: 'between-vertical-start', group: 'insert', possible: state => !inside(state, 'table_header_row'), run: call(addRowBeforeCommand.key) },
    { id: 'row-after', label: 'Row below', icon: 'between-vertical-start', group: 'insert', run: call(addRowAfterCommand.key) },
    { id: 'column-before', label: 'Column left', icon: 'between-horizontal-start', group: 'insert', run: call(addColBeforeCommand.key) },
    { id: 'column-after', label: 'Column right', icon: 'between-horizontal-start', group: 'insert', run: call(addColAfterCommand.key) },
    { id: 'row-delete', label: 'Delete row', icon: 'trash-2', group: 'block', possible: rowMayGo, run: view => { deleteRow(view.state, view.dispatch); view.focus(); } },
    { id: 'column-delete', label: 'Delete column', icon: 'trash-2', group: 'block', possible: columnMayGo, run: view => { deleteColumn(view.state, view.dispatch); view.focus(); } },
    { id: 'table-delete', label: 'Delete table', icon: 'trash-2', group: 'block', run: view => { deleteTable(view.state, view.dispatch); view.focus(); } },
  ];
}
