import { find } from '@lib/element.ts';
import type { EditingLock } from './lock.ts';
import type { Notices } from './notices.ts';
import type { PostForm } from './postForm.ts';
import type { SaveStateLine } from './saveState.ts';
import type { Writing } from './writing.ts';

export interface TurnHost {
  /** Somebody else writes here now: nothing more may be sent. */
  lost(): void;
  /** The page is about to be loaded again. */
  leaves(): void;
}

/** Whose turn it is to write. One person holds the post; the others read along and may take over. */
export class Turn {
  readonly #form: PostForm;
  readonly #writing: Writing;
  readonly #notices: Notices;
  readonly #state: SaveStateLine;
  readonly #lock: EditingLock;
  readonly #host: TurnHost;

  constructor(parts: { form: PostForm; writing: Writing; notices: Notices; state: SaveStateLine; lock: EditingLock }, host: TurnHost) {
    this.#form = parts.form;
    this.#writing = parts.writing;
    this.#notices = parts.notices;
    this.#state = parts.state;
    this.#lock = parts.lock;
    this.#host = host;
  }

  connect(): void {
    find(this.#form.form, '[data-editor-action="take-over"]')?.addEventListener('click', event => { event.preventDefault(); void this.take(); });
  }

  hold(): void {
    this.#lock.start((name, together) => this.lost(name, together));
  }

  /** Not alone any more: the others may write too. */
  free(): void {
    this.#lock.release();
    this.#lock.stop();
  }

  lost(name: string, together = false): void {
    this.#host.lost();
    if (together) this.#joinAgain(name);
    else this.#tookOver(name);
    this.#hideNext();
    this.readAlong();
  }

  #joinAgain(name: string): void {
    this.#notices.show({
      id: 'lock', kind: 'warn', title: `Others write here together now: ${name}`, text: 'Load the page again to write with them. What you typed and the server does not have is kept in this browser.',
      actions: [{ label: 'Load again', act: () => { this.#host.leaves(); location.reload(); } }],
    });
  }

  #tookOver(name: string): void {
    this.#notices.show({
      id: 'lock', kind: 'warn', title: `${name} took over and is writing here`, text: 'You can read along. What you typed and the server does not have is kept in this browser.',
      actions: [{ label: 'Take over', act: () => void this.take() }],
    });
  }

  /** It would send words that somebody else's turn refuses. */
  #hideNext(): void {
    const next = find(this.#form.form, '.editor__actions > [formaction]');
    if (next !== null) next.hidden = true;
  }

  readAlong(): void {
    this.#lock.stop();
    this.#form.readOnly(true);
    this.#writing.readOnly(true);
    this.#state.show('reading', null);
  }

  /** Taking over starts from the server's text; what was typed here waits in the browser and is offered after the reload. */
  async take(): Promise<void> {
    const answer = await this.#lock.take();
    if (answer?.mine === true) {
      this.#host.leaves();
      location.reload();
      return;
    }
    this.#notices.show({ id: 'lock', kind: 'danger', title: 'Taking over did not work', text: 'Try again in a moment.', actions: [{ label: 'Take over', act: () => void this.take() }] });
  }
}
