import { find } from '@lib/element.ts';
import { Debounce } from '@lib/debounce.ts';
import type { Island } from '@lib/island.ts';

/** `<form method="get" data-island="auto-submit">`: a changed filter applies at once, so its button can go. */
export class AutoSubmitIsland implements Island {
  readonly #form: HTMLFormElement;

  constructor(form: HTMLElement) {
    if (!(form instanceof HTMLFormElement)) throw new TypeError('auto-submit belongs on a <form>.');
    this.#form = form;
  }

  connect(): void {
    const submit = find(this.#form, '[data-auto-submit-button]');
    if (submit !== null) submit.hidden = true;
    const soon = new Debounce(() => this.#form.requestSubmit(), 120, 500);
    this.#form.addEventListener('change', () => soon.call());
  }
}

export { AutoSubmitIsland as island };
