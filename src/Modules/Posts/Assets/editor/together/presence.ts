import { element, find } from '@lib/element.ts';
import { asObject } from '@lib/http.ts';
import type { CursorLook } from './tie.ts';
import type { Person } from './wire.ts';

interface Shown {
  readonly cursor?: unknown;
  readonly idle?: boolean;
  readonly user?: { readonly name: string; readonly color: string; readonly tone: number };
}

const pause = 100; // cursors move at most so often
const resting = 120_000; // somebody who has not touched the page for this long is shown as resting

/**
 * Who is here, and where they are. Names come from the server, never from the other editor, so nobody can be somebody else.
 * For the cursor plugin it is what it calls "awareness".
 */
export class Presence {
  readonly #page: HTMLElement;
  readonly #send: (state: Uint8Array) => void;
  readonly #client: number;
  readonly #listeners = new Set<() => void>();
  readonly #states = new Map<number, Shown>();
  #people: readonly Person[] = [];
  #own: Shown = {};
  #timers: { send?: number; rest?: number } = {};
  #touched = (): void => this.#awake();

  constructor(page: HTMLElement, client: number, send: (state: Uint8Array) => void) {
    this.#page = page;
    this.#client = client;
    this.#send = send;
    for (const kind of ['pointerdown', 'keydown']) document.addEventListener(kind, this.#touched);
    this.#awake();
  }

  /** Others than this person. */
  get others(): readonly Person[] {
    return this.#people.filter(person => !person.me);
  }

  readonly getStates = (): Map<number, Shown> => this.#states;
  readonly getLocalState = (): Shown => this.#own;
  readonly on = (_: string, run: () => void): void => { this.#listeners.add(run); };
  readonly off = (_: string, run: () => void): void => { this.#listeners.delete(run); };

  readonly setLocalStateField = (name: string, value: unknown): void => {
    this.#own = { ...this.#own, [name]: value };
    this.#sendSoon();
  };

  came(people: readonly Person[]): void {
    const news = people.some(person => !this.#people.some(known => known.client === person.client));
    this.#people = people;
    for (const client of this.#states.keys()) if (!people.some(person => person.client === client)) this.#states.delete(client);
    for (const [client, state] of this.#states) this.#states.set(client, this.#named(client, state));
    if (news) this.#sendSoon();
    this.#changed();
  }

  took(client: number, bytes: Uint8Array): void {
    try {
      const state = JSON.parse(new TextDecoder().decode(bytes)) as Shown;
      this.#states.set(client, this.#named(client, { cursor: placed(state.cursor), idle: state.idle === true }));
      this.#changed();
    } catch {
      // Not from an editor of ours.
    }
  }

  /** The line is gone: nobody is seen, and nobody sees. */
  clear(): void {
    this.#people = [];
    this.#states.clear();
    this.#changed();
  }

  close(): void {
    for (const kind of ['pointerdown', 'keydown']) document.removeEventListener(kind, this.#touched);
    for (const timer of Object.values(this.#timers)) window.clearTimeout(timer);
    this.clear();
  }

  #named(client: number, state: Shown): Shown {
    const person = this.#people.find(known => known.client === client);
    return { ...state, user: { name: person?.name ?? '', color: '#000000', tone: person?.tone ?? 1 } };
  }

  #awake(): void {
    window.clearTimeout(this.#timers.rest);
    this.#timers.rest = window.setTimeout(() => this.setLocalStateField('idle', true), resting);
    if (this.#own.idle === true) this.setLocalStateField('idle', false);
  }

  #sendSoon(): void {
    this.#timers.send ??= window.setTimeout(() => {
      delete this.#timers.send;
      this.#send(new TextEncoder().encode(JSON.stringify(this.#own)));
    }, pause);
  }

  #changed(): void {
    this.#draw();
    for (const run of this.#listeners) run();
  }

  #draw(): void {
    const place = find(this.#page, '[data-editor-here]');
    if (place === null) return;
    const seen = new Map<string, { person: Person; idle: boolean }>();
    for (const person of this.#people.filter(known => known.client !== this.#client)) {
      const idle = this.#states.get(person.client)?.idle === true;
      seen.set(person.person, { person, idle: idle && seen.get(person.person)?.idle !== false });
    }
    place.hidden = seen.size === 0;
    place.replaceChildren(...[...seen.values()].map(({ person, idle }) => {
      const words = `${person.me ? 'You, in another window' : person.name}${idle ? ', away' : ''}`;
      return element('li', { class: idle ? 'here__person here__person--idle' : 'here__person', title: words },
        element('span', { class: 'avatar avatar--small', 'data-tone': person.tone, 'aria-hidden': 'true' }, person.initials), element('span', { class: 'visually-hidden' }, words));
    }));
  }
}

/** The cursor plugin reads both ends in the middle of a change and must not stumble there. */
function placed(cursor: unknown): unknown {
  const { anchor, head } = asObject(cursor) ?? {};
  return isPlace(anchor) && isPlace(head) ? { anchor, head } : null;
}

function isPlace(end: unknown): boolean {
  const { type, item, tname } = asObject(end) ?? {};
  return asObject(end) !== null && isId(type) && isId(item) && (tname === undefined || tname === null || tname === 'body');
}

function isId(id: unknown): boolean {
  const { client, clock } = asObject(id) ?? {};
  return id === undefined || id === null || [client, clock].every(part => Number.isSafeInteger(part) && Number(part) >= 0);
}

/** A caret with its name in the person's tone. Classes only: the policy forbids styles on elements. */
export const cursorLook: CursorLook = {
  cursor: user => {
    const { name, tone } = user as { name: string; tone: number };
    return element('span', { class: 'remote-cursor', 'data-tone': tone }, '\u2060', element('span', { class: 'remote-cursor__name' }, name), '\u2060');
  },
  selection: user => ({ class: `remote-selection remote-selection--${(user as { tone: number }).tone}` }),
};
