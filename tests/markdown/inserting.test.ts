import { editorViewCtx, parserCtx, serializerCtx } from '@milkdown/kit/core';
import type { Node } from '@milkdown/kit/prose/model';
import { EditorState, NodeSelection, Plugin, TextSelection } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';
import { beforeEach, expect, it } from 'vitest';
import { insertRule, insertTable } from '../../src/Modules/Posts/Assets/editor/rich/blocks.ts';
import { editLink } from '../../src/Modules/Posts/Assets/editor/rich/links.ts';
import { makeEditor } from '../../src/Modules/Posts/Assets/editor/rich/milkdown.ts';
import { makeRoom } from '../../src/Modules/Posts/Assets/editor/rich/pictureRoom.ts';
import { insertPicture, pictureButton } from '../../src/Modules/Posts/Assets/editor/rich/pictures.ts';
import type { SurfaceHost } from '../../src/Modules/Posts/Assets/editor/surface.ts';
import type { UploadedPicture } from '../../src/Modules/Posts/Assets/editor/upload.ts';

let view: EditorView;
let host: SurfaceHost;
let parse: (markdown: string) => Node;
let write: (document: Node) => string;
let refused: string[];

beforeEach(async () => {
  document.body.replaceChildren();
  refused = [];
  HTMLDialogElement.prototype.showModal = () => undefined;
  HTMLDialogElement.prototype.close = () => undefined;
  const nothing = (): never => { throw new Error('Nothing of the page is needed here.'); };
  const mount = document.body.appendChild(document.createElement('div'));
  host = { mount, label: 'Text', placeholder: '', changed: nothing, upload: nothing, refused: message => refused.push(message), switchSurface: nothing };
  const { ctx } = await makeEditor(host, () => true, new Plugin({})).create();
  view = ctx.get(editorViewCtx);
  view.setProps({ handleScrollToSelection: () => true }); // nothing has a place on a screen here
  parse = markdown => ctx.get(parserCtx)(markdown) as Node;
  write = made => ctx.get(serializerCtx)(made);
});

/** The cursor stands where the bar stands. */
function open(markdown: string): void {
  const doc = parse(markdown);
  let at = -1;
  doc.descendants((node, pos) => { if (node.isText && node.text?.includes('‖') === true) at = pos + node.text.indexOf('‖'); });
  view.updateState(EditorState.create({ doc, plugins: view.state.plugins }));
  view.dispatch(view.state.tr.delete(at, at + 1));
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)));
}

function type(words: string): void {
  view.dispatch(view.state.tr.insertText(words));
}

async function answer(fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) (document.querySelector(`dialog [name="${name}"]`) as HTMLInputElement).value = value;
  (document.querySelector('dialog button') as HTMLButtonElement).click();
  await Promise.resolve();
  await Promise.resolve();
}

it.each([
  '‖', 'Words‖', '‖Words', 'Wo‖rds', 'Words‖\n\nMore', 'More\n\nWords‖', '# Words‖', '- a\n- Words‖', '- a\n- ‖\n- b', '1. ‖', '> Words‖', '> ‖', '> - Wo‖rds', '- [ ] Words‖',
  '[Words‖](https://example.com)', '[Words‖](https://example.com)\n\n\nMore', '**Words‖**\n\nMore', '**Wo‖rds**', '`Words‖`', '> Wo‖rds\n\n| a | b |\n| - | - |\n| c | d |', '| a | b |\n| - | - |\n| c | d |\n\n*Words‖*',
])('what is typed right after a table was inserted stands in its first cell: %s', markdown => {
  open(markdown);
  expect(insertTable(view.state, view.dispatch, view)).toBe(true);
  type('Pump');
  expect(write(view.state.doc)).toMatch(/\| Pump *\| *\| *\|/);
});

it.each(['**Words‖**', '[Words‖](https://example.com)', '[Words‖](https://example.com)\n\nMore'])('a table and a rule are no link and not bold: %s', markdown => {
  for (const insert of [insertTable, insertRule]) {
    open(markdown);
    insert(view.state, view.dispatch, view);
    view.state.doc.descendants(node => { if (node.isBlock) expect(node.marks).toEqual([]); });
  }
});

it('a link stands before what is typed next', async () => {
  open('More in ‖');
  void editLink(view, host);
  await answer({ href: 'https://example.com/a', text: 'our handbook' });
  type(' and on');
  expect(write(view.state.doc).trim()).toBe('More in [our handbook](https://example.com/a) and on');
});

it('words that were typed for an address that must not be a link stay as words', async () => {
  open('More in ‖');
  void editLink(view, host);
  await answer({ href: 'javascript:alert(1)', text: 'our handbook' });
  expect(write(view.state.doc).trim()).toBe('More in our handbook');
  open('See [the handbook‖](https://example.com/a)');
  void editLink(view, host);
  await answer({ href: 'javascript:alert(1)' });
  expect(write(view.state.doc).trim()).toBe('See [the handbook](https://example.com/a)');
  expect(refused).toHaveLength(2);
  expect(refused[0]).toContain('javascript:alert(1)');
});

