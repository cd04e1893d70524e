import { find } from '@lib/element.ts';
import type { Island } from '@lib/island.ts';

/** `<form role="search" data-island="command"><input data-command-input>`: Ctrl+K or ⌘K goes to the search field. */
export class CommandIsland implements Island {
  readonly #form: HTMLElement;

  constructor(form: HTMLElement) {
    this.#form = form;
  }

  connect(): void {
    const input = find<HTMLInputElement>(this.#form, '[data-command-input]');
    document.addEventListener('keydown', event => {
      // The editor uses the same keys for a link and stops the event there.
      if (event.defaultPrevented || event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      input?.focus();
      input?.select();
    });
  }
}

export { CommandIsland as island };
