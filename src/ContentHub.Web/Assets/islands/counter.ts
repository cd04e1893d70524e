import type { Island } from '@lib/island.ts';

/** `<p class="counter-line" data-island="counter" data-counter-for="id" data-counter-limit="300">`: "212 of 300", as graphemes. */
export class CounterIsland implements Island {
  readonly #line: HTMLElement;

  constructor(line: HTMLElement) {
    this.#line = line;
  }

  connect(): void {
    const field = document.getElementById(this.#line.dataset['counterFor'] ?? '');
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    const limit = Number(this.#line.dataset['counterLimit'] ?? '0');
    const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    const show = (): void => {
      const count = [...graphemes.segment(field.value)].length;
      this.#line.textContent = limit > 0 ? `${count} of ${limit}` : String(count);
      this.#line.classList.toggle('counter-line--over', limit > 0 && count > limit);
    };
    field.addEventListener('input', show);
    show();
  }
}

export { CounterIsland as island };
