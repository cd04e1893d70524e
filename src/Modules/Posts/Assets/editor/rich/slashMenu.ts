import { Plugin } from '@milkdown/kit/prose/state';
import type { EditorState } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';
import { element, freshId } from '@lib/element.ts';
import { icon } from '@lib/icon.ts';
import type { SurfaceHost } from '../surface.ts';
import { actions } from './actions.ts';
import type { WritingAction } from './actions.ts';

interface Slash {
  readonly from: number;
  readonly query: string;
}

/** "/" at the start of a block or after a blank, with what was typed behind it. */
export function slashAt(state: EditorState): Slash | null {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code === true) return null;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 40), $from.parentOffset, undefined, '\ufffc');
  const query = /(?:^|\s)\/([\p{L}\d ]{0,24})$/u.exec(before)?.[1];
  return query === undefined ? null : { from: $from.pos - query.length - 1, query };
}

export function slashMatches(query: string): WritingAction[] {
  const words = query.toLowerCase().trim();
  return actions.filter(action => action.slash !== undefined && `${action.label} ${action.slash}`.toLowerCase().split(' ').concat(action.label.toLowerCase()).some(word => word.startsWith(words)));
}

/** A list box under the cursor; the text box keeps the focus and names the chosen entry. */
class SlashMenu {
  readonly #view: EditorView;
  readonly #host: SurfaceHost;
  readonly #list = element('div', { class: 'slash-menu', role: 'listbox', id: freshId('slash'), 'aria-label': 'Insert' });
  #found: WritingAction[] = [];
  #chosen = 0;
  #query: string | null = null;
  /** Escape closes it for this slash; a new slash opens it again. */
  #dismissed: number | null = null;

  constructor(view: EditorView, host: SurfaceHost) {
    this.#view = view;
    this.#host = host;
    this.#list.hidden = true;
    this.#list.addEventListener('mousedown', event => event.preventDefault());
    document.body.append(this.#list);
  }

  get open(): boolean {
    return !this.#list.hidden;
  }

  update(): void {
    const slash = this.#view.hasFocus() && this.#view.editable ? slashAt(this.#view.state) : null;
    if (slash === null) this.#dismissed = null;
    const found = slash === null || slash.from === this.#dismissed ? [] : slashMatches(slash.query);
    if (slash === null || found.length === 0) return this.#close();
    if (slash.query !== this.#query) this.#chosen = 0;
    this.#query = slash.query;
    this.#found = found;
    this.#draw();
    this.#place(slash.from);
  }

  key(event: KeyboardEvent): boolean {
    if (!this.open) return false;
    const count = this.#found.length;
    switch (event.key) {
      case 'ArrowDown': this.#chosen = (this.#chosen + 1) % count; break;
      case 'ArrowUp': this.#chosen = (this.#chosen - 1 + count) % count; break;
      case 'Enter':
      case 'Tab': this.#run(this.#found[this.#chosen]); return true;
      case 'Escape': this.#dismissed = slashAt(this.#view.state)?.from ?? null; this.#close(); return true;
      default: return false;
    }
    this.#draw();
    return true;
  }

  destroy(): void {
    this.#list.remove();
  }

  #run(action: WritingAction | undefined): void {
    const slash = slashAt(this.#view.state);
    this.#close();
    if (action === undefined || slash === null) return;
    this.#view.dispatch(this.#view.state.tr.delete(slash.from, this.#view.state.selection.from));
    action.run(this.#view, this.#host);
  }

  #draw(): void {
    this.#list.replaceChildren(...this.#found.map((action, index) => {
      const item = element('div', { class: 'slash-menu__item', role: 'option', id: `${this.#list.id}-${action.id}`, 'aria-selected': index === this.#chosen ? 'true' : 'false' },
        element('span', {}, icon(action.icon)), action.label, element('span', { class: 'slash-menu__hint', 'aria-hidden': 'true' }, action.hint ?? ''));
      item.addEventListener('click', () => this.#run(action));
      return item;
    }));
    this.#list.hidden = false;
    this.#list.children[this.#chosen]?.scrollIntoView({ block: 'nearest' });
    this.#view.dom.setAttribute('aria-controls', this.#list.id);
    this.#view.dom.setAttribute('aria-activedescendant', this.#list.children[this.#chosen]?.id ?? '');
  }

  #place(at: number): void {
    const cursor = this.#view.coordsAtPos(at);
    const height = this.#list.offsetHeight;
    const below = cursor.bottom + 6 + height <= (window.visualViewport?.height ?? window.innerHeight);
    this.#list.style.top = `${below ? cursor.bottom + 6 : Math.max(8, cursor.top - height - 6)}px`;
    this.#list.style.left = `${Math.max(8, Math.min(cursor.left, window.innerWidth - this.#list.offsetWidth - 8))}px`;
  }

  #close(): void {
    if (!this.open) return;
    this.#list.hidden = true;
    this.#query = null;
    this.#view.dom.removeAttribute('aria-activedescendant');
    this.#view.dom.removeAttribute('aria-controls');
  }
}

export function slashMenuPlugin(host: SurfaceHost): Plugin {
  let menu: SlashMenu | null = null;
  return new Plugin({
    view(view) {
      menu = new SlashMenu(view, host);
      const blur = (): void => { window.setTimeout(() => menu?.update(), 0); };
      view.dom.addEventListener('blur', blur);
      return { update: () => menu?.update(), destroy: () => menu?.destroy() };
    },
    props: { handleKeyDown: (_view, event) => menu?.key(event) ?? false },
  });
}
