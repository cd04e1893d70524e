import { element, find } from '@lib/element.ts';
import { antiforgeryToken } from '@lib/http.ts';
import type { Island } from '@lib/island.ts';
import { Debounce } from '@lib/debounce.ts';
import { Autosave } from './editor/autosave.ts';
import { Answers } from './editor/answers.ts';
import { Cover } from './editor/cover.ts';
import { EditorLayout } from './editor/layout.ts';
import { LocalCopy } from './editor/localCopy.ts';
import { EditingLock } from './editor/lock.ts';
import { Notices } from './editor/notices.ts';
import { PostForm } from './editor/postForm.ts';
import { Preview } from './editor/preview.ts';
import { offerKeptCopy } from './editor/restore.ts';
import { isUnsafe, SaveStateLine } from './editor/saveState.ts';
import { uploadPicture } from './editor/upload.ts';
import { Writing } from './editor/writing.ts';

/**
 * `<form method="post" class="editor" data-island="editor" data-editor-save-url="…" data-editor-preview-url="…"
 *    data-editor-upload-url="…" data-editor-lock-url="…" data-editor-signin-url="…" data-editor-reload-url="…" data-editor-copy-url="…"
 *    data-editor-post="{guid}" data-editor-version="7" data-editor-readonly="false">`
 * with `Form.Title`, `Form.Body` and the other fields, `[data-editor-state]`, `[data-editor-notices]`, `[data-editor-checks]`,
 * `[data-editor-preview-pane]`, `[data-editor-panel]` and `[data-editor-action="preview|panel|full-screen|take-over"]`.
 * The whole markup stands in docs/front-end.md. Without this island the page is a plain form with a Markdown textarea.
 */
export class EditorIsland implements Island {
  readonly #element: HTMLFormElement;
  readonly #form: PostForm;
  readonly #notices: Notices;
  readonly #state: SaveStateLine;
  readonly #layout: EditorLayout;
  readonly #writing: Writing;
  readonly #copy: LocalCopy;
  readonly #lock: EditingLock;
  readonly #autosave: Autosave;
  readonly #sync: Debounce;
  readonly #readOnly: boolean;
  #leaving = false;

