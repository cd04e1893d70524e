import { editorViewCtx, parserCtx, remarkCtx, serializerCtx } from '@milkdown/kit/core';
import type { Node } from '@milkdown/kit/prose/model';
import { EditorState, Plugin } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';
import { element } from '@lib/element.ts';
import { losesText } from '../roundTrip.ts';
import { WouldLoseText } from '../surface.ts';
import type { SurfaceHost, WritingSurface } from '../surface.ts';
import type { Company } from '../together/company.ts';
import { isByOthers } from '../together/tie.ts';
import { actions } from './actions.ts';
import { FindingBubble } from './findingBubble.ts';
import { drawFindings, goToFinding } from './findings.ts';
import { goToHeading, headingsIn } from './headings.ts';
import { makeEditor } from './milkdown.ts';
import { around } from './query.ts';
import { replaceChanged } from './replaceChanged.ts';
import { tableActions } from './tableTools.ts';
import { Toolbar } from './toolbar.ts';

/**
 * The rich editor, or WouldLoseText when it could not give the whole text back.
 * The text is parsed here, not by the editor's start, because a failed parse there is only logged and leaves an empty page.
 */
export async function createRichSurface(host: SurfaceHost, text: string, company: Pick<Company, 'join' | 'tie' | 'markdown'>): Promise<WritingSurface> {
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
        if (open && view.state.doc !== before.doc) host.changed(isByOthers(view.state));
      },
    }),
  });

  const editor = await makeEditor({ ...host, mount: shell }, () => editable, watch).create();
  const view = editor.ctx.get(editorViewCtx);
  view.dom.classList.remove('editor'); // the kit's class name is our block's name
  const write = (): string => editor.ctx.get(serializerCtx)(view.state.doc);
  const read = (markdown: string): { doc: Node; written: string } => {
    const doc = editor.ctx.get(parserCtx)(markdown);
    if (doc === null || typeof doc === 'string') throw new WouldLoseText('The text could not be read.');
    doc.check();
    const written = editor.ctx.get(serializerCtx)(doc);
    const remark = editor.ctx.get(remarkCtx);
    if (losesText(remark.parse(markdown), remark.parse(written))) throw new WouldLoseText('Some of the text would be lost.');
    return { doc, written };
  };
  const destroy = (): void => {
    void editor.destroy();
    toolbar.element.remove();
    shell.remove();
  };

  // Unchanged text goes back as it came: opening a post must never rewrite it.
  let markdown: () => string;
  let begun = text;
  try {
    if (await company.join({ read })) {
      view.updateState(company.tie(view));
      markdown = () => company.markdown(write());
    } else {
      const { doc, written } = read(text);
      begun = written;
      view.updateState(EditorState.create({ schema: view.state.schema, doc, plugins: view.state.plugins }));
      markdown = () => {
        const now = write();
        return now.trimEnd() === written.trimEnd() ? text : now;
      };
    }
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
    markdown,
    replace: other => view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, read(other).doc.content)),
    begun,
    change: edit => {
      const now = markdown();
      const next = edit(now);
      if (next === null) return false;
      try {
        replaceChanged(view, read(now).doc, read(next).doc);
        return true;
      } catch (error) {
        if (!(error instanceof WouldLoseText)) throw error;
        return false;
      }
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
