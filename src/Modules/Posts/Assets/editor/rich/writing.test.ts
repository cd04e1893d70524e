import { Schema, Slice } from '@milkdown/kit/prose/model';
import { EditorState, TextSelection } from '@milkdown/kit/prose/state';
import { EditorView } from '@milkdown/kit/prose/view';
import { expect, it } from 'vitest';
import { linksPlugin } from './links.ts';
import { giveRoomBack, makeRoom } from './pictureRoom.ts';
import { wordAround } from './query.ts';

const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block', toDOM: () => ['p', 0] },
    code_block: { content: 'text*', group: 'block', code: true, toDOM: () => ['pre', 0] },
    text: { group: 'inline' },
    image: { inline: true, group: 'inline', attrs: { src: {} }, toDOM: node => ['img', node.attrs] },
  },
  marks: { link: { attrs: { href: {} }, toDOM: mark => ['a', mark.attrs, 0] } },
});

function state(text: string, at: number, type = 'paragraph'): EditorState {
  const doc = schema.node('doc', null, [schema.node(type, null, text === '' ? [] : [schema.text(text)])]);
  const start = EditorState.create({ doc, plugins: [linksPlugin()] });
  return start.apply(start.tr.setSelection(TextSelection.create(doc, at + 1)));
}

function links(now: EditorState): string[] {
  const found: string[] = [];
  now.doc.descendants(node => { for (const mark of node.marks) found.push(`${node.text ?? ''} > ${String(mark.attrs['href'])}`); });
  return found;
}

function typed(text: string, key: string, type?: string): string[] {
  const view = new EditorView(null, { state: state(text, text.length, type) });
  if (key === 'Enter') view.someProp('handleKeyDown', run => run(view, new KeyboardEvent('keydown', { key })));
  else view.someProp('handleTextInput', run => run(view, view.state.selection.from, view.state.selection.to, key, () => view.state.tr));
  return links(view.state);
}

it('finds the word that the cursor touches', () => {
  expect(wordAround(state('in our handbook.', 10))).toEqual({ from: 8, to: 16 });
  expect(wordAround(state('in our handbook', 15))).toEqual({ from: 8, to: 16 });
  expect(wordAround(state('in our ', 7))).toBeNull();
  expect(wordAround(state('', 0))).toBeNull();
});

it('links an address that is typed, without the mark that ends the sentence', () => {
  expect(typed('See https://example.com/a.', ' ')).toEqual(['https://example.com/a > https://example.com/a']);
  expect(typed('See (www.example.com)', 'Enter')).toEqual(['www.example.com > https://www.example.com']);
  expect(typed('See https://example.com/a', 'x')).toEqual([]);
  expect(typed('no address', ' ')).toEqual([]);
  expect(typed('https://example.com', ' ', 'code_block')).toEqual([]);
});

it('links the selected words when an address is pasted over them', () => {
  const start = state('in our handbook', 0);
  const view = new EditorView(null, { state: start.apply(start.tr.setSelection(TextSelection.create(start.doc, 8, 16))) });
  const paste = (text: string): boolean | undefined => {
    const event = Object.assign(new Event('paste'), { clipboardData: { getData: () => text } }) as unknown as ClipboardEvent;
    return view.someProp('handlePaste', run => run(view, event, Slice.empty) === true);
  };
  expect(paste('two words')).not.toBe(true);
  expect(paste('https://example.com/a')).toBe(true);
  expect([links(view.state), view.state.selection.empty]).toEqual([['handbook > https://example.com/a'], true]);
});

it('gives a picture a paragraph of its own below the words, and the cursor goes on behind it', () => {
  const before = state('Words', 5);
  const room = makeRoom(before, 6);
  const after = before.apply(room.tr);
  expect([room.made, after.doc.childCount, after.selection.$from.index(0)]).toEqual([true, 3, 2]);
  const back = after.apply(giveRoomBack(after, room, room.pos));
  expect(back.doc.childCount).toBe(2);
});

it('puts a picture where the cursor stands when that is in the middle or in an empty line', () => {
  expect(makeRoom(state('Words', 2), 3)).toMatchObject({ pos: 3, made: false });
  expect(makeRoom(state('', 0), 1)).toMatchObject({ pos: 1, made: false });
});
