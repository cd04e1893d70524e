import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { Room } from './room.ts';
import type { Line, RoomHost } from './room.ts';
import type { EditKey, KeptRoom, RoomStore } from './roomStore.ts';
import { letters, readFrame, writeFrame } from './wire.ts';

/** What the server does: numbers and stores what comes, then acknowledges and passes it on. It reads none of it. */
class Server {
  log: { seq: number; base: number; bytes: Uint8Array }[] = [];
  epoch = 1;
  seed: Record<string, string> = { body: 'text' };
  lines = new Set<FakeLine>();
  received = 0;

  take(from: FakeLine, data: string | Uint8Array): void {
    if (typeof data === 'string') return this.#hello(from, JSON.parse(data) as { epoch: number; seq: number });
    const { letter, first, second, bytes } = readFrame(data.slice().buffer);
    this.received += bytes.length;
    if (letter === letters.seed && this.log.length > 0) return from.say({ type: 'ack', n: first, seq: this.log.length });
    if (letter !== letters.edit && letter !== letters.seed) return;
    const row = { seq: this.log.length + 1, base: second, bytes };
    this.log.push(row);
    from.say({ type: 'ack', n: first, seq: row.seq });
    for (const line of this.lines) if (line !== from) line.send2(writeFrame(letters.edit, row.seq, row.base, bytes));
  }

  #hello(from: FakeLine, { epoch, seq }: { epoch: number; seq: number }): void {
    this.lines.add(from);
    const known = epoch === this.epoch ? seq : 0;
    from.say({ type: 'welcome', epoch: this.epoch, seq: this.log.length, saved: 0, seed: this.log.length === 0 ? this.seed : null });
    for (const row of this.log.slice(known)) from.send2(writeFrame(letters.edit, row.seq, row.base, row.bytes));
    from.say({ type: 'synced', seq: this.log.length });
  }
}

/** A line that takes its time, in both directions, and may break with messages still on it. */
class FakeLine implements Line {
  binaryType: BinaryType = 'blob';
  onopen: WebSocket['onopen'] = null;
  onmessage: WebSocket['onmessage'] = null;
  onclose: WebSocket['onclose'] = null;
  up: (string | Uint8Array)[] = [];
  down: (string | Uint8Array)[] = [];
  broken = false;

  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
    window.setTimeout(() => { if (!this.broken) this.onopen?.call(this as never, new Event('open')); }, 1);
  }

  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void { this.up.push(data as string | Uint8Array); }
  say(message: object): void { this.down.push(JSON.stringify(message)); }
  send2(frame: Uint8Array): void { this.down.push(frame); }
  close(): void { this.cut(); }

  cut(): void {
    if (this.broken) return;
    this.broken = true;
    this.#server.lines.delete(this);
    this.onclose?.call(this as never, new Event('close') as CloseEvent);
  }

  /** Moves up to so many messages each way. */
  move(count: number): void {
    for (const data of this.up.splice(0, count)) if (!this.broken) this.#server.take(this, data);
    for (const data of this.down.splice(0, count)) {
      if (!this.broken) this.onmessage?.call(this as never, new MessageEvent('message', { data: typeof data === 'string' ? data : data.slice().buffer }));
    }
  }
}

class MemoryStore implements RoomStore {
  piece: { epoch: number; seq: number; state: Uint8Array } | null = null;
  edits = new Map<string, { key: EditKey; bytes: Uint8Array; stored: boolean; epoch: number }>();

  read(): Promise<KeptRoom | null> {
    const all = [...this.edits.values()];
    const epoch = this.piece?.epoch ?? all[0]?.epoch;
    return Promise.resolve(epoch === undefined ? null : { epoch, seq: this.piece?.seq ?? 0, state: this.piece?.state ?? null, edits: all });
  }

  add(epoch: number, key: EditKey, bytes: Uint8Array): void { this.edits.set(String(key), { key, bytes, stored: false, epoch }); }
  stored(keys: readonly EditKey[]): void { for (const key of keys) { const edit = this.edits.get(String(key)); if (edit !== undefined) edit.stored = true; } }
  keep(epoch: number, seq: number, state: Uint8Array): void {
    this.piece = { epoch, seq, state };
    for (const [key, edit] of this.edits) if (edit.stored) this.edits.delete(key);
  }
  forget(): Promise<void> { this.piece = null; this.edits.clear(); return Promise.resolve(); }
}

