import { find } from '@lib/element.ts';
import type { Island } from '@lib/island.ts';

/** `<div class="data-table" data-island="density" data-density-key="posts"><button data-density-switch hidden>`: remembered per browser. */
export class DensityIsland implements Island {
  readonly #table: HTMLElement;

  constructor(table: HTMLElement) {
    this.#table = table;
  }

  connect(): void {
    const toggle = find<HTMLButtonElement>(this.#table, '[data-density-switch]');
    if (toggle === null) return;
    const key = `density:${this.#table.dataset['densityKey'] ?? ''}`;
    const show = (compact: boolean): void => {
      this.#table.dataset['density'] = compact ? 'compact' : 'roomy';
      toggle.setAttribute('aria-pressed', String(compact));
    };
    show(localStorage.getItem(key) === 'compact');
    toggle.hidden = false;
    toggle.addEventListener('click', () => {
      const compact = this.#table.dataset['density'] !== 'compact';
      localStorage.setItem(key, compact ? 'compact' : 'roomy');
      show(compact);
    });
  }
}

export { DensityIsland as island };
