import { Plugin, PluginKey } from '@milkdown/kit/prose/state';
import { Decoration, DecorationSet } from '@milkdown/kit/prose/view';
import type { EditorView } from '@milkdown/kit/prose/view';
import { element } from '@lib/element.ts';
import { ReadText } from '../comments/readText.ts';
import type { MarkedSuggestions, SuggestionPlaces } from './places.ts';
import { findReadable, readable } from './readable.ts';
import type { Suggestion } from './suggestion.ts';

const key = new PluginKey<DecorationSet>('suggestions');
const longest = 200;

/** Draws open suggestions: what shall go is struck, what shall come stands beside it, underlined. The text itself is not touched. */
export function suggestionMarksPlugin(host: SuggestionPlaces): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, marks) => (tr.getMeta(key) as DecorationSet | undefined) ?? marks.map(tr.mapping, tr.doc),
    },
    props: {
      decorations: state => key.getState(state),
      handleDOMEvents: {
        click: (_view, event) => {
          const id = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-suggestion]')?.dataset['suggestion'] : undefined;
          if (id !== undefined) host.clicked(id);
          return false;
        },
      },
      handleKeyDown: (_view, event) => {
        if (event.key !== 'F9') return false;
        host.next(event.shiftKey ? -1 : 1);
        return true;
      },
    },
    view: view => {
      const marks = new Marks(view);
      let over = false;
      queueMicrotask(() => { if (!over) host.attached(marks); });
      return { destroy: () => { over = true; host.detached(marks); } };
    },
  });
}

class Marks implements MarkedSuggestions {
  readonly #view: EditorView;

  constructor(view: EditorView) {
    this.#view = view;
  }

  show(suggestions: readonly Suggestion[], current: string | null): ReadonlyMap<string, number> {
    const text = new ReadText(this.#view.state.doc);
    const places = new Map<string, number>();
    const drawn = suggestions.flatMap(suggestion => {
      const found = findReadable(text.text, suggestion);
      if (found === null) return [];
      const range = found.length > 0 ? text.range(found.start, found.length) : null;
      const at = range?.from ?? text.range(found.start - 1, 1)?.to ?? text.range(found.start, 1)?.from;
      if (at === undefined) return [];
      places.set(suggestion.id, at);
      return decorations(suggestion, at, range?.to ?? at, suggestion.id === current);
    });
    this.#view.dispatch(this.#view.state.tr.setMeta(key, DecorationSet.create(this.#view.state.doc, drawn)).setMeta('addToHistory', false));
    return places;
  }

  /** Brings a place into sight and says where on the screen it is. */
  reveal(place: number): { readonly left: number; readonly bottom: number } {
    const at = Math.min(place, this.#view.state.doc.content.size);
    const dom = this.#view.domAtPos(at).node;
    (dom instanceof Element ? dom : dom.parentElement)?.scrollIntoView({ block: 'center' });
    const { left, bottom } = this.#view.coordsAtPos(at);
    return { left, bottom };
  }

  get frame(): HTMLElement {
    return this.#view.dom.parentElement ?? this.#view.dom;
  }

  focus(): void {
    this.#view.focus();
  }
}

function decorations(suggestion: Suggestion, from: number, to: number, current: boolean): Decoration[] {
  const mark = current ? ' suggestion--current' : '';
  const made: Decoration[] = [];
  if (to > from) made.push(Decoration.inline(from, to, { class: `suggestion suggestion--out${mark}`, 'data-suggestion': suggestion.id, title: `${suggestion.author} suggests to ${suggestion.after === '' ? 'delete this' : 'replace this'}` }));
  const words = (suggestion.after.startsWith('\n') ? '¶ ' : '') + readable(suggestion.after).replace(/^\s(?=\S)/, suggestion.after.startsWith('\n') ? '' : ' ');
  if (suggestion.after !== '') {
    const shown = words.length > longest ? `${words.slice(0, longest)}…` : words.trim() === '' ? '␣' : words;
    made.push(Decoration.widget(to, () => element('ins', { class: `suggestion suggestion--in${mark}`, 'data-suggestion': suggestion.id, contenteditable: 'false', title: `${suggestion.author} suggests this` }, shown), { side: 1, key: `${suggestion.id}${mark}`, ignoreSelection: true }));
  }
  return made;
}
