import type { Island } from '@lib/island.ts';

/** `<button type="button" data-island="open-dialog" data-open-dialog="id" hidden>`: opens the `<dialog id>`; it opens by itself after a refused post. */
export class OpenDialogIsland implements Island {
  readonly #button: HTMLElement;

  constructor(button: HTMLElement) {
    this.#button = button;
  }

  connect(): void {
    const dialog = document.getElementById(this.#button.dataset['openDialog'] ?? '');
    if (!(dialog instanceof HTMLDialogElement)) return;
    this.#button.hidden = false;
    this.#button.addEventListener('click', () => dialog.showModal());
    if (dialog.querySelector('[aria-invalid="true"]') !== null) dialog.showModal();
  }
}

export { OpenDialogIsland as island };
