import type { Island } from '@lib/island.ts';

/** `<form data-island="unsaved-guard">`: the browser asks before a page with typed but unsent text is left. */
export class UnsavedGuardIsland implements Island {
  readonly #form: HTMLFormElement;

  constructor(form: HTMLElement) {
    if (!(form instanceof HTMLFormElement)) throw new TypeError('unsaved-guard belongs on a <form>.');
    this.#form = form;
  }

  connect(): void {
    const before = this.#state();
    let sending = false;
    this.#form.addEventListener('submit', event => { sending = !event.defaultPrevented; });
    window.addEventListener('beforeunload', event => {
      if (!sending && this.#state() !== before) event.preventDefault();
    });
  }

  /** Compared as a whole, so that typing something and taking it back is no change. */
  #state(): string {
    return JSON.stringify([...new FormData(this.#form)].map(([name, value]) => [name, typeof value === 'string' ? value : `${value.name}:${value.size}`]));
  }
}

export { UnsavedGuardIsland as island };
