import type { Autosave } from './autosave.ts';
import { finish, wantsFinishing } from './finish.ts';
import type { PostForm } from './postForm.ts';
import { isUnsafe } from './saveState.ts';
import type { SaveStateLine } from './saveState.ts';
import type { Writing } from './writing.ts';

/** Every way off the page: a submit that takes the last text along, and leaving with something unsaved. */
export class Departure {
  readonly #form: PostForm;
  readonly #writing: Writing;
  readonly #autosave: Autosave;
  readonly #state: SaveStateLine;
  /** The form is on its way with everything in it; a save now would only be too late. */
  leaving = false;

  constructor(parts: { form: PostForm; writing: Writing; autosave: Autosave; state: SaveStateLine }) {
    this.#form = parts.form;
    this.#writing = parts.writing;
    this.#autosave = parts.autosave;
    this.#state = parts.state;
  }

  connect(): void {
    this.#form.form.addEventListener('submit', event => void this.#submit(event));
    window.addEventListener('beforeunload', event => {
      if (!this.leaving && isUnsafe(this.#state.state)) event.preventDefault();
    });
    window.addEventListener('pageshow', () => { this.leaving = false; });
  }

  /** A submit carries the last text and the last version; a save under way finishes first. */
  async #submit(event: SubmitEvent): Promise<void> {
    if (event.defaultPrevented) return;
    const { submitter } = event;
    this.#writing.sync();
    if (!this.leaving && wantsFinishing(this.#form, submitter)) {
      event.preventDefault();
      if (await finish(this.#form, submitter)) this.#send(submitter);
      return;
    }
    this.leaving = true;
    if (!this.#autosave.busy) return void this.#autosave.settle();
    event.preventDefault();
    await this.#autosave.settle();
    if (this.#state.state === 'conflict' || this.#state.state === 'reading') {
      this.leaving = false;
      return;
    }
    this.#form.form.requestSubmit(submitter);
  }

  #send(submitter: HTMLElement): void {
    this.leaving = true; // asked once: what was left empty stays empty
    this.#form.form.requestSubmit(submitter);
  }
}
