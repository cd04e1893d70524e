import { editorViewCtx, parserCtx, remarkCtx, serializerCtx } from '@milkdown/kit/core';
import { EditorState, Plugin } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';
import { element } from '@lib/element.ts';
import { losesText } from '../roundTrip.ts';
import { WouldLoseText } from '../surface.ts';
import type { SurfaceHost, WritingSurface } from '../surface.ts';
import { actions } from './actions.ts';
import { FindingBubble } from './findingBubble.ts';
import { drawFindings, goToFinding } from './findings.ts';
import { goToHeading, headingsIn } from './headings.ts';
import { makeEditor } from './milkdown.ts';
import { around } from './query.ts';
import { tableActions } from './tableTools.ts';
import { Toolbar } from './toolbar.ts';

/**
 * The rich editor, or WouldLoseText when it could not give the whole text back.
 * The text is parsed here, not by the editor's start, because a failed parse there is only logged and leaves an empty page.
 */
export async function createRichSurface(host: SurfaceHost, text: string): Promise<WritingSurface> {
  let editable = true;
  let open = false; // putting the text in is no change of it
  const shell = element('div', { class: 'writing' });
  const toolbar = new Toolbar('Formatting', actions, host);
  toolbar.addEnd('Markdown source', 'file-code', () => host.switchSurface());
  let show: (state: EditorState) => void = () => undefined;
  const watch = new Plugin({
    view: () => ({
      update(view, before) {
        show(view.state);
        if (open && view.state.doc !== before.doc) host.changed();
      },
    }),
  });

  const editor = await makeEditor({ ...host, mount: shell }, () => editable, watch).create();
  const view = editor.ctx.get(editorViewCtx);
  view.dom.classList.remove('editor'); // the kit's class name is our block's name
  const write = (): string => editor.ctx.get(serializerCtx)(view.state.doc);
  const destroy = (): void => {
    void editor.destroy();
    toolbar.element.remove();
    shell.remove();
  };

  let first: string;
  try {
    const doc = editor.ctx.get(parserCtx)(text);
    if (doc === null || typeof doc === 'string') throw new WouldLoseText('The text could not be read.');
    doc.check();
    first = editor.ctx.get(serializerCtx)(doc);
    const remark = editor.ctx.get(remarkCtx);
    if (losesText(remark.parse(text), remark.parse(first))) throw new WouldLoseText('Some of the text would be lost.');
    view.updateState(EditorState.create({ schema: view.state.schema, doc, plugins: view.state.plugins }));
  } catch (error) {
    destroy();
    throw error instanceof WouldLoseText ? error : new WouldLoseText(String(error));
  }

  const tableToolbar = new Toolbar('Table', tableActions(editor.ctx), host, { className: 'toolbar toolbar--table', words: true });
  const bubble = new FindingBubble();
  show = state => {
    toolbar.show(state);
    bubble.show(view, shell);
    const table = editable ? tableAround(view) : null;
    tableToolbar.element.hidden = table === null;
    if (table === null) return;
    tableToolbar.show(state);
    // It floats over the line above the table, so that the text itself never moves.
    const top = table.getBoundingClientRect().top - shell.getBoundingClientRect().top;
    tableToolbar.element.style.top = `${top - tableToolbar.element.offsetHeight - 4}px`;
  };
  shell.append(tableToolbar.element, bubble.element);
  host.mount.append(toolbar.element, shell);
  toolbar.attach(view);
  tableToolbar.attach(view);
  show(view.state);
  open = true;

  return {
    // Unchanged text goes back as it came: opening a post must never rewrite it.
    markdown: () => {
      const now = write();
      return now.trimEnd() === first.trimEnd() ? text : now;
    },
    headings: () => headingsIn(view.state.doc),
    goTo: index => goToHeading(view, index),
    findings: checks => drawFindings(view, checks),
    goToFinding: message => goToFinding(view, message),
    focus: () => view.focus(),
    readOnly: on => {
      editable = !on;
      view.setProps({});
      view.dom.setAttribute('aria-readonly', String(on));
      toolbar.element.hidden = on;
    },
    destroy,
  };
}

function tableAround(view: EditorView): HTMLElement | null {
  const table = around(view.state, node => node.type.name === 'table');
  const dom = table === null ? null : view.nodeDOM(table.pos);
  return dom instanceof HTMLElement ? dom : null;
}
