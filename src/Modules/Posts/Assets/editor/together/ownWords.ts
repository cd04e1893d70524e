import * as Y from 'yjs';

/** Words of this editor that went with their block, and what stood before and after them in it. */
export interface Uprooted {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

const remembered = 200; // messages; nobody is longer behind and still on the line

/**
 * Whoever joins two paragraphs or makes a heading of one replaces the block, with the words that they have seen. What somebody else typed
 * into it meanwhile goes with the old block. The numbers of the messages tell what the other could not have seen.
 */
export class OwnWords {
  readonly #doc: Y.Doc;
  #sent: { n: number; clock: number }[] = [];
  #stored: { seq: number; clock: number }[] = [];
  #seenByAll = 0;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** Everything typed so far is in this message, or in one before. */
  sent(n: number): void {
    this.#sent.push({ n, clock: Y.getState(this.#doc.store, this.#doc.clientID) });
  }

  stored(n: number, seq: number): void {
    const clock = Math.max(0, ...this.#sent.filter(message => message.n <= n).map(message => message.clock));
    this.#sent = this.#sent.filter(message => message.n > n);
    this.#stored.push({ seq, clock });
    if (this.#stored.length > remembered) this.#seenByAll = this.#stored.shift()?.clock ?? 0;
  }

  /** Applies an update of somebody who had seen everything up to `base`. @returns What it took away unseen. */
  apply(update: Uint8Array, base: number, origin: unknown): Uprooted[] {
    let uprooted: Uprooted[] = [];
    const watch = (transaction: Y.Transaction): void => { uprooted = this.#unseen(transaction, base); };
    this.#doc.once('afterTransaction', watch); // the deleted words can still be read here
    Y.applyUpdate(this.#doc, update, origin);
    return uprooted;
  }

  #unseen({ deleteSet }: Y.Transaction, base: number): Uprooted[] {
    const me = this.#doc.clientID;
    const from = Math.max(this.#seenByAll, ...this.#stored.filter(message => message.seq <= base).map(message => message.clock));
    if (deleteSet.clients.get(me)?.some(range => range.clock + range.len > from) !== true) return [];
    const blocks = new Set<Y.AbstractType<unknown>>();
    for (const item of this.#doc.store.clients.get(me) ?? []) {
      if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentString) || item.id.clock + item.length <= from) continue;
      if (Y.isDeleted(deleteSet, item.id) && item.parent instanceof Y.AbstractType) blocks.add(item.parent);
    }
    return [...blocks].flatMap(block => runs(block, deleteSet, item => (item.id.client === me ? from - item.id.clock : item.length)));
  }
}

/** @param seen How many letters of the item the other had seen. */
function runs(block: Y.AbstractType<unknown>, gone: Y.Transaction['deleteSet'], seen: (item: Y.Item) => number): Uprooted[] {
  const pieces: { text: string; lost: boolean }[] = [];
  for (let item = block._start; item !== null; item = item.right) {
    const goes = Y.isDeleted(gone, item.id);
    if (!(item.content instanceof Y.ContentString) || (item.deleted && !goes)) continue;
    const cut = goes ? Math.max(0, Math.min(seen(item), item.length)) : item.length;
    for (const [text, lost] of [[item.content.str.slice(0, cut), false], [item.content.str.slice(cut), true]] as const) {
      const last = pieces.at(-1);
      if (text === '') continue;
      if (last?.lost === lost) last.text += text;
      else pieces.push({ text, lost });
    }
  }
  const kept = (some: typeof pieces): string => some.filter(piece => !piece.lost).map(piece => piece.text).join('');
  return pieces.flatMap((piece, at) => (piece.lost ? [{ before: kept(pieces.slice(0, at)), text: piece.text, after: kept(pieces.slice(at + 1)) }] : []));
}
