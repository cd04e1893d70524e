import { lift, setBlockType, wrapIn } from '@milkdown/kit/prose/commands';
import { wrapInList, liftListItem } from '@milkdown/kit/prose/schema-list';
import { TextSelection } from '@milkdown/kit/prose/state';
import type { Command, Transaction } from '@milkdown/kit/prose/state';
import { around, headingLevel, highestFootnote, listKind } from './query.ts';
import { nodeType } from './schema.ts';

/** Heading on, or back to text when it is one already. */
export function toggleHeading(level: number): Command {
  return (state, dispatch) => headingLevel(state) === level
    ? setBlockType(nodeType(state.schema, 'paragraph'))(state, dispatch)
    : setBlockType(nodeType(state.schema, 'heading'), { level })(state, dispatch);
}

export const toggleQuote: Command = (state, dispatch) => around(state, node => node.type.name === 'blockquote') === null
  ? wrapIn(nodeType(state.schema, 'blockquote'))(state, dispatch)
  : lift(state, dispatch);

type ListKind = 'bullet' | 'ordered' | 'task';

/** Marks every item of the list around the cursor as this kind: number, bullet or checkbox. */
function retype(tr: Transaction, kind: ListKind, position: number): boolean {
  const $at = tr.doc.resolve(position);
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    const list = $at.node(depth);
    if (list.type.name !== 'bullet_list' && list.type.name !== 'ordered_list') continue;
    const pos = $at.before(depth);
    const type = nodeType(tr.doc.type.schema, kind === 'ordered' ? 'ordered_list' : 'bullet_list');
    if (list.type !== type) tr.setNodeMarkup(pos, type, { spread: list.attrs['spread'] });
    list.forEach((item, offset, index) => {
      tr.setNodeMarkup(pos + 1 + offset, null, {
        ...item.attrs,
        label: kind === 'ordered' ? `${index + 1}.` : '•',
        listType: kind === 'ordered' ? 'ordered' : 'bullet',
        checked: kind === 'task' ? item.attrs['checked'] === true : null,
      });
    });
    return true;
  }
  return false;
}

/** One button per kind: makes a list, changes the kind of the list around the cursor, or ends it. */
export function toggleList(kind: ListKind): Command {
  return (state, dispatch) => {
    const now = listKind(state);
    if (now === kind) return liftListItem(nodeType(state.schema, 'list_item'))(state, dispatch);
    if (now !== null) {
      const { tr } = state;
      if (!retype(tr, kind, state.selection.from)) return false;
      dispatch?.(tr);
      return true;
    }
    const wrap = wrapInList(nodeType(state.schema, kind === 'ordered' ? 'ordered_list' : 'bullet_list'), { spread: false });
    if (dispatch === undefined) return wrap(state);
    return wrap(state, tr => {
      retype(tr, kind, tr.selection.from);
      // Items made here are tight; the preset's default would put a blank line between them.
      tr.doc.nodesBetween(tr.selection.from, tr.selection.to, (node, pos) => {
        if (node.type.name === 'list_item') tr.setNodeMarkup(pos, null, { ...node.attrs, spread: false });
      });
      dispatch(tr.scrollIntoView());
    });
  };
}

export const insertRule: Command = (state, dispatch) => {
  const paragraph = nodeType(state.schema, 'paragraph').create();
  const { tr } = state;
  tr.replaceSelectionWith(nodeType(state.schema, 'hr').create(), false);
  const after = tr.mapping.map(state.selection.to);
  if (tr.doc.resolve(Math.min(after, tr.doc.content.size)).nodeAfter === null) tr.insert(after, paragraph);
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(after + 1, tr.doc.content.size)))).scrollIntoView());
  return true;
};

/** A table of three columns and a head, the cursor in its first cell. */
export const insertTable: Command = (state, dispatch) => {
  if (around(state, node => node.type.name === 'table') !== null) return false;
  const { schema } = state;
  const cells = (name: string) => [0, 1, 2].map(() => nodeType(schema, name).createAndFill({ alignment: null })).filter(cell => cell !== null);
  const head = nodeType(schema, 'table_header_row').create(null, cells('table_header'));
  const rows = [0, 1].map(() => nodeType(schema, 'table_row').create(null, cells('table_cell')));
  const table = nodeType(schema, 'table').create(null, [head, ...rows]);
  const { tr } = state;
  tr.replaceSelectionWith(table, false); // not bold or a link, as the words before it: it would be another node then
  // The new table is the first one that starts at or after the place where the cursor was.
  let start = -1;
  tr.doc.nodesBetween(Math.max(0, state.selection.$from.before() - 1), tr.doc.content.size, (node, pos) => {
    if (start === -1 && node === table) start = pos;
    return start === -1;
  });
  if (start !== -1) tr.setSelection(TextSelection.near(tr.doc.resolve(start + 1), 1));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** A mark here and its note at the end, numbered after the highest one; the cursor goes into the note. */
export const insertFootnote: Command = (state, dispatch) => {
  if (state.selection.$from.parent.type.spec.code === true) return false;
  const label = String(highestFootnote(state.doc) + 1);
  const { tr, schema } = state;
  tr.insert(state.selection.to, nodeType(schema, 'footnote_reference').create({ label }));
  let end = tr.doc.content.size;
  const last = tr.doc.lastChild;
  if (last !== null && last.type.name === 'paragraph' && last.childCount === 0) end -= last.nodeSize;
  tr.insert(end, nodeType(schema, 'footnote_definition').create({ label }, nodeType(schema, 'paragraph').create()));
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(end + 2))).scrollIntoView());
  return true;
};
