import type { Island } from '@lib/island.ts';

/** `<form class="notice__actions" data-island="lapse" data-lapse-seconds="10">`: an undo that the server no longer grants goes away. */
export class LapseIsland implements Island {
  readonly #element: HTMLElement;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  connect(): void {
    const seconds = Number(this.#element.dataset['lapseSeconds'] ?? '10');
    window.setTimeout(() => { this.#element.hidden = true; }, seconds * 1000);
  }
}

export { LapseIsland as island };
