import { parserCtx } from '@milkdown/kit/core';
import { baseKeymap } from '@milkdown/kit/prose/commands';
import { history, redo, undo } from '@milkdown/kit/prose/history';
import { keymap } from '@milkdown/kit/prose/keymap';
import type { Node } from '@milkdown/kit/prose/model';
import { EditorState, Plugin } from '@milkdown/kit/prose/state';
import { EditorView } from '@milkdown/kit/prose/view';
import { makeEditor } from '../../src/Modules/Posts/Assets/editor/rich/milkdown.ts';

// The yardstick: the editor kit with the product's schema and the same text, and nothing of the product around it.
const nothing = (): never => { throw new Error('Nothing of the page is needed here.'); };
const text = document.querySelector<HTMLTextAreaElement>('#Form_Body');
const page = document.querySelector('main');
if (text === null || page === null) throw new Error('The page has no text.');
const { ctx } = await makeEditor({ mount: document.createElement('div'), label: 'Text', placeholder: '', changed: nothing, upload: nothing, refused: nothing, switchSurface: nothing }, () => true, new Plugin({})).create();
const doc = ctx.get(parserCtx)(text.value) as Node;
text.hidden = true;
new EditorView(page, {
  state: EditorState.create({ doc, plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)] }),
  attributes: { class: 'prose' },
});
