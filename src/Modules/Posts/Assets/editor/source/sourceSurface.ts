import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { defineLanguageFacet, HighlightStyle, Language, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { GFM, parser } from '@lezer/markdown';
import { button, element } from '@lib/element.ts';
import { icon } from '@lib/icon.ts';
import type { SurfaceHost, WritingSurface } from '../surface.ts';
import { headingsIn } from './headings.ts';

// The parser alone: the ready-made language package brings HTML, CSS and JavaScript along, half a megabyte.
const markdown = new Language(defineLanguageFacet(), parser.configure(GFM), [], 'markdown');

const look = EditorView.theme({
  '&': { color: 'var(--text)', border: '1px solid var(--line-control)', borderRadius: 'var(--radius)', backgroundColor: 'var(--surface)' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-1px' },
  '.cm-content': { fontFamily: 'var(--font-mono)', fontSize: '0.9375rem', lineHeight: '1.65', padding: 'var(--space-4)', minHeight: '24rem', caretColor: 'var(--text-strong)' },
  '.cm-cursor': { borderLeftColor: 'var(--text-strong)' },
  '&.cm-focused .cm-selectionBackground, ::selection': { backgroundColor: 'var(--accent-line)' },
});

const marks = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700', color: 'var(--text-strong)' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: [tags.link, tags.url], color: 'var(--link)' },
  { tag: tags.monospace, color: 'var(--code-string)' },
  { tag: [tags.quote, tags.processingInstruction, tags.contentSeparator, tags.meta], color: 'var(--text-quiet)' },
]);

/**
 * The Markdown source, byte for byte. CodeMirror stands in a shadow root: there it uses constructed style sheets,
 * which the content security policy allows; in the document it would write <style> elements, which it forbids.
 */
export function createSourceSurface(host: SurfaceHost, text: string): WritingSurface {
  const shell = element('div', { class: 'editor__code-mirror' });
  const toFormatted = button(icon('pilcrow'), 'toolbar__button', () => host.switchSurface());
  toFormatted.append('Formatted text');
  const toolbar = element('div', { class: 'toolbar' }, element('span', { class: 'quiet' }, 'Markdown source'), toFormatted);
  toFormatted.classList.add('toolbar__end');
  host.mount.append(toolbar, shell);
  const root = shell.attachShadow({ mode: 'open' });
  const editable = new Compartment();
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        history(),
        keymap.of([
          // Tab leaves the box: nobody may be trapped in it. Indenting has its own keys.
          { key: 'Mod-/', run: () => { host.switchSurface(); return true; } },
          ...defaultKeymap, ...historyKeymap,
        ]),
        markdown,
        syntaxHighlighting(marks),
        look,
        editable.of([]),
        EditorState.lineSeparator.of(lineBreak),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': `${host.label} (Markdown)`, spellcheck: 'true' }),
        EditorView.updateListener.of(update => { if (update.docChanged) host.changed(false); }),
      ],
    }),
  });
  return {
    markdown: () => view.state.sliceDoc(),
    replace: markdown => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: markdown } }),
    begun: text,
    change: edit => {
      const now = view.state.sliceDoc();
      const next = edit(now);
      if (next === null) return false;
      let [start, end] = [0, 0];
      const most = Math.min(now.length, next.length);
      while (start < most && now[start] === next[start]) start += 1;
      while (end < most - start && now[now.length - 1 - end] === next[next.length - 1 - end]) end += 1;
      view.dispatch({ changes: { from: start, to: now.length - end, insert: next.slice(start, next.length - end) } });
      return true;
    },
    headings: () => headingsIn(view.state.doc.toString()),
    goTo: index => {
      const heading = headingsIn(view.state.doc.toString())[index];
      if (heading === undefined) return;
      view.dispatch({ selection: { anchor: heading.end }, effects: EditorView.scrollIntoView(heading.end, { y: 'center' }) });
      view.focus();
    },
    findings: () => undefined, // their words are those that readers see, not those of the source
    goToFinding: () => false,
    focus: () => view.focus(),
    readOnly: on => view.dispatch({ effects: editable.reconfigure(on ? [EditorState.readOnly.of(true), EditorView.editable.of(false)] : []) }),
    destroy: () => {
      view.destroy();
      toolbar.remove();
      shell.remove();
    },
  };
}
