import type { EditorState } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';
import { element } from '@lib/element.ts';
import { icon } from '@lib/icon.ts';
import type { SurfaceHost } from '../surface.ts';
import type { WritingAction } from './actions.ts';

interface Tool {
  readonly button: HTMLButtonElement;
  readonly action: WritingAction;
}

/** A row of plain buttons: each has a name, says whether it is on, and the whole row is one stop of the Tab key. */
export class Toolbar {
  readonly element: HTMLElement;
  readonly #tools: Tool[] = [];
  readonly #host: SurfaceHost;
  readonly #words: boolean;
  #view: EditorView | null = null;

  constructor(label: string, actions: readonly WritingAction[], host: SurfaceHost, look: { className?: string; words?: boolean } = {}) {
    this.#host = host;
    this.#words = look.words === true;
    this.element = element('div', { class: look.className ?? 'toolbar', role: 'toolbar', 'aria-label': label });
    let group = actions[0]?.group;
    for (const action of actions) {
      if (action.group !== group) this.element.append(element('span', { class: 'toolbar__gap', 'aria-hidden': 'true' }));
      group = action.group;
      this.element.append(this.#button(action));
    }
    this.element.addEventListener('keydown', event => this.#key(event));
    this.#rove(0);
  }

  attach(view: EditorView): void {
    this.#view = view;
    this.show(view.state);
  }

  show(state: EditorState): void {
    for (const { button, action } of this.#tools) {
      if (action.active !== undefined) button.setAttribute('aria-pressed', String(action.active(state)));
      // aria-disabled, not disabled: a button under the focus must not vanish from the keyboard.
      if (action.possible !== undefined) button.setAttribute('aria-disabled', String(!action.possible(state) && action.active?.(state) !== true));
    }
  }

  /** A last button at the right end that is no writing action. */
  addEnd(label: string, iconName: string, run: () => void): void {
    const action: WritingAction = { id: 'source', label, icon: iconName, group: 'history', keys: 'Ctrl+/', run };
    const button = this.#button(action);
    button.classList.add('toolbar__end');
    this.element.append(button);
  }

  #button(action: WritingAction): HTMLButtonElement {
    const title = action.keys === undefined ? action.label : `${action.label} (${action.keys})`;
    const button = element('button', { type: 'button', class: 'toolbar__button', 'aria-label': action.label, title, 'data-tool': action.id, tabindex: -1 }, this.#words ? action.label : icon(action.icon));
    // The text keeps its selection while the pointer presses.
    button.addEventListener('mousedown', event => event.preventDefault());
    button.addEventListener('click', () => {
      if (this.#view === null || button.getAttribute('aria-disabled') === 'true') return;
      this.#rove(this.#tools.findIndex(tool => tool.button === button));
      action.run(this.#view, this.#host);
    });
    this.#tools.push({ button, action });
    return button;
  }

  #rove(index: number): void {
    this.#tools.forEach((tool, at) => { tool.button.tabIndex = at === index ? 0 : -1; });
  }

  #key(event: KeyboardEvent): void {
    const count = this.#tools.length;
    const at = this.#tools.findIndex(tool => tool.button === document.activeElement);
    if (at === -1) return;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = (to + count) % count;
    this.#rove(index);
    this.#tools[index]?.button.focus();
  }
}
