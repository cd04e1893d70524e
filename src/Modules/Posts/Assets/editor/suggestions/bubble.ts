import { button, element } from '@lib/element.ts';
import { decision } from './card.ts';
import type { CardHost } from './card.ts';
import type { Suggestion } from './suggestion.ts';

export interface BubbleHost extends CardHost {
  next(step: 1 | -1): void;
  close(): void;
}

/** Below the words of a suggestion: who, why, and the decision. Escape and "Close" lead back to the text. */
export class Bubble {
  readonly #host: BubbleHost;
  readonly #box = element('div', { class: 'suggestion-bubble', role: 'group', 'aria-label': 'Suggestion' });

  constructor(host: BubbleHost) {
    this.#host = host;
    this.#box.addEventListener('keydown', event => {
      if (event.key === 'F9') host.next(event.shiftKey ? -1 : 1);
      else if (event.key === 'Escape') host.close();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  open(suggestion: Suggestion, frame: HTMLElement, at: { readonly left: number; readonly bottom: number }, focus: boolean): void {
    const row = decision(suggestion, this.#host, false);
    row.append(button('Next', 'button button--small button--quiet', () => this.#host.next(1)), button('Close', 'button button--small button--quiet', () => this.#host.close()));
    const what = suggestion.before === '' ? 'suggests to insert this' : suggestion.after === '' ? 'suggests to delete this' : 'suggests other words';
    this.#box.replaceChildren(element('p', {}, element('b', {}, suggestion.author), ` ${what}`));
    if (suggestion.note !== '') this.#box.append(element('p', { class: 'comments__text', dir: 'auto' }, suggestion.note));
    this.#box.append(row);
    frame.append(this.#box);
    const edge = frame.getBoundingClientRect();
    this.#box.style.top = `${at.bottom - edge.top + 6}px`;
    this.#box.style.insetInlineStart = `${Math.max(0, Math.min(at.left - edge.left, edge.width - this.#box.offsetWidth))}px`;
    if (focus) this.#box.querySelector('button')?.focus();
  }

  close(): void {
    this.#box.remove();
  }
}
