import { askInDialog } from '@lib/dialog.ts';
import { find } from '@lib/element.ts';
import type { Island } from '@lib/island.ts';

/**
 * `<form data-island="unsaved-guard">`: nothing typed is lost. The browser asks before the page is left, and a form whose
 * session ended meanwhile stays on the screen instead of ending at the sign-in page.
 */
export class UnsavedGuardIsland implements Island {
  readonly #form: HTMLFormElement;
  #sending = false;
  #asking = false;

  constructor(form: HTMLElement) {
    if (!(form instanceof HTMLFormElement)) throw new TypeError('unsaved-guard belongs on a <form>.');
    this.#form = form;
  }

  connect(): void {
    // A page that answers a form shows words that nobody has saved.
    const before = document.body.dataset['answersForm'] === 'yes' ? '' : this.#state();
    this.#form.addEventListener('submit', event => {
      if (this.#sending || event.defaultPrevented) return;
      event.preventDefault();
      if (!this.#asking) void this.#send(event.submitter);
    });
    window.addEventListener('beforeunload', event => {
      if (!this.#sending && this.#state() !== before) event.preventDefault();
    });
    window.addEventListener('pageshow', () => { this.#sending = false; });
  }

  async #send(submitter: HTMLElement | null): Promise<void> {
    this.#asking = true;
    const ended = await sessionEnded();
    this.#asking = false;
    if (ended) {
      const answer = await askInDialog({ title: 'Your session has ended', text: 'What you typed is still here. Sign in in the new tab that opens, come back and send it again.', verb: 'Sign in' });
      if (answer !== null) window.open(location.href, '_blank', 'noopener');
      return;
    }
    this.#sending = true;
    this.#form.requestSubmit(submitter ?? undefined);
  }

  /** Compared as a whole, so that typing something and taking it back is no change. */
  #state(): string {
    return JSON.stringify([...new FormData(this.#form)].map(([name, value]) => [name, typeof value === 'string' ? value : `${value.name}:${value.size}`]));
  }
}

/** Only a clear answer counts: a server that can't be reached is the submit's own business. */
async function sessionEnded(): Promise<boolean> {
  const url = find(document, '[data-live-counter-url]')?.dataset['liveCounterUrl'];
  // Nobody is signed in here. In the next turn: a form whose submit event is still under way takes no second one.
  if (url === undefined) return new Promise(resolve => { setTimeout(() => { resolve(false); }); });
  const answer = await fetch(url, { headers: { Accept: 'application/json' }, redirect: 'manual', signal: AbortSignal.timeout(3000) }).catch(() => null);
  return answer !== null && (answer.type === 'opaqueredirect' || answer.status === 401);
}

export { UnsavedGuardIsland as island };