const seed = (fields: Readonly<Record<string, string>>): Uint8Array => {
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.getText('body').insert(0, fields['body'] ?? '');
  return Y.encodeStateAsUpdate(doc);
};

class Desk {
  line: FakeLine | null = null;
  ready = 0;
  overs: string[] = [];
  connected = true;
  room: Room;

  constructor(readonly server: Server, readonly store = new MemoryStore()) {
    this.room = this.make();
  }

  make(): Room {
    const host: RoomHost = {
      connect: () => { this.line = new FakeLine(this.server); if (!this.connected) { const line = this.line; window.setTimeout(() => line.cut(), 0); } return this.line; },
      store: this.store, schema: 't', seed, before: () => undefined, ready: () => { this.ready += 1; }, line: () => undefined, stored: () => undefined, uprooted: () => undefined, saved: () => undefined,
      people: () => undefined, state: () => undefined, signedOut: () => undefined, over: why => { this.overs.push(why); },
    };
    const room = new Room(host);
    void room.open();
    return room;
  }

  /** The tab is closed without a word, and the page opened again later. */
  reload(): void {
    this.room.close();
    this.line?.cut();
    this.ready = 0;
    this.room = this.make();
  }

  get text(): Y.Text { return this.room.doc.getText('body'); }
}

/** Fair enough, and the same every time. */
function dice(start: number): (sides: number) => number {
  let state = start;
  return sides => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

async function settle(desks: readonly Desk[]): Promise<void> {
  for (let round = 0; round < 60; round += 1) {
    await vi.advanceTimersByTimeAsync(400);
    for (const desk of desks) desk.line?.move(1000);
  }
}

it.each([1, 2, 3, 4, 5, 6])('random edits of four editors over lines that break converge and lose nothing (%i)', async start => {
  const [server, roll] = [new Server(), dice(start)];
  const desks = [1, 2, 3, 4].map(() => new Desk(server));
  await settle(desks);
  const typed: string[] = [];
  for (let step = 0; step < 400; step += 1) {
    const desk = desks[roll(desks.length)];
    if (desk === undefined || desk.ready === 0) continue;
    const what = roll(20);
    if (what < 12) {
      const mark = `<${step}>`;
      typed.push(mark);
      desk.text.insert(roll(desk.text.length + 1), mark);
    } else if (what < 16) desk.line?.move(1 + roll(3));
    else if (what === 16) desk.line?.cut();
    else if (what === 17) desk.connected = !desk.connected;
    else if (what === 18) desk.reload();
    else await vi.advanceTimersByTimeAsync(roll(500));
  }
  for (const desk of desks) desk.connected = true;
  await settle(desks);
  const texts = desks.map(desk => desk.text.toString());
  expect(new Set(texts).size).toBe(1);
  const letters = (text: string): string => [...text].sort().join('');
  expect(letters(texts[0] ?? '')).toBe(letters(`text${typed.join('')}`));
  expect(desks.every(desk => desk.room.isStored && desk.room.seq === server.log.length)).toBe(true);
  for (const desk of desks) desk.room.close();
});

it('sends what the server lacks and nothing else after it was away', async () => {
  const server = new Server();
  const desk = new Desk(server);
  await settle([desk]);
  desk.text.insert(0, 'x'.repeat(50_000));
  await settle([desk]);
  server.received = 0;
  desk.line?.cut();
  desk.text.insert(0, 'away');
  await settle([desk]);
  expect(desk.room.isStored).toBe(true);
  expect(server.received).toBeLessThan(100);
  desk.room.close();
});

it('brings back what was typed while away and the tab was closed', async () => {
  const server = new Server();
  const [away, other] = [new Desk(server), new Desk(server)];
  await settle([away, other]);
  away.connected = false;
  away.line?.cut();
  away.text.insert(4, ' from the train');
  other.text.insert(0, 'At home: ');
  await settle([away, other]);
  away.reload();
  away.connected = true;
  await settle([away, other]);
  expect([away.text.toString(), other.text.toString()]).toEqual(['At home: text from the train', 'At home: text from the train']);
  for (const desk of [away, other]) desk.room.close();
});

it('is over when the text began anew while it was away', async () => {
  const server = new Server();
  const desk = new Desk(server);
  await settle([desk]);
  [server.epoch, server.log] = [2, []];
  desk.line?.cut();
  await settle([desk]);
  expect(desk.overs).toEqual(['elsewhere']);
  desk.room.close();
});
