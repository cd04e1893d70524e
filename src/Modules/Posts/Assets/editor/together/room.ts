import * as Y from 'yjs';
import type { EditKey, RoomStore } from './roomStore.ts';
import { OwnWords } from './ownWords.ts';
import type { Uprooted } from './ownWords.ts';
import { letters, readFrame, writeFrame } from './wire.ts';
import type { Frame, Person, Said } from './wire.ts';

/** The part of a WebSocket that a room uses; tests bring one that loses things. */
export type Line = Pick<WebSocket, 'send' | 'close' | 'binaryType' | 'onopen' | 'onmessage' | 'onclose'>;

export interface RoomHost {
  readonly connect: () => Line;
  readonly store: RoomStore;
  readonly schema: string;
  /** The saved text as the update that an epoch begins with; null when it can't be carried. */
  seed(fields: Readonly<Record<string, string>>): Uint8Array | null;
  /** Somebody else's change comes into the text now. */
  before(): void;
  /** In step with the server for the first time. @param unsaved Somebody typed and was gone before it was saved as text. */
  ready(unsaved: boolean): void;
  /** The line is there or gone. */
  line(open: boolean): void;
  /** Everything that was typed here is stored. */
  stored(): void;
  /** A change by somebody who had not seen these words of this editor took them away with their block. */
  uprooted(words: readonly Uprooted[]): void;
  saved(seq: number, version: number, at: Date): void;
  people(people: readonly Person[]): void;
  state(client: number, state: Uint8Array): void;
  /** The session is over; it goes on by itself when somebody signs in again. */
  signedOut(): void;
  /** This room is closed for good: `elsewhere`, `unfit`, `not-yours`, or the code of a refusal. */
  over(why: string, sentence: string, by: string): void;
}

/** `base`: what was seen when it was typed. */
interface Typed { readonly n: number; readonly key: EditKey; readonly bytes: Uint8Array; readonly base: number }

const together = 60; // keys that are typed within this many milliseconds travel as one
const tooLarge = 1009; // RFC 6455: a message that the other side can't take; the same one again would go the same way
const silence = 45_000; // the server says something more often than that
const pauses = [300, 600, 1200, 2500, 5000, 10_000];
const passing = new Set(['closed', 'room.too-fast', 'room.too-many-editors', 'signed-out']);

/**
 * One epoch of a shared text. Sends what was typed and the server lacks, asks for what came after the number it has seen,
 * and keeps both in the browser. Updates may come twice and in any order: Yjs takes care of that; the numbers only say what is missing.
 */
export class Room {
  readonly doc: Y.Doc;
  readonly #host: RoomHost;
  readonly #own: OwnWords;
  #line: Line | null = null;
  #epoch = 0;
  #seq = 0;
  #count = 0;
  #typed: Typed[] = [];
  #sent = 0;
  #synced = false;
  #begun = false;
  #unsaved = false;
  #ended = false;
  #remembered = false;
  #tries = 0;
  #timers: { send?: number; again?: number; keep?: number; silent?: number } = {};

