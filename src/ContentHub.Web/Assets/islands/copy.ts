import { findAll } from '@lib/element.ts';
import type { Island } from '@lib/island.ts';

/** `<button data-island="copy" data-copy-text="…" hidden>` or `data-copy-from="id"`; says "Copied" for two seconds. */
export class CopyIsland implements Island {
  readonly #button: HTMLElement;

  constructor(button: HTMLElement) {
    this.#button = button;
  }

  connect(): void {
    if (navigator.clipboard === undefined) return; // an unencrypted address: selecting by hand still works
    this.#button.hidden = false;
    const label = this.#button.textContent;
    this.#button.setAttribute('aria-live', 'polite');
    this.#button.addEventListener('click', () => {
      void navigator.clipboard.writeText(this.#text()).then(() => {
        this.#button.textContent = 'Copied';
        window.setTimeout(() => { this.#button.textContent = label; }, 2000);
      });
    });
  }

  #text(): string {
    const text = this.#button.dataset['copyText'];
    if (text !== undefined) return text;
    const source = document.getElementById(this.#button.dataset['copyFrom'] ?? '');
    if (source === null) return '';
    const items = findAll(source, 'li');
    return items.length > 0 ? items.map(item => item.textContent.trim()).join('\n') : source.textContent.trim();
  }
}

export { CopyIsland as island };
