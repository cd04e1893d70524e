import { find, findAll } from '@lib/element.ts';
import { antiforgeryToken, postJson, readObject } from '@lib/http.ts';
import type { Island } from '@lib/island.ts';

/**
 * `<form method="post" data-island="passkey">` with the antiforgery input, `<input type="hidden" data-passkey-credential>`,
 * `<button type="button" data-passkey-mode="create|signin" data-passkey-options-url="…" hidden>` and
 * `<p data-passkey-error role="alert" hidden>`. The credential's JSON goes into the input and the form is submitted.
 */
export class PasskeyIsland implements Island {
  readonly #form: HTMLFormElement;

  constructor(form: HTMLElement) {
    if (!(form instanceof HTMLFormElement)) throw new TypeError('passkey belongs on a <form>.');
    this.#form = form;
  }

  connect(): void {
    // Without the JSON helpers the browser is older than passkeys are useful; the password form stays.
    if (typeof PublicKeyCredential === 'undefined' || typeof PublicKeyCredential.parseRequestOptionsFromJSON !== 'function') return;
    for (const button of findAll<HTMLButtonElement>(this.#form, '[data-passkey-mode]')) {
      button.hidden = false;
      button.addEventListener('click', () => void this.#run(button));
    }
  }

  async #run(button: HTMLButtonElement): Promise<void> {
    this.#say(null);
    button.disabled = true;
    try {
      const response = await postJson(button.dataset['passkeyOptionsUrl'] ?? '', antiforgeryToken(this.#form), {});
      const options = response.ok ? await readObject(response) : null;
      if (options === null) return this.#say('The server did not answer. Try again, or use your password.');
      const credential = await (button.dataset['passkeyMode'] === 'create' ? create(options) : get(options));
      const input = find<HTMLInputElement>(this.#form, '[data-passkey-credential]');
      if (input === null || !(credential instanceof PublicKeyCredential)) return this.#say('No passkey was chosen.');
      input.value = JSON.stringify(credential);
      this.#form.requestSubmit();
    } catch (error) {
      this.#say(words(error));
    } finally {
      button.disabled = false;
    }
  }

  #say(text: string | null): void {
    const line = find(this.#form, '[data-passkey-error]');
    if (line === null) return;
    line.textContent = text;
    line.hidden = text === null;
  }
}

function create(options: Record<string, unknown>): Promise<Credential | null> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as unknown as PublicKeyCredentialCreationOptionsJSON);
  return navigator.credentials.create({ publicKey });
}

function get(options: Record<string, unknown>): Promise<Credential | null> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as unknown as PublicKeyCredentialRequestOptionsJSON);
  return navigator.credentials.get({ publicKey });
}

function words(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'InvalidStateError') return 'This device already has a passkey for your account.';
  if (name === 'NotAllowedError') return 'The passkey was not used: it was cancelled, or it took too long.';
  return 'The passkey could not be used. Try again, or use your password.';
}

export { PasskeyIsland as island };
