/** The bytes between editor and server: a letter, two numbers, then what only editors read. Control messages are JSON text. */
export const letters = { edit: 1, state: 2, snapshot: 3, seed: 4 } as const;

const head = 9;

export interface Frame {
  readonly letter: number;
  readonly first: number;
  readonly second: number;
  readonly bytes: Uint8Array;
}

export function writeFrame(letter: number, first: number, second: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(head + bytes.length);
  const view = new DataView(frame.buffer);
  frame[0] = letter;
  view.setUint32(1, first, true);
  view.setUint32(5, second, true);
  frame.set(bytes, head);
  return frame;
}

export function readFrame(data: ArrayBuffer): Frame {
  const view = new DataView(data);
  return { letter: view.getUint8(0), first: view.getUint32(1, true), second: view.getUint32(5, true), bytes: new Uint8Array(data, head) };
}

export interface Person {
  /** Number of their editor. */
  readonly client: number;
  readonly person: string;
  readonly name: string;
  readonly initials: string;
  readonly tone: number;
  /** True for every editor of the person who reads this. */
  readonly me: boolean;
}

/** What the server says in words. */
export type Said =
  | { readonly type: 'welcome'; readonly epoch: number; readonly seq: number; readonly saved: number; readonly seed: Readonly<Record<string, string>> | null }
  | { readonly type: 'synced'; readonly seq: number }
  | { readonly type: 'ack'; readonly n: number; readonly seq: number }
  | { readonly type: 'saved'; readonly seq: number; readonly version: number; readonly at: string }
  | { readonly type: 'here'; readonly people: readonly Person[] }
  | { readonly type: 'snapshot' }
  | { readonly type: 'ended'; readonly why: string; readonly sentence: string; readonly more?: { readonly by?: string } | null };
