import { postJson } from '@lib/http.ts';
import { Debounce } from '@lib/debounce.ts';
import { BrowserCopy } from './browserCopy.ts';
import { sameDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { LocalCopy } from './localCopy.ts';
import { Retry } from './retry.ts';
import { saveAnswer } from './saveAnswer.ts';
import type { SaveAnswer } from './saveAnswer.ts';
import type { SaveState } from './saveState.ts';

export interface AutosaveHost {
  readonly saveUrl: string;
  readonly token: () => string;
  readonly draft: () => Draft;
  version: number;
  /** The room's epoch while people write together, else 0. */
  readonly epoch: number;
  /** Waits until what was typed may be saved; written together, it is stored in the room first. */
  settled(): Promise<void>;
  /** What the text is based on: its version, or where in the room it stands. Null while the room lacks some of it. */
  basis(): object | null;
  /** The next save may replace newer words; they stay in the history. */
  overwrites: boolean;
  show(state: SaveState, at: Date | null): void;
  answered(answer: SaveAnswer): void;
}

const quiet = 600; // a save starts this long after the last key, and answers within the second
const longest = 1000; // someone who never pauses is saved every second all the same

/** Saves while one writes: one request in flight, every text first in the browser, retries until the server has it. */
export class Autosave {
  readonly #host: AutosaveHost;
  readonly #copy: BrowserCopy;
  readonly #soon = new Debounce(() => void this.save(), quiet, longest);
  readonly #retry = new Retry(() => void this.save());
  #flight: Promise<void> | null = null;
  #stopped = false;
  /** Another one begins when the text does: what was sent before that says nothing about it. */
  #era = 0;

  constructor(host: AutosaveHost, copy: LocalCopy) {
    this.#host = host;
    this.#copy = new BrowserCopy(host, copy);
  }

  /** A key was pressed; the text is read when the typing pauses. Until then nobody may be told that it is saved. */
  touched(): void {
    if (this.#stopped || this.#retry.waiting || this.#flight !== null) return; // theirs is the state on show
    this.#host.show('unsaved', null);
  }

  /** Something was typed. */
  changed(): void {
    this.#copy.changed();
    this.touched();
    if (this.#stopped || this.#retry.waiting) return; // a retry carries it
    this.#soon.call();
  }

  /** No more saving: a conflict, a lost lock. What was typed stays in the browser. */
  stop(): void {
    this.#copy.flush();
    this.#soon.cancel();
    this.#retry.clear();
    this.#stopped = true;
  }

  /** After a conflict, for one's own words: saved over that version, which stays in the history. */
  overwrite(version: number): Promise<void> {
    this.#host.version = version;
    this.#host.overwrites = true;
    this.#stopped = false;
    return this.save();
  }

  /** Before a submit: nothing in flight, the version is the last one, the copy is marked as on its way. */
  async settle(): Promise<void> {
    this.#soon.cancel();
    await this.#flight;
    this.#retry.clear();
    await this.#copy.write(true);
  }

  /** The room has everything again: a save that waited for that goes on. */
  resume(): void {
    if (this.#retry.waiting) void this.save();
  }

  /** The text came from the room, where it is safe; if nobody has saved it as text yet, this editor does. */
  joined(saved: boolean): void {
    this.#copy.rebase(saved);
    if (saved) this.#host.show('saved', null);
    else this.#soon.call();
  }

  /** Somebody else's save holds all that stands here. */
  async covered(at: Date): Promise<void> {
    if (this.#stopped || this.#flight !== null || this.#soon.waiting || this.#retry.waiting) return;
    await this.#copy.accept(this.#host.draft());
    this.#host.show('saved', at);
  }

  /** The text that stands here is over. Nothing more of it is sent, and no late answer about it counts. @returns True when the server has these words. */
  leave(draft: Draft): boolean {
    this.#era++;
    this.#stopped = true;
    this.#soon.cancel();
    this.#retry.clear();
    this.#copy.rest();
    return this.#copy.isKnown(draft);
  }

  /** The text began anew with what is saved, unless `joined` said otherwise meanwhile. */
  async begin(): Promise<void> {
    this.#stopped = false;
    this.#retry.worked(); // the server was just heard from: what comes next must not wait as long as the trouble before
    if (this.#copy.isNews) return this.#soon.call();
    this.#host.show('saved', null);
    await this.#copy.accept(this.#host.draft());
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
    this.#retry.clear();
    this.#flight = this.#send().finally(() => { this.#flight = null; });
    return this.#flight;
  }

  async #send(): Promise<void> {
    const era = this.#era;
    await this.#host.settled();
    if (era !== this.#era) return;
    const draft = this.#host.draft();
    const basis = this.#host.basis();
    if (basis === null) return this.#again('offline', new Date());
    if (this.#copy.isKnown(draft) && !this.#host.overwrites) {
      this.#host.show('saved', null);
      await this.#copy.accept(draft);
      return;
    }
    this.#host.show('saving', null);
    const { saveUrl, overwrites } = this.#host;
    const answer = await postJson(saveUrl, this.#host.token(), { ...basis, ...(overwrites ? { overwrites } : {}), ...draft }, AbortSignal.timeout(20_000))
      .then(saveAnswer)
      .catch((): SaveAnswer => ({ kind: 'unreachable' }));
    if (era !== this.#era) return;
    await this.#took(answer, draft);
    this.#host.answered(answer);
  }

  async #took(answer: SaveAnswer, draft: Draft): Promise<void> {
    const now = new Date();
    switch (answer.kind) {
      case 'saved': return this.#saved(answer, draft);
      case 'unreachable': return this.#again('offline', now);
      case 'signed-out': return this.#again('signed-out', now, 10_000);
      case 'conflict':
        this.stop();
        return this.#host.show('conflict', now);
      case 'behind':
        this.#soon.call(); // somebody else's save is ahead; what it holds is on its way here
        return;
      case 'over':
        return; // the room says so too, and what was typed is kept there
      case 'locked':
        this.stop();
        return this.#host.show('reading', null);
      case 'refused':
        void this.#copy.write();
        return this.#host.show('refused', now);
    }
  }

  async #saved(answer: Extract<SaveAnswer, { kind: 'saved' }>, draft: Draft): Promise<void> {
    this.#retry.worked();
    this.#host.version = answer.version;
    this.#host.overwrites = false;
    await this.#copy.accept(draft);
    if (sameDraft(this.#host.draft(), draft)) return this.#host.show('saved', answer.savedAt);
    this.#host.show('unsaved', null);
    this.#soon.call();
  }

  #again(state: SaveState, now: Date, wait?: number): void {
    void this.#copy.write();
    this.#host.show(state, now);
    this.#retry.later(wait);
  }
}
