import { postJson } from '@lib/http.ts';
import { Debounce } from '@lib/debounce.ts';
import { sameDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { LocalCopy } from './localCopy.ts';
import { saveAnswer } from './saveAnswer.ts';
import type { SaveAnswer } from './saveAnswer.ts';
import type { SaveState } from './saveState.ts';

export interface AutosaveHost {
  readonly saveUrl: string;
  readonly token: () => string;
  readonly draft: () => Draft;
  version: number;
  show(state: SaveState, at: Date | null): void;
  answered(answer: SaveAnswer): void;
}

const quiet = 600; // a save starts this long after the last key, and answers within the second
const longest = 4000; // someone who never pauses is saved all the same
const firstRetry = 2000;
const lastRetry = 60_000;

/** Saves while one writes: one request in flight, every text first in the browser, retries until the server has it. */
export class Autosave {
  readonly #host: AutosaveHost;
  readonly #copy: LocalCopy;
  readonly #keep = new Debounce(() => this.#keepCopy(), 150, 290);
  readonly #soon = new Debounce(() => void this.save(), quiet, longest);
  #known: Draft;
  #flight: Promise<void> | null = null;
  #retry: number | null = null;
  #retryIn = firstRetry;
  #stopped = false;

  constructor(host: AutosaveHost, copy: LocalCopy) {
    this.#host = host;
    this.#copy = copy;
    this.#known = host.draft();
    const again = (): void => { if (this.#retry !== null) void this.save(); };
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
  }

  /** Something was typed. */
  changed(): void {
    this.#keep.call();
    if (this.#stopped) return;
    if (this.#retry !== null) return; // the retry carries it, and its state stays on show
    this.#soon.call();
    if (this.#flight === null) this.#host.show('unsaved', null);
  }

  /** No more saving: a conflict, a lost lock. What was typed stays in the browser. */
  stop(): void {
    this.#keep.flush();
    this.#soon.cancel();
    this.#clearRetry();
    this.#stopped = true;
  }

  /** What the browser holds is now what the server holds. */
  async accept(draft: Draft): Promise<void> {
    this.#known = draft;
    if (!sameDraft(this.#host.draft(), draft)) return;
    this.#keep.cancel();
    await this.#copy.remove();
  }

  /** Before a submit: nothing in flight, the version is the last one, the copy is marked as on its way. */
  async settle(): Promise<void> {
    this.#soon.cancel();
    this.#keep.cancel();
    await this.#flight;
    this.#clearRetry();
    await this.#write(true);
  }

  get busy(): boolean {
    return this.#flight !== null;
  }

  save(): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    if (this.#flight !== null) {
      this.#soon.call();
      return this.#flight;
    }
    this.#soon.cancel();
    this.#clearRetry();
    this.#flight = this.#send(this.#host.draft()).finally(() => { this.#flight = null; });
    return this.#flight;
  }

  async #send(draft: Draft): Promise<void> {
    if (sameDraft(draft, this.#known)) {
      this.#host.show('saved', null);
      await this.accept(draft);
      return;
    }
    this.#host.show('saving', null);
    const answer = await postJson(this.#host.saveUrl, this.#host.token(), { version: this.#host.version, ...draft }, AbortSignal.timeout(20_000))
      .then(saveAnswer)
      .catch((): SaveAnswer => ({ kind: 'unreachable' }));
    await this.#took(answer, draft);
    this.#host.answered(answer);
  }

  async #took(answer: SaveAnswer, draft: Draft): Promise<void> {
    const now = new Date();
    switch (answer.kind) {
      case 'saved':
        this.#retryIn = firstRetry;
        this.#host.version = answer.version;
        await this.accept(draft);
        if (sameDraft(this.#host.draft(), draft)) return this.#host.show('saved', answer.savedAt);
        this.#host.show('unsaved', null);
        return this.#soon.call();
      case 'unreachable':
        this.#host.show('offline', now);
        return this.#later();
      case 'signed-out':
        this.#host.show('signed-out', now);
        return this.#later(10_000);
      case 'conflict':
        this.stop();
        return this.#host.show('conflict', now);
      case 'locked':
        this.stop();
        return this.#host.show('reading', null);
      case 'refused':
        this.#keepCopy();
        return this.#host.show('refused', now);
    }
  }

  #later(wait = this.#retryIn): void {
    this.#keepCopy();
    this.#retryIn = Math.min(this.#retryIn * 2, lastRetry);
    this.#retry = window.setTimeout(() => void this.save(), wait);
  }

  #clearRetry(): void {
    if (this.#retry !== null) window.clearTimeout(this.#retry);
    this.#retry = null;
  }

  #keepCopy(): void {
    this.#keep.cancel();
    void this.#write(false);
  }

  #write(sent: boolean): Promise<void> {
    const draft = this.#host.draft();
    if (sameDraft(draft, this.#known)) return this.#copy.remove();
    return this.#copy.write({ draft, version: this.#host.version, at: Date.now(), sent });
  }
}
