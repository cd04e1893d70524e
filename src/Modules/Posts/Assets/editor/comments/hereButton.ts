import type { EditorView } from '@milkdown/kit/prose/view';
import { button } from '@lib/element.ts';
import { icon } from '@lib/icon.ts';

/** Beside selected words: the way to comment on them. Ctrl+Alt+M does the same. */
export class HereButton {
  readonly #button: HTMLButtonElement;

  constructor(begin: () => void) {
    this.#button = button(icon('message-square'), 'button button--small comments__here', begin);
    this.#button.append('Comment');
    this.#button.title = 'Comment on the selected words (Ctrl+Alt+M)';
    this.#button.hidden = true;
    // The text keeps its selection while the pointer presses.
    this.#button.addEventListener('mousedown', event => event.preventDefault());
  }

  /** @param marked The selection is a mark, whose thread is the place to say something. */
  show(view: EditorView, marked: boolean): void {
    const { selection } = view.state;
    const frame = view.dom.parentElement;
    this.#button.hidden = marked || selection.empty || frame === null || view.state.doc.textBetween(selection.from, selection.to, ' ').trim() === '';
    if (this.#button.hidden || frame === null) return;
    if (this.#button.parentElement !== frame) frame.append(this.#button);
    const top = (this.#button.offsetParent ?? frame).getBoundingClientRect().top;
    this.#button.style.top = `${view.coordsAtPos(selection.to).bottom - top + 6}px`;
  }

  destroy(): void {
    this.#button.remove();
  }
}
