/** Which editor (a tab each) and its count: two tabs of one browser never write over each other's words. */
export type EditKey = readonly [editor: number, count: number];

/** What this browser has of a room: everything up to a number in one piece, and each edit that came after. */
export interface KeptRoom {
  readonly epoch: number;
  readonly seq: number;
  readonly state: Uint8Array | null;
  /** In the order in which they were typed. */
  readonly edits: readonly { readonly key: EditKey; readonly bytes: Uint8Array; readonly stored: boolean }[];
}

export interface RoomStore {
  read(): Promise<KeptRoom | null>;
  /** Something was typed. */
  add(epoch: number, key: EditKey, bytes: Uint8Array): void;
  /** The server has these. They stay until the next piece holds them. */
  stored(keys: readonly EditKey[]): void;
  /** One piece that holds everything the server is known to have, and what was typed besides. */
  keep(epoch: number, seq: number, state: Uint8Array): void;
  /** What belongs to this epoch or an earlier one; another tab may be in a later one. */
  forget(epoch: number): Promise<void>;
}

interface EditRow { readonly epoch: number; readonly bytes: Uint8Array; readonly stored: boolean }
interface PieceRow { readonly epoch: number; readonly seq: number; readonly state: Uint8Array }

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser refused its own store.'));
  });
}

/** In IndexedDB. Where a private window has none, what is typed is safe as soon as the server has it. */
export class BrowserRoomStore implements RoomStore {
  readonly #room: string;
  #database: Promise<IDBDatabase | null> | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(room: string) {
    this.#room = room;
  }

  read(): Promise<KeptRoom | null> {
    return this.#inTurn(async (pieces, edits) => {
      const piece = await done(pieces.get(this.#room)) as PieceRow | undefined;
      const keys = await done(edits.getAllKeys(this.#range())) as [string, number, number][];
      const rows = (await done(edits.getAll(this.#range())) as EditRow[]).map((row, at): EditRow & { key: EditKey } => ({ ...row, key: [keys[at]?.[1] ?? 0, keys[at]?.[2] ?? 0] }));
      const epoch = Math.max(piece?.epoch ?? 0, ...rows.map(row => row.epoch));
      if (epoch === 0) return null;
      const mine = piece?.epoch === epoch ? piece : undefined;
      return { epoch, seq: mine?.seq ?? 0, state: mine?.state ?? null, edits: rows.filter(row => row.epoch === epoch) };
    }, null);
  }

  add(epoch: number, key: EditKey, bytes: Uint8Array): void {
    void this.#inTurn(async (_, edits) => { await done(edits.put({ epoch, bytes, stored: false } satisfies EditRow, [this.#room, ...key])); }, undefined);
  }

  stored(keys: readonly EditKey[]): void {
    void this.#inTurn(async (_, edits) => {
      for (const key of keys) {
        const row = await done(edits.get([this.#room, ...key])) as EditRow | undefined;
        if (row !== undefined) await done(edits.put({ ...row, stored: true }, [this.#room, ...key]));
      }
    }, undefined);
  }

  keep(epoch: number, seq: number, state: Uint8Array): void {
    void this.#inTurn(async (pieces, edits) => {
      const piece = await done(pieces.get(this.#room)) as PieceRow | undefined;
      if (piece !== undefined && piece.epoch > epoch) return;
      await done(pieces.put({ epoch, seq, state } satisfies PieceRow, this.#room));
      const keys = await done(edits.getAllKeys(this.#range()));
      const rows = await done(edits.getAll(this.#range())) as EditRow[];
      for (const [at, key] of keys.entries()) if ((rows[at]?.epoch ?? 0) < epoch || (rows[at]?.stored === true && rows[at]?.epoch === epoch)) await done(edits.delete(key));
    }, undefined);
  }

  forget(epoch: number): Promise<void> {
    return this.#inTurn(async (pieces, edits) => {
      const piece = await done(pieces.get(this.#room)) as PieceRow | undefined;
      if (piece !== undefined && piece.epoch <= epoch) await done(pieces.delete(this.#room));
      const keys = await done(edits.getAllKeys(this.#range()));
      const rows = await done(edits.getAll(this.#range())) as EditRow[];
      for (const [at, key] of keys.entries()) if ((rows[at]?.epoch ?? 0) <= epoch) await done(edits.delete(key));
    }, undefined);
  }

  #range(): IDBKeyRange {
    return IDBKeyRange.bound([this.#room], [this.#room, []]); // an array sorts after every number
  }

  #open(): Promise<IDBDatabase | null> {
    this.#database ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('contenthub-rooms', 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('pieces');
        request.result.createObjectStore('edits');
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('No store in this browser.'));
    }).catch(() => null);
    return this.#database;
  }

  #inTurn<T>(work: (pieces: IDBObjectStore, edits: IDBObjectStore) => Promise<T>, otherwise: T): Promise<T> {
    const turn = this.#queue.then(async () => {
      const database = await this.#open();
      if (database === null) return otherwise;
      const transaction = database.transaction(['pieces', 'edits'], 'readwrite');
      return work(transaction.objectStore('pieces'), transaction.objectStore('edits'));
    }).catch((error: unknown) => {
      console.warn('The copy in this browser could not be used.', error);
      return otherwise;
    });
    this.#queue = turn;
    return turn;
  }
}