  constructor(form: HTMLElement) {
    if (!(form instanceof HTMLFormElement)) throw new TypeError('The editor belongs on a <form>.');
    this.#element = form;
    this.#form = new PostForm(form);
    this.#notices = new Notices(form);
    this.#state = new SaveStateLine(form);
    this.#layout = new EditorLayout(form);
    this.#copy = new LocalCopy(form.dataset['editorPost'] ?? location.pathname);
    this.#lock = new EditingLock(this.#url('Lock'), this.#token);
    this.#readOnly = form.dataset['editorReadonly'] === 'true';
    this.#writing = new Writing(this.#form, this.#notices, {
      label: 'Text',
      placeholder: 'Write, or type / for headings, lists, tables and pictures',
      changed: () => this.#sync.call(),
      upload: (file, progress) => uploadPicture(this.#url('Upload'), this.#token(), file, progress),
      refused: message => this.#notices.show({ id: 'upload', kind: 'danger', title: 'The picture was not taken', text: message, actions: [{ label: 'Close', act: () => this.#notices.hide('upload') }] }),
    });
    const answers = new Answers(this.#form, this.#notices, this.#layout, { take: () => void this.#takeOver(), readAlong: () => this.#readAlong() });
    const post = this.#form;
    const state = this.#state;
    this.#autosave = new Autosave({
      saveUrl: this.#url('Save'), token: this.#token, draft: () => { this.#writing.sync(); return post.draft(); },
      get version() { return post.version; },
      set version(value: number) { post.version = value; },
      show: (now, at) => state.show(now, at), answered: answer => answers.took(answer),
    }, this.#copy);
    this.#sync = new Debounce(() => this.#changed(), 80, 280);
  }

  async connect(): Promise<void> {
    this.#page();
    await this.#writing.open('rich');
    this.#layout.connect();
    this.#previewButton();
    find(this.#element, '[data-editor-action="take-over"]')?.addEventListener('click', event => { event.preventDefault(); void this.#takeOver(); });
    if (this.#readOnly) return this.#readAlong();

    this.#state.show('saved', null);
    new Cover(this.#form, { uploadUrl: this.#url('Upload'), token: this.#token, changed: () => this.#changed() }).connect();
    this.#element.addEventListener('input', event => {
      if (event.target instanceof HTMLElement && event.target.closest('[name^="Form."]') !== null) this.#changed();
    });
    this.#element.addEventListener('submit', event => void this.#submit(event));
    window.addEventListener('beforeunload', event => {
      if (!this.#leaving && isUnsafe(this.#state.state)) event.preventDefault();
    });
    window.addEventListener('pageshow', () => { this.#leaving = false; });
    this.#lock.start(name => this.#lost(name));
    await offerKeptCopy(this.#form, this.#copy, this.#notices, () => { void this.#writing.reload(); this.#changed(); });
  }

  readonly #token = (): string => antiforgeryToken(this.#element);

  #url(name: 'Save' | 'Preview' | 'Upload' | 'Lock'): string {
    return this.#element.dataset[`editor${name}Url`] ?? '';
  }

  /** The line below the text, and Enter in the title that goes on to the text instead of submitting. */
  #page(): void {
    const foot = element('p', { class: 'editor__foot' }, element('span', { 'data-editor-words': true }), element('span', {}, 'Ctrl+/ shows the Markdown'));
    find(this.#element, '[data-editor-page]')?.append(foot);
    this.#form.field('title')?.addEventListener('keydown', event => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      this.#writing.focus();
    });
  }

  #changed(): void {
    if (this.#leaving) return; // the form is on its way with everything in it; a save now would only be too late
    this.#writing.sync();
    this.#autosave.changed();
  }

  #previewButton(): void {
    const preview = new Preview(this.#form, this.#url('Preview'), this.#token);
    const button = find(this.#element, '[data-editor-action="preview"]');
    if (button === null || this.#url('Preview') === '') return;
    button.hidden = false;
    button.addEventListener('click', () => {
      this.#writing.sync();
      void preview.toggle();
      button.setAttribute('aria-pressed', String(preview.open));
    });
  }

  /** A submit carries the last text and the last version; a save under way finishes first. */
  async #submit(event: SubmitEvent): Promise<void> {
    if (event.defaultPrevented) return;
    this.#writing.sync();
    this.#leaving = true;
    if (!this.#autosave.busy) return void this.#autosave.settle();
    event.preventDefault();
    await this.#autosave.settle();
    if (this.#state.state === 'conflict' || this.#state.state === 'reading') {
      this.#leaving = false;
      return;
    }
    this.#element.requestSubmit(event.submitter);
  }

  #lost(name: string): void {
    this.#autosave.stop();
    this.#notices.show({
      id: 'lock', kind: 'warn', title: `${name} is writing here`, text: 'You can read along. What you typed is kept in this browser.',
      actions: [{ label: 'Take over', act: () => void this.#takeOver() }],
    });
    this.#readAlong();
  }

  #readAlong(): void {
    this.#lock.stop();
    this.#form.readOnly(true);
    this.#writing.readOnly(true);
    this.#state.show('reading', null);
  }

  /** Taking over starts from the server's text; what was typed here waits in the browser and is offered after the reload. */
  async #takeOver(): Promise<void> {
    const answer = await this.#lock.take();
    if (answer?.mine === true) {
      this.#leaving = true;
      location.reload();
      return;
    }
    this.#notices.show({ id: 'lock', kind: 'danger', title: 'Taking over did not work', text: 'Try again in a moment.', actions: [{ label: 'Take over', act: () => void this.#takeOver() }] });
  }
}

export { EditorIsland as island };
