import { asObject, asText } from '@lib/http.ts';

export interface Kept {
  readonly from: string;
  readonly text: string;
  readonly note: string;
  /** The form was submitted with it; it only matters if that never arrived. */
  readonly sent: boolean;
}

/** What somebody typed in Suggest mode, in the browser's own store. Never throws: a copy is a help, not a condition. */
export class KeptWords {
  readonly #key: string;

  constructor(key: string) {
    this.#key = `suggest:${key}`;
  }

  read(): Kept | null {
    try {
      const item = asObject(JSON.parse(localStorage.getItem(this.#key) ?? 'null') as unknown);
      return item === null ? null : { from: asText(item['from']), text: asText(item['text']), note: asText(item['note']), sent: item['sent'] === true };
    } catch {
      return null;
    }
  }

  write(kept: Kept): void {
    try {
      localStorage.setItem(this.#key, JSON.stringify(kept));
    } catch (error) {
      console.warn('The copy in this browser could not be used.', error);
    }
  }

  sent(): void { this.#mark(true); }

  unsent(): void { this.#mark(false); }

  forget(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch { /* there is no store, so there is nothing in it */ }
  }

  #mark(sent: boolean): void {
    const kept = this.read();
    if (kept !== null) this.write({ ...kept, sent });
  }
}
