import { Plugin, PluginKey, TextSelection } from '@milkdown/kit/prose/state';
import { Decoration, DecorationSet } from '@milkdown/kit/prose/view';
import type { EditorView } from '@milkdown/kit/prose/view';
import { Debounce } from '@lib/debounce.ts';
import { findQuote } from './findQuote.ts';
import { HereButton } from './hereButton.ts';
import type { CommentPlaces, MarkedText } from './places.ts';
import { ReadText } from './readText.ts';
import type { Quote, Thread } from './threads.ts';

const key = new PluginKey<DecorationSet>('comments');

interface Mark { readonly id: string; readonly from: number; readonly to: number }

/** Draws the words of comments. The marks move with the text; what a change took away is looked for again when the typing rests. */
export function commentMarksPlugin(host: CommentPlaces): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, marks) {
        const drawn = tr.getMeta(key) as { marks: readonly Mark[]; current: string | null } | undefined;
        return drawn === undefined ? marks.map(tr.mapping, tr.doc) : DecorationSet.create(tr.doc, drawn.marks.map(mark => decoration(mark, drawn.current)));
      },
    },
    props: {
      decorations: state => key.getState(state),
      handleClick: (view, pos) => {
        const mark = key.getState(view.state)?.find(pos, pos)[0];
        if (mark !== undefined) host.clicked((mark.spec as Mark).id);
        return false;
      },
    },
    view: view => new Marks(view, host),
  });
}

function decoration({ id, from, to }: Mark, current: string | null): Decoration {
  return Decoration.inline(from, to, { class: `comments__mark${id === current ? ' comments__mark--current' : ''}`, 'data-comment': id }, { id });
}

class Marks implements MarkedText {
  readonly #view: EditorView;
  readonly #host: CommentPlaces;
  readonly #here: HereButton;
  /** Marks move with each key by themselves; looking for lost words reads the whole text. */
  readonly #follow = new Debounce(() => this.#look(), 250, 3000);
  #threads: readonly Thread[] = [];
  #current: string | null = null;
  #over = false;
  /** How the words of each thread stood last. */
  readonly #last = new Map<string, Quote>();

  constructor(view: EditorView, host: CommentPlaces) {
    this.#view = view;
    this.#host = host;
    this.#here = new HereButton(() => host.begin());
    // The view is being built: it can be drawn on afterwards.
    queueMicrotask(() => { if (!this.#over) host.attached(this); });
  }

  update(view: EditorView, before: { doc: unknown }): void {
    const { from, to, empty } = view.state.selection;
    this.#here.show(view, !empty && this.#marks().some(mark => mark.from === from && mark.to === to));
    if (view.state.doc !== before.doc && this.#threads.length > 0) this.#follow.call();
  }

  destroy(): void {
    this.#follow.cancel();
    this.#here.destroy();
    this.#over = true;
    this.#host.detached(this);
  }

  show(threads: readonly Thread[], current: string | null): void {
    [this.#threads, this.#current] = [threads, current];
    this.#look();
  }

  places(): ReadonlyMap<string, number> {
    return new Map(this.#marks().map(mark => [mark.id, mark.from]));
  }

  selected(): { words: Quote | null; block: Quote | null } {
    const { from, to, $from } = this.#view.state.selection;
    const text = new ReadText(this.#view.state.doc);
    const words = from === to ? null : text.stretch(from, to);
    const depth = $from.depth;
    const block = $from.parent.isTextblock ? text.stretch($from.start(depth), $from.end(depth)) : null;
    return { words: words === null ? null : text.quote(words.start, words.length), block: block === null ? null : text.quote(block.start, block.length) };
  }

  goTo(id: string): void {
    const mark = this.#marks().find(place => place.id === id);
    if (mark === undefined) return;
    this.#view.dispatch(this.#view.state.tr.setSelection(TextSelection.create(this.#view.state.doc, mark.from, mark.to)).scrollIntoView());
    this.#view.focus();
  }

  #marks(): Mark[] {
    return (key.getState(this.#view.state)?.find() ?? []).filter(mark => mark.to > mark.from).map(({ from, to, spec }) => ({ id: (spec as Mark).id, from, to }));
  }

  /** Threads that have a mark keep it; the others are looked for, by their words as they stood last. */
  #look(): void {
    const text = new ReadText(this.#view.state.doc);
    const marks = new Map<string, Mark>();
    for (const mark of this.#marks()) {
      const known = marks.get(mark.id); // a text that was cut in two has two pieces of one mark
      marks.set(mark.id, known === undefined ? mark : { id: mark.id, from: Math.min(known.from, mark.from), to: Math.max(known.to, mark.to) });
    }
    const drawn: Mark[] = [];
    for (const thread of this.#threads) {
      const mark = marks.get(thread.id) ?? this.#find(text, thread);
      const words = mark === null ? null : text.stretch(mark.from, mark.to);
      if (mark === null || words === null) continue;
      this.#last.set(thread.id, text.quote(words.start, words.length));
      drawn.push(mark);
    }
    this.#view.dispatch(this.#view.state.tr.setMeta(key, { marks: drawn, current: this.#current }).setMeta('addToHistory', false));
    this.#host.moved();
  }

  #find(text: ReadText, thread: Thread): Mark | null {
    for (const quote of [this.#last.get(thread.id), thread.anchor]) {
      const found = quote === undefined || quote === null ? null : findQuote(text, quote);
      const range = found === null ? null : text.range(found.start, found.length);
      if (range !== null) return { id: thread.id, ...range };
    }
    return null;
  }
}
