import { button, element, find } from '@lib/element.ts';
import type { Heading } from './surface.ts';

export interface OutlineText {
  headings(): readonly Heading[];
  goTo(index: number): void;
}

const memory = 'editor-outline';

/** `[data-editor-outline]` and its toggle: the headings of the text, following it while one writes. Closed until somebody opens it. */
export class Outline {
  readonly #form: HTMLElement;
  readonly #text: OutlineText;
  readonly #place: HTMLElement | null;
  readonly #toggle: HTMLElement | null;
  #shown = '';

  constructor(form: HTMLElement, text: OutlineText) {
    this.#form = form;
    this.#text = text;
    this.#place = find(form, '[data-editor-outline]');
    this.#toggle = find(form, '[data-editor-action="outline"]');
  }

  connect(): void {
    if (this.#place === null || this.#toggle === null) return;
    this.#toggle.hidden = false;
    this.#toggle.addEventListener('click', () => this.#open(this.#place?.hidden === true));
    this.#open(remembered() === 'open');
  }

  /** The text may have changed. */
  update(): void {
    if (this.#place === null || this.#place.hidden) return;
    const headings = this.#text.headings();
    const now = JSON.stringify(headings.map(({ level, text }) => [level, text]));
    if (now === this.#shown) return;
    this.#shown = now;
    this.#place.replaceChildren(element('h2', { class: 'outline__title' }, 'Outline'), headings.length === 0 ? hint() : this.#list(headings));
  }

  #open(open: boolean): void {
    if (this.#place === null) return;
    this.#place.hidden = !open;
    this.#form.classList.toggle('editor--outline', open);
    this.#toggle?.setAttribute('aria-expanded', String(open));
    remember(open ? 'open' : 'closed');
    this.update();
  }

  #list(headings: readonly Heading[]): HTMLElement {
    return element('ol', { class: 'outline' }, ...headings.map((heading, index) => {
      const line = button(heading.text === '' ? 'Heading without words' : heading.text, 'outline__line', () => this.#text.goTo(index));
      return element('li', { class: `outline__item outline__item--${heading.level}` }, line);
    }));
  }
}

function hint(): HTMLElement {
  return element('p', { class: 'quiet' }, 'No headings yet. Set one with “Heading 2” above the text, and it stands here.');
}

/** A browser without a store for this page opens it closed, every time. */
function remembered(): string | null {
  try {
    return localStorage.getItem(memory);
  } catch {
    return null;
  }
}

function remember(state: string): void {
  try {
    localStorage.setItem(memory, state);
  } catch {
    // nothing to remember with
  }
}
