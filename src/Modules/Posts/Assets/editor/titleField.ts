import type { PostForm } from './postForm.ts';
import type { Writing } from './writing.ts';

/** Enter in the title goes on to the text, and a new post begins where its first empty place is. */
export class TitleField {
  readonly #form: PostForm;
  readonly #writing: Writing;

  constructor(form: PostForm, writing: Writing) {
    this.#form = form;
    this.#writing = writing;
  }

  connect(): void {
    this.#form.field('title')?.addEventListener('keydown', event => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      this.#writing.focus();
    });
  }

  /** Only where nothing is written yet: on an old post the focus stays where the browser has it. */
  begin(): void {
    const title = this.#form.field('title');
    if (this.#form.body.value.trim() !== '' || document.activeElement !== document.body) return;
    if (title !== null && title.value.trim() === '') title.focus();
    else this.#writing.focus();
  }
}
