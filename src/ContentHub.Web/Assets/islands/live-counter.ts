import { findAll } from '@lib/element.ts';
import { asObject, readObject } from '@lib/http.ts';
import type { Island } from '@lib/island.ts';

const every = 30_000;

/**
 * `<nav data-island="live-counter" data-live-counter-url="…">`; the URL answers `{"review":3}` and every
 * `[data-live-counter="review"]` on the page gets the number. A hidden tab asks nothing.
 * `data-live-counter-stream` names an event stream that sends the same when a number changes: only the tab that is
 * looked at keeps one open, because a browser has few connections to spare.
 */
export class LiveCounterIsland implements Island {
  readonly #url: string;
  readonly #stream: string;
  #source: EventSource | null = null;

  constructor(element: HTMLElement) {
    this.#url = element.dataset['liveCounterUrl'] ?? '';
    this.#stream = element.dataset['liveCounterStream'] ?? '';
  }

  connect(): void {
    if (this.#url === '') return;
    this.#listen();
    window.setInterval(() => void this.#refresh(), every);
    document.addEventListener('visibilitychange', () => {
      this.#listen();
      void this.#refresh();
    });
    window.addEventListener('pagehide', () => this.#hangUp());
    window.addEventListener('pageshow', () => this.#listen());
  }

  #listen(): void {
    if (document.hidden) return this.#hangUp();
    if (this.#stream === '' || this.#source !== null) return;
    this.#source = new EventSource(this.#stream);
    this.#source.addEventListener('message', event => this.#show(parse(String(event.data))));
    // The browser comes back by itself after a break; after a refusal it does not, and asking now and then must do.
  }

  #hangUp(): void {
    this.#source?.close();
    this.#source = null;
  }

  async #refresh(): Promise<void> {
    if (document.hidden) return;
    try {
      this.#show(await readObject(await fetch(this.#url, { headers: { Accept: 'application/json' }, redirect: 'manual' })));
    } catch {
      // Offline: the last numbers stay, and the next round asks again.
    }
  }

  #show(counts: Record<string, unknown> | null): void {
    if (counts === null) return;
    for (const spot of findAll(document, '[data-live-counter]')) {
      const count = counts[spot.dataset['liveCounter'] ?? ''];
      if (typeof count !== 'number') continue;
      spot.textContent = String(count);
      spot.hidden = count === 0;
    }
  }
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return null;
  }
}

export { LiveCounterIsland as island };
