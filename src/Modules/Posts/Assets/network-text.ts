import { Debounce } from '@lib/debounce.ts';
import { find } from '@lib/element.ts';
import type { Island } from '@lib/island.ts';

/** Shows what a network makes of the text while one types: counted and laid out by the server, by the code that sends. */
class NetworkText implements Island {
  readonly #form: HTMLFormElement;
  readonly #url: string;
  #latest = 0;

  constructor(form: HTMLElement) {
    this.#form = form as HTMLFormElement;
    this.#url = form.dataset['networkPreviewUrl'] ?? '';
  }

  connect(): void {
    const look = new Debounce(() => void this.#show(), 300, 1500);
    this.#form.addEventListener('input', () => look.call());
  }

  async #show(): Promise<void> {
    const pane = find(document, '[data-network-preview]');
    if (pane === null || this.#url === '') return;
    const turn = (this.#latest += 1);
    const body = new FormData(this.#form);
    // A file is only looked at when it is saved.
    body.delete('Form.File');
    const response = await fetch(this.#url, { method: 'POST', body, credentials: 'same-origin', redirect: 'manual' }).catch(() => null);
    // An answer that a later one has overtaken would show an older text.
    if (turn !== this.#latest || response?.ok !== true) return;
    const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (turn === this.#latest) pane.replaceChildren(...parsed.body.childNodes);
  }
}

export { NetworkText as island };
