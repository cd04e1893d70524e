import { askInDialog } from '@lib/dialog.ts';
import type { Island } from '@lib/island.ts';

/** `<form method="post" data-island="confirm" data-confirm-title="…" data-confirm-text="…" data-confirm-verb="…">`: asks before it submits. */
export class ConfirmIsland implements Island {
  readonly #form: HTMLFormElement;
  #agreed = false;

  constructor(form: HTMLElement) {
    if (!(form instanceof HTMLFormElement)) throw new TypeError('confirm belongs on a <form>.');
    this.#form = form;
  }

  connect(): void {
    this.#form.addEventListener('submit', event => {
      if (this.#agreed) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void this.#ask(event.submitter);
    });
  }

  async #ask(submitter: HTMLElement | null): Promise<void> {
    const { confirmTitle, confirmText, confirmVerb } = this.#form.dataset;
    const answer = await askInDialog({
      title: confirmTitle ?? 'Are you sure?', text: confirmText ?? '', verb: confirmVerb ?? submitter?.textContent.trim() ?? 'Go on', danger: true,
    });
    if (answer === null) return;
    this.#agreed = true;
    this.#form.requestSubmit(submitter);
    this.#agreed = false; // a page that stays (a download) asks again next time
  }
}

export { ConfirmIsland as island };
