import { find, findAll } from '@lib/element.ts';
import type { Island } from '@lib/island.ts';

/** `<details class="menu" data-island="menu"><summary>…</summary><div class="menu__list">…`: closes like a menu, arrows move. */
export class MenuIsland implements Island {
  readonly #menu: HTMLDetailsElement;

  constructor(menu: HTMLElement) {
    if (!(menu instanceof HTMLDetailsElement)) throw new TypeError('A menu is a <details>.');
    this.#menu = menu;
  }

  connect(): void {
    document.addEventListener('pointerdown', event => {
      if (event.target instanceof Node && !this.#menu.contains(event.target)) this.#menu.open = false;
    });
    this.#menu.addEventListener('focusout', event => {
      if (event.relatedTarget instanceof Node && !this.#menu.contains(event.relatedTarget)) this.#menu.open = false;
    });
    this.#menu.addEventListener('keydown', event => this.#key(event));
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#menu.open) {
      this.#menu.open = false;
      find(this.#menu, 'summary')?.focus();
      event.stopPropagation();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.#menu.open = true;
    const items = findAll(this.#menu, '.menu__item');
    const step = event.key === 'ArrowDown' ? 1 : -1;
    const at = items.findIndex(item => item === document.activeElement);
    const next = at === -1 ? (step === 1 ? 0 : items.length - 1) : (at + step + items.length) % items.length;
    items[next]?.focus();
  }
}

export { MenuIsland as island };
