import { Debounce } from '@lib/debounce.ts';
import { sameDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { LocalCopy } from './localCopy.ts';

export interface CopiedText {
  readonly draft: () => Draft;
  readonly version: number;
  /** The room's epoch while people write together, else 0. */
  readonly epoch: number;
}

/** What the browser keeps while the server does not have it: written shortly after each change, gone when both hold the same. */
export class BrowserCopy {
  readonly #text: CopiedText;
  readonly #copy: LocalCopy;
  readonly #soon = new Debounce(() => void this.write(), 150, 290);
  #known: Draft | null;

  constructor(text: CopiedText, copy: LocalCopy) {
    this.#text = text;
    this.#copy = copy;
    this.#known = text.draft();
  }

  changed(): void {
    this.#soon.call();
  }

  flush(): void {
    this.#soon.flush();
  }

  /** The server holds these words already. */
  isKnown(draft: Draft): boolean {
    return this.#known !== null && sameDraft(draft, this.#known);
  }

  /** Nobody has saved as text what stands here. */
  get isNews(): boolean {
    return this.#known === null;
  }

  /** What the browser holds is now what the server holds. */
  async accept(draft: Draft): Promise<void> {
    this.#known = draft;
    if (!sameDraft(this.#text.draft(), draft)) return;
    this.#soon.cancel();
    await this.#copy.remove();
  }

  /** @param sent On its way with a submit: it only matters if that never arrives. */
  write(sent = false): Promise<void> {
    this.#soon.cancel();
    const draft = this.#text.draft();
    if (this.isKnown(draft)) return this.#copy.remove();
    return this.#copy.write({ draft, version: this.#text.version, at: Date.now(), sent, epoch: this.#text.epoch });
  }

  /** What stands on the page came from the server; or it did, and is not saved as text yet. */
  rebase(saved: boolean): void {
    this.#known = saved ? this.#text.draft() : null;
  }

  /** Nothing is written until the next change; what was written stays. */
  rest(): void {
    this.#soon.cancel();
  }
}
