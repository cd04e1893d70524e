import { find, findAll } from '@lib/element.ts';
import type { Island } from '@lib/island.ts';

/** `<form data-island="bulk">` with `[data-bulk-all]`, `[data-bulk-row]` boxes and `<div data-bulk-bar hidden><span data-bulk-count>`. */
export class BulkIsland implements Island {
  readonly #form: HTMLElement;

  constructor(form: HTMLElement) {
    this.#form = form;
  }

  connect(): void {
    const all = find<HTMLInputElement>(this.#form, '[data-bulk-all]');
    all?.addEventListener('change', () => {
      for (const row of this.#rows()) row.checked = all.checked;
    });
    this.#form.addEventListener('change', () => this.#show(all));
    this.#show(all);
  }

  #rows(): HTMLInputElement[] {
    return findAll<HTMLInputElement>(this.#form, '[data-bulk-row]');
  }

  #show(all: HTMLInputElement | null): void {
    const rows = this.#rows();
    const chosen = rows.filter(row => row.checked).length;
    const bar = find(this.#form, '[data-bulk-bar]');
    const count = find(this.#form, '[data-bulk-count]');
    if (bar !== null) bar.hidden = chosen === 0;
    if (count !== null) count.textContent = `${chosen} chosen`;
    if (all === null) return;
    all.checked = chosen > 0 && chosen === rows.length;
    all.indeterminate = chosen > 0 && chosen < rows.length;
  }
}

export { BulkIsland as island };
