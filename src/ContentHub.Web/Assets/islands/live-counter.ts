import { findAll } from '@lib/element.ts';
import { readObject } from '@lib/http.ts';
import type { Island } from '@lib/island.ts';

const every = 30_000;

/**
 * `<nav data-island="live-counter" data-live-counter-url="…">`; the URL answers `{"review":3}` and every
 * `[data-live-counter="review"]` on the page gets the number. A hidden tab asks nothing.
 */
export class LiveCounterIsland implements Island {
  readonly #url: string;

  constructor(element: HTMLElement) {
    this.#url = element.dataset['liveCounterUrl'] ?? '';
  }

  connect(): void {
    if (this.#url === '') return;
    window.setInterval(() => void this.#refresh(), every);
    document.addEventListener('visibilitychange', () => void this.#refresh());
  }

  async #refresh(): Promise<void> {
    if (document.hidden) return;
    try {
      const counts = await readObject(await fetch(this.#url, { headers: { Accept: 'application/json' }, redirect: 'manual' }));
      if (counts === null) return;
      for (const spot of findAll(document, '[data-live-counter]')) {
        const count = counts[spot.dataset['liveCounter'] ?? ''];
        if (typeof count !== 'number') continue;
        spot.textContent = String(count);
        spot.hidden = count === 0;
      }
    } catch {
      // Offline: the last numbers stay, and the next round asks again.
    }
  }
}

export { LiveCounterIsland as island };
