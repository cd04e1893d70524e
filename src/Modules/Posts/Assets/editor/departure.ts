import type { Autosave } from './autosave.ts';
import { finish, wantsFinishing } from './finish.ts';
import type { PostForm } from './postForm.ts';
import { isUnsafe } from './saveState.ts';
import type { SaveStateLine } from './saveState.ts';
import type { Company } from './together/company.ts';
import type { Writing } from './writing.ts';

/** Every way off the page: a submit that takes the last text along, and leaving with something unsaved. */
export class Departure {
  readonly #form: PostForm;
  readonly #writing: Writing;
  readonly #autosave: Autosave;
  readonly #state: SaveStateLine;
  readonly #company: Company;
  #carries = false;
  /** The form is on its way with everything in it; a save now would only be too late. */
  leaving = false;

  constructor(parts: { form: PostForm; writing: Writing; autosave: Autosave; state: SaveStateLine; company: Company }) {
    this.#form = parts.form;
    this.#writing = parts.writing;
    this.#autosave = parts.autosave;
    this.#state = parts.state;
    this.#company = parts.company;
  }

  connect(): void {
    this.#form.form.addEventListener('submit', event => void this.#submit(event));
    window.addEventListener('beforeunload', event => {
      if (!this.leaving && isUnsafe(this.#state.state)) event.preventDefault();
    });
    window.addEventListener('pageshow', () => { this.leaving = false; this.#carries = false; });
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
    const waits = this.#company.together && !this.#carries;
    if (!this.#autosave.busy && !waits) return void this.#autosave.settle();
    event.preventDefault();
    await this.#autosave.settle();
    if (this.#state.state === 'conflict' || this.#state.state === 'reading') {
      this.leaving = false;
      return;
    }
    if (waits) await this.#carry();
    this.#form.form.requestSubmit(submitter);
  }

  /** Written together, a submit says where in the room its text stands: everything typed here is stored by then. */
  async #carry(): Promise<void> {
    this.#company.take(); // summary and tags may just have been asked for
    await this.#company.settled();
    this.#writing.sync();
    this.#form.room = this.#company.stand();
    this.#carries = true;
  }

  #send(submitter: HTMLElement): void {
    this.leaving = true; // asked once: what was left empty stays empty
    this.#form.form.requestSubmit(submitter);
  }
}