  constructor(host: RoomHost, doc = new Y.Doc()) {
    this.#host = host;
    this.doc = doc;
    this.#own = new OwnWords(doc);
    doc.on('update', this.#changed);
  }

  get epoch(): number { return this.#epoch; }

  /** Number of the newest update that this text holds. */
  get seq(): number { return this.#seq; }

  /** This browser brought back what was typed in an earlier visit. */
  get remembered(): boolean { return this.#remembered; }

  get isStored(): boolean { return this.#synced && this.#typed.length === 0; }

  get isOpen(): boolean { return this.#synced; }

  async open(): Promise<void> {
    const kept = await this.#host.store.read();
    if (this.#ended) return;
    if (kept !== null) {
      this.#remembered = kept.state !== null || kept.edits.length > 0;
      [this.#epoch, this.#seq] = [kept.epoch, kept.seq];
      if (kept.state !== null) Y.applyUpdate(this.doc, kept.state, this);
      for (const edit of kept.edits) Y.applyUpdate(this.doc, edit.bytes, this);
      this.#typed.push(...kept.edits.filter(edit => !edit.stored).map(edit => ({ n: this.#next(), key: edit.key, bytes: edit.bytes, base: kept.seq })));
    }
    window.addEventListener('online', this.#now);
    this.#connect();
  }

  showState(state: Uint8Array): void {
    if (this.#synced) this.#line?.send(writeFrame(letters.state, 0, 0, state));
  }

  /** Leaves; what is not stored yet stays in the browser. */
  close(): void {
    this.#ended = true;
    this.doc.off('update', this.#changed);
    window.removeEventListener('online', this.#now);
    for (const timer of Object.values(this.#timers)) window.clearTimeout(timer);
    this.#line?.close();
    this.#line = null;
  }

  /** Sends at once what waits for company. */
  flush(): void {
    window.clearTimeout(this.#timers.send);
    delete this.#timers.send;
    const waiting = this.#typed.filter(typed => typed.n > this.#sent);
    const [first, last] = [waiting[0], waiting.at(-1)];
    if (!this.#synced || first === undefined || last === undefined) return;
    this.#sent = last.n;
    this.#own.sent(last.n);
    this.#line?.send(writeFrame(letters.edit, last.n, first.base, Y.mergeUpdates(waiting.map(typed => typed.bytes))));
  }

  readonly #changed = (bytes: Uint8Array, origin: unknown): void => {
    if (origin === this) return;
    const n = this.#next();
    const typed: Typed = { n, key: [this.doc.clientID, n], bytes, base: this.#seq };
    this.#typed.push(typed);
    this.#host.store.add(this.#epoch, typed.key, bytes);
    this.#timers.send ??= window.setTimeout(() => this.flush(), together);
  };

  #next(): number {
    this.#count += 1;
    return this.#count;
  }

  readonly #now = (): void => {
    if (this.#line === null && !this.#ended) this.#connect();
  };

  #connect(): void {
    window.clearTimeout(this.#timers.again);
    const line = this.#host.connect();
    this.#line = line;
    line.binaryType = 'arraybuffer';
    line.onopen = () => line.send(JSON.stringify({ type: 'hello', epoch: this.#epoch, seq: this.#seq, schema: this.#host.schema, client: this.doc.clientID }));
    line.onmessage = event => {
      if (this.#line !== line) return;
      this.#listen();
      if (typeof event.data === 'string') this.#hear(JSON.parse(event.data) as Said);
      else this.#take(readFrame(event.data as ArrayBuffer));
    };
    line.onclose = event => {
      if (this.#line !== line) return;
      if (event.code === tooLarge) this.#over('room.too-large', 'What was put in at once is too much to send to the others.', '');
      else this.#lost();
    };
    this.#listen();
  }

  /** A line that says nothing for long is dead, whatever the browser thinks. */
  #listen(): void {
    window.clearTimeout(this.#timers.silent);
    this.#timers.silent = window.setTimeout(() => this.#lost(), silence);
  }

  #lost(): void {
    const line = this.#line;
    this.#line = null;
    line?.close();
    if (this.#ended) return;
    const pause = pauses[Math.min(this.#tries, pauses.length - 1)] ?? 10_000;
    this.#tries += 1;
    this.#synced = false;
    this.#host.line(false);
    if (!this.#ended) this.#timers.again = window.setTimeout(() => this.#now(), pause);
  }

  #take({ letter, first, second, bytes }: Frame): void {
    if (letter === letters.state) return this.#host.state(first, bytes);
    this.#host.before();
    const uprooted = this.#own.apply(bytes, second, this);
    this.#seq = Math.max(this.#seq, first);
    this.#keepSoon();
    if (uprooted.length > 0) this.#host.uprooted(uprooted);
  }

  #hear(said: Said): void {
    switch (said.type) {
      case 'welcome':
        this.#unsaved = said.seq > Math.max(said.saved, 1); // the first is the saved text itself
        return this.#welcome(said.epoch, said.seed);
      case 'synced': return this.#inStep();
      case 'ack': return this.#acknowledged(said.n, said.seq);
      case 'saved': return this.#host.saved(said.seq, said.version, new Date(said.at));
      case 'here': return this.#host.people(said.people);
      case 'snapshot':
        if (this.isStored) this.#line?.send(writeFrame(letters.snapshot, this.#seq, 0, Y.encodeStateAsUpdate(this.doc)));
        return;
      case 'ended':
        if (!passing.has(said.why)) this.#over(said.why, said.sentence, said.more?.by ?? '');
        else if (said.why === 'signed-out') this.#host.signedOut();
        return;
    }
  }

  #welcome(epoch: number, seed: Readonly<Record<string, string>> | null): void {
    if (this.#epoch !== 0 && epoch !== this.#epoch) return this.#over('elsewhere', '', '');
    this.#epoch = epoch;
    if (seed === null) return;
    const update = this.#host.seed(seed);
    if (update === null) return this.#over('unfit', '', '');
    Y.applyUpdate(this.doc, update, this);
    this.#line?.send(writeFrame(letters.seed, 0, 0, update));
  }

  #inStep(): void {
    this.#tries = 0;
    this.#synced = true;
    this.#sent = 0;
    if (!this.#begun) this.#host.ready(this.#unsaved);
    this.#begun = true;
    this.#host.line(true);
    this.flush();
    if (this.isStored) this.#host.stored();
  }

  #acknowledged(n: number, seq: number): void {
    this.#seq = Math.max(this.#seq, seq);
    this.#own.stored(n, seq);
    const done = this.#typed.filter(typed => typed.n <= n);
    this.#typed = this.#typed.filter(typed => typed.n > n);
    this.#host.store.stored(done.map(typed => typed.key));
    this.#keepSoon();
    if (this.isStored) this.#host.stored();
  }

  #over(why: string, sentence: string, by: string): void {
    this.close();
    this.#host.over(why, sentence, by);
  }

  /** The whole text in one piece, in a quiet moment: rarely, because it is long. */
  #keepSoon(): void {
    this.#timers.keep ??= window.setTimeout(() => {
      delete this.#timers.keep;
      this.#host.store.keep(this.#epoch, this.#seq, Y.encodeStateAsUpdate(this.doc));
    }, 5000);
  }
}
