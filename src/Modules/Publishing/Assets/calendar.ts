import { askInDialog } from '@lib/dialog.ts';
import { antiforgeryToken, asText, readObject } from '@lib/http.ts';
import { find } from '@lib/element.ts';
import type { Island } from '@lib/island.ts';
import { Board, type Piece } from './calendar/board.ts';
import { Carry } from './calendar/carry.ts';
import { Drag } from './calendar/drag.ts';
import { openEntry } from './calendar/entryDialog.ts';

/**
 * `<div data-island="calendar" data-calendar-drop-url="…">` around `[data-calendar-body]` with `[data-calendar-day]` and `[data-calendar-item]`:
 * moves items by drag and by keys, and opens `[data-calendar-open]` in a dialog. The server decides; after a move the body is
 * taken anew from it, after a refusal the item is where it was and the reason is said.
 */
export class CalendarIsland implements Island {
  readonly #root: HTMLElement;
  readonly #board: Board;
  readonly #said: HTMLElement | null;
  #sending = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#board = new Board(root);
    this.#said = find(root, '[data-calendar-said]');
  }

  connect(): void {
    this.#board.showGrips();
    const dropped = (piece: Piece, day: string): void => { void this.#drop(piece, day); };
    new Drag(this.#root, this.#board, { refused: piece => this.#say(piece.stays, true), dropped }).connect();
    new Carry(this.#root, this.#board, { say: sentence => this.#say(sentence), dropped }).connect();
    document.addEventListener('click', event => this.#open(event));
  }

  #open(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-calendar-open]') : null;
    if (link === null || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openEntry(link.href).then(shown => { if (!shown) location.assign(link.href); }, () => location.assign(link.href));
  }

  async #drop(piece: Piece, day: string): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    this.#root.toggleAttribute('data-calendar-busy', true);
    try {
      await this.#send(piece, day);
    } catch {
      this.#say('The hub does not answer. Nothing moved; try again in a moment.', true);
    } finally {
      this.#sending = false;
      this.#root.toggleAttribute('data-calendar-busy', false);
    }
  }

  async #send(piece: Piece, day: string, anyway = false): Promise<void> {
    const body = new FormData();
    for (const [name, value] of Object.entries({ kind: piece.kind, id: piece.id, version: piece.version, day, anyway: String(anyway) })) body.set(name, value);
    const answer = await fetch(this.#root.dataset['calendarDropUrl'] ?? '', {
      method: 'POST', body, credentials: 'same-origin', redirect: 'manual', headers: { Accept: 'application/json', RequestVerificationToken: antiforgeryToken(this.#root) },
    });
    const said = await readObject(answer);
    if (said === null) {
      this.#say('Your session is over. Load the page again and sign in; nothing moved.', true);
    } else if (answer.ok) {
      const go = asText(said['go']);
      if (go !== '') {
        location.assign(go);
        return;
      }
      await this.#refresh(piece.key);
      this.#say(asText(said['said']));
    } else if (said['confirm'] === true && !anyway) {
      const agreed = await askInDialog({ title: 'This day is kept free', text: asText(said['detail']), verb: 'Move it all the same' });
      if (agreed === null) this.#say('Put back. Nothing moved.');
      else await this.#send(piece, day, true);
    } else {
      // Somebody else may have moved it: the page shows it where it is now.
      if (answer.status === 409 || answer.status === 404) await this.#refresh(piece.key);
      this.#say(asText(said['detail'], 'It could not be moved.'), true);
    }
  }

  /** The days and the tray anew, with the focus on the same item. */
  async #refresh(key: string): Promise<void> {
    const body = find(this.#root, '[data-calendar-body]');
    const answer = await fetch(location.href, { credentials: 'same-origin', redirect: 'manual' });
    const fresh = answer.ok ? find(new DOMParser().parseFromString(await answer.text(), 'text/html'), '[data-calendar-body]') : null;
    if (body === null || fresh === null) {
      location.reload();
      return;
    }
    body.replaceChildren(...[...fresh.childNodes].map(node => document.importNode(node, true)));
    this.#board.showGrips();
    this.#board.gripOf(key)?.focus({ preventScroll: true });
  }

  #say(sentence: string, trouble = false): void {
    if (this.#said === null) return;
    this.#said.textContent = sentence;
    this.#said.classList.toggle('calendar__said--trouble', trouble);
  }
}

export { CalendarIsland as island };
