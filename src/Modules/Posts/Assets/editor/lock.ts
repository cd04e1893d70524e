import { asObject, asText, postJson, readObject } from '@lib/http.ts';

export type LockAnswer = { readonly mine: boolean; readonly name: string; readonly together: boolean } | null;

const beat = 30_000;

/** Tells the server every half minute that someone writes here, and gives the post back on leaving. */
export class EditingLock {
  readonly #url: string;
  readonly #token: () => string;
  #timer: number | null = null;

  constructor(url: string, token: () => string) {
    this.#url = url;
    this.#token = token;
  }

  /** Holds until `lost` is called or `stop`. A missed beat is no loss: the server waits longer than one. */
  start(lost: (name: string, together: boolean) => void): void {
    if (this.#url === '' || this.#timer !== null) return;
    const hold = async (): Promise<void> => {
      const answer = await this.#ask('hold');
      if (answer === null || answer.mine || this.#timer === null) return;
      this.stop();
      lost(answer.name, answer.together);
    };
    this.#timer = window.setInterval(() => void hold(), beat);
    void hold();
    window.addEventListener('pagehide', () => this.release());
    // A page that comes back from the browser's cache takes up its post again.
    window.addEventListener('pageshow', event => { if (event.persisted && this.#timer !== null) void hold(); });
  }

  async take(): Promise<LockAnswer> {
    return this.#ask('take');
  }

  /** A beacon can carry no header, so the token goes as a form field. */
  release(): void {
    if (this.#timer === null) return;
    const fields = new URLSearchParams({ action: 'release', __RequestVerificationToken: this.#token() });
    navigator.sendBeacon(this.#url, fields);
  }

  stop(): void {
    if (this.#timer !== null) window.clearInterval(this.#timer);
    this.#timer = null;
  }

  async #ask(action: 'hold' | 'take'): Promise<LockAnswer> {
    try {
      const response = await postJson(this.#url, this.#token(), { action });
      const body = await readObject(response);
      const holder = asObject(body?.['holder']);
      if (response.status === 423) return { mine: false, name: asText(body?.['by'], asText(holder?.['name'], 'Someone else')), together: body?.['code'] === 'hold.written-together' };
      return response.ok && holder !== null ? { mine: holder['me'] === true, name: asText(holder['name'], 'Someone else'), together: false } : null;
    } catch {
      return null;
    }
  }
}
