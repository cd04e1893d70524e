import { button, element, find } from '@lib/element.ts';
import type { PostForm } from './postForm.ts';
import { uploadPicture, UploadRefused } from './upload.ts';

export interface CoverHost {
  readonly uploadUrl: string;
  readonly token: () => string;
  changed(): void;
}

/** `[data-editor-cover]`: choosing a file uploads it at once, shows it, and asks for the words by moving to that field. */
export class Cover {
  readonly #root: HTMLElement | null;
  readonly #form: PostForm;
  readonly #host: CoverHost;

  constructor(form: PostForm, host: CoverHost) {
    this.#form = form;
    this.#host = host;
    this.#root = find(form.form, '[data-editor-cover]');
  }

  connect(): void {
    const file = this.#part<HTMLInputElement>('[data-editor-cover-file]');
    file?.addEventListener('change', () => {
      const chosen = file.files?.[0];
      if (chosen !== undefined) void this.#upload(chosen, file);
    });
    this.#part('[data-editor-cover-remove]')?.addEventListener('click', () => {
      this.#set('', '');
      file?.focus();
    });
    this.#showRemove();
  }

  async #upload(file: File, input: HTMLInputElement): Promise<void> {
    const bar = element('progress', { max: 1, value: 0, 'aria-label': `Uploading ${file.name}` });
    const upload = uploadPicture(this.#host.uploadUrl, this.#host.token(), file, share => { bar.value = share; });
    const line = element('div', { class: 'upload__progress' }, bar, button('Cancel', 'button button--small', () => upload.cancel()));
    this.#part('.upload__error')?.remove();
    input.after(line);
    try {
      const picture = await upload.picture;
      this.#set(picture.id, picture.url);
      this.#form.field('coverAlt')?.focus();
    } catch (error) {
      const words = error instanceof UploadRefused ? error.message : 'The picture could not be uploaded. Try again.';
      if (words !== '') input.after(element('p', { class: 'field__error upload__error', role: 'alert' }, words));
    } finally {
      line.remove();
      input.value = ''; // the asset's id is what counts; the file itself must not be sent a second time
    }
  }

  #set(id: string, url: string): void {
    const hidden = this.#form.field('coverAssetId');
    const image = this.#part<HTMLImageElement>('[data-editor-cover-image]');
    if (hidden !== null) hidden.value = id;
    if (image !== null) {
      if (url !== '') image.src = url;
      image.hidden = url === '';
    }
    this.#showRemove();
    this.#host.changed();
  }

  #showRemove(): void {
    const remove = this.#part('[data-editor-cover-remove]');
    if (remove !== null) remove.hidden = (this.#form.field('coverAssetId')?.value ?? '') === '';
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string): T | null {
    return this.#root === null ? null : find<T>(this.#root, selector);
  }
}