it('an address that was typed for words that are gone is told back', async () => {
  open('See the hand‖book first.');
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 5, 17)));
  void editLink(view, host);
  view.dispatch(view.state.tr.delete(1, 18));
  await answer({ href: 'https://example.com/a' });
  expect(refused.join()).toContain('https://example.com/a');
  expect(write(view.state.doc)).not.toContain('handbook');
});

it.each(['while it is being typed', 'after it was given'])('the description of a picture that fails to arrive is told back: %s', async when => {
  let fail: (why: Error) => void = () => undefined;
  const picture = new Promise<UploadedPicture>((_, reject) => { fail = reject; });
  open('Words‖');
  URL.createObjectURL = () => 'blob:x';
  URL.revokeObjectURL = () => undefined;
  const done = insertPicture(view, { ...host, upload: () => ({ picture, cancel: () => undefined }) }, new File([''], 'a.png'), view.state.selection.to);
  if (when === 'after it was given') await answer({ alt: 'A pump' });
  else (document.querySelector('dialog [name="alt"]') as HTMLInputElement).value = 'A pump';
  fail(new Error('offline'));
  await done;
  expect(refused.join()).toBe('The picture could not be uploaded. Try again. You had described it: “A pump”');
  expect(write(view.state.doc).trim()).toBe('Words');
});

it.each([
  ['writes before it', 1, 1, 'They say: ', 'They say: See the [handbook of pumps](https://example.com/a) first.'],
  ['writes behind it', 24, 24, ' Then go on.', 'See the [handbook of pumps](https://example.com/a) first. Then go on.'],
  ['writes into it', 11, 11, ', a book,', 'See the ha, a book,ndbook[handbook of pumps](https://example.com/a) first.'],
  ['takes it away', 5, 17, '', 'See [handbook of pumps](https://example.com/a) first.'],
])('a link is set where it was asked for, and takes nobody’s words, when somebody else %s meanwhile', async (_, from, to, words, written) => {
  open('See the hand‖book first.');
  void editLink(view, host);
  view.dispatch(words === '' ? view.state.tr.delete(from, to) : view.state.tr.insertText(words, from, to));
  await answer({ href: 'https://example.com/a', text: 'handbook of pumps' });
  expect(write(view.state.doc).trim().replace(/ +/g, ' ')).toBe(written);
});

it.each([[9, 28], [9, 26], [0, 28], [9, 35]])('a link stands in the text that is left when its paragraph is gone (%i to %i)', async (from, to) => {
  open('Before.\n\nSee the hand‖book.\n\nAfter.');
  void editLink(view, host);
  view.dispatch(view.state.tr.delete(from, to));
  await answer({ href: 'https://example.com/a', text: 'handbook' });
  view.state.doc.check();
  expect(write(view.state.doc)).toContain('[handbook](https://example.com/a)');
});

it.each(['', '\n\n- item', '\n\n| a | b |\n| - | - |\n| c | d |', '\n\n> quote', '\n\n```\ncode\n```', '\n\n---'])('one types on in a line of its own below a picture, whatever follows: %j', below => {
  open(`Words‖${below}`);
  view.dispatch(makeRoom(view.state, view.state.selection.to).tr);
  const { $from } = view.state.selection;
  expect([$from.depth, $from.index(0), $from.parent.type.name, $from.parent.content.size]).toEqual([1, 2, 'paragraph', 0]);
});

it('says so when a picture arrives and its place is gone', async () => {
  let arrive: (picture: UploadedPicture) => void = () => undefined;
  const picture = new Promise<UploadedPicture>(resolve => { arrive = resolve; });
  open('Words‖');
  URL.createObjectURL = () => 'blob:x';
  URL.revokeObjectURL = () => undefined;
  const done = insertPicture(view, { ...host, upload: () => ({ picture, cancel: () => undefined }) }, new File([''], 'a.png'), view.state.selection.to);
  await answer({ alt: 'A pump' });
  view.dispatch(view.state.tr.delete(0, view.state.doc.content.size));
  arrive({ id: '1', url: '/media/1', width: 1, height: 1, name: 'a.png' });
  await done;
  expect(refused.join()).toContain('“A pump”');
});

it('describes the picture that was asked about when somebody else writes before it, and says so when it is gone', async () => {
  for (const gone of [false, true]) {
    open('‖Words\n\n![](/media/1)\n\n![Other](/media/2)');
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, 8)));
    void pictureButton(view, host);
    view.dispatch(gone ? view.state.tr.delete(8, 9) : view.state.tr.insertText('More ', 1));
    await answer({ alt: 'A pump' });
    if (!gone) expect(write(view.state.doc)).toContain('![A pump](/media/1)');
    expect(write(view.state.doc)).toContain('![Other](/media/2)');
    expect(refused.join()).toBe(gone ? 'It was removed while you described it: “A pump”' : '');
  }
});
