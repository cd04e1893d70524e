import { asNumber, asObject } from '@lib/http.ts';
import type { Draft } from './draft.ts';

/** What the browser keeps of a post until the server has it. */
export interface KeptDraft {
  readonly draft: Draft;
  /** The version that the text was based on. */
  readonly version: number;
  readonly at: number;
  /** The form was submitted with it; it only matters if that never arrived. */
  readonly sent: boolean;
  /** The room’s epoch when it was written together with others: the room itself then keeps the words too. */
  readonly epoch?: number;
}

const store = 'drafts';

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser refused its own store.'));
  });
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('contenthub-editor', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store);
  return done(request);
}

function isKept(value: unknown): value is KeptDraft {
  const item = asObject(value);
  return item !== null && asObject(item['draft']) !== null && asNumber(item['at']) > 0;
}

/** One post's copy, in IndexedDB, or in localStorage where a private window has no database. Never throws: a copy is a help, not a condition. */
export class LocalCopy {
  readonly #key: string;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(postId: string) {
    this.#key = `post:${postId}`;
  }

  read(): Promise<KeptDraft | null> {
    return this.#inTurn(async () => {
      const value: unknown = await this.#withStore('readonly', drafts => drafts.get(this.#key))
        .catch(() => JSON.parse(localStorage.getItem(this.#key) ?? 'null') as unknown);
      return isKept(value) ? value : null;
    }, null);
  }

  write(kept: KeptDraft): Promise<void> {
    return this.#inTurn(async () => {
      await this.#withStore('readwrite', drafts => drafts.put(kept, this.#key))
        .catch(() => localStorage.setItem(this.#key, JSON.stringify(kept)));
    }, undefined);
  }

  remove(): Promise<void> {
    return this.#inTurn(async () => {
      localStorage.removeItem(this.#key);
      await this.#withStore('readwrite', drafts => drafts.delete(this.#key)).catch(() => undefined);
    }, undefined);
  }

  async #withStore<T>(mode: IDBTransactionMode, act: (drafts: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const database = await open();
    try {
      return await done(act(database.transaction(store, mode).objectStore(store)));
    } finally {
      database.close();
    }
  }

  /** Writes and removals keep their order, so a late write never brings back what was removed. */
  #inTurn<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
    const turn = this.#queue.then(work).catch((error: unknown) => {
      console.warn('The copy in this browser could not be used.', error);
      return otherwise;
    });
    this.#queue = turn;
    return turn;
  }
}
