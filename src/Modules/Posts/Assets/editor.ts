import { element, find } from '@lib/element.ts';
import { antiforgeryToken } from '@lib/http.ts';
import type { Island } from '@lib/island.ts';
import { Debounce } from '@lib/debounce.ts';
import { Autosave } from './editor/autosave.ts';
import { Comments } from './editor/comments/comments.ts';
import { Answers } from './editor/answers.ts';
import { Cover } from './editor/cover.ts';
import { Departure } from './editor/departure.ts';
import { fieldKeys } from './editor/fieldKeys.ts';
import { Guide } from './editor/guide.ts';
import { EditorLayout } from './editor/layout.ts';
import { LocalCopy } from './editor/localCopy.ts';
import { EditingLock } from './editor/lock.ts';
import { Notices } from './editor/notices.ts';
import { PostForm } from './editor/postForm.ts';
import { Outline } from './editor/outline.ts';
import { Preview } from './editor/preview.ts';
import { Company } from './editor/together/company.ts';
import { Gathering } from './editor/together/gathering.ts';
import { Suggestions } from './editor/suggestions/suggestions.ts';
import { offerKeptCopy, offerSetAside } from './editor/restore.ts';
import { SaveStateLine } from './editor/saveState.ts';
import { TitleField } from './editor/titleField.ts';
import { Turn } from './editor/turn.ts';
import { uploadPicture } from './editor/upload.ts';
import { Writing } from './editor/writing.ts';

/**
 * `<form method="post" class="editor" data-island="editor" data-editor-save-url="…" data-editor-preview-url="…"
 *    data-editor-upload-url="…" data-editor-lock-url="…" data-editor-signin-url="…" data-editor-reload-url="…" data-editor-copy-url="…"
 *    data-editor-post="{guid}" data-editor-person="{guid}" data-editor-version="7" data-editor-readonly="false">`
 * with `Form.Title`, `Form.Body` and the other fields, `[data-editor-state]`, `[data-editor-notices]`, `[data-editor-checks]`,
 * `[data-editor-preview-pane]`, `[data-editor-outline]`, `[data-editor-panel]` and `[data-editor-action="outline|preview|panel|full-screen|take-over"]`.
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
  readonly #aside: LocalCopy;
  readonly #answers: Answers;
  readonly #autosave: Autosave;
  readonly #turn: Turn;
  readonly #departure: Departure;
  readonly #outline: Outline;
  readonly #guide: Guide;
  readonly #sync: Debounce;
  readonly #comments: Comments;
  readonly #suggestions: Suggestions;
  readonly #follow: Debounce;
  readonly #company: Company;
  readonly #gathering: Gathering;

  constructor(form: HTMLElement) {
    if (!(form instanceof HTMLFormElement)) throw new TypeError('The editor belongs on a <form>.');
    this.#element = form;
    this.#form = new PostForm(form);
    this.#notices = new Notices(form);
    this.#state = new SaveStateLine(form);
    this.#layout = new EditorLayout(form);
    const post = form.dataset['editorPost'] ?? location.pathname;
    this.#copy = new LocalCopy(post);
    this.#aside = new LocalCopy(`${post}:aside`);
    this.#sync = new Debounce(() => this.#changed(), 80, 280);
    this.#comments = new Comments(form, { token: this.#token, saved: () => this.#autosave.save(), reveal: target => this.#layout.reveal(target) });
    this.#suggestions = new Suggestions(form, {
      token: this.#token, readOnly: form.dataset['editorReadonly'] === 'true', reveal: target => this.#layout.reveal(target),
      saved: () => { this.#changed(); return this.#autosave.save(); }, change: edit => this.#writing.change(edit),
      field: name => { const field = this.#form.field(name); return field instanceof HTMLSelectElement ? null : field; },
    });
    this.#guide = new Guide(form);
    this.#follow = new Debounce(() => this.#writing.sync(), 400, 1500);
    this.#gathering = new Gathering({
      form: this.#form, notices: this.#notices, aside: this.#aside, state: this.#state, company: () => this.#company, writing: () => this.#writing,
      autosave: () => this.#autosave, turn: () => this.#turn, follow: () => this.#follow.call(), changed: () => this.#changed(),
    });
    this.#company = new Company(this.#form, this.#gathering);
    this.#company.barred = this.#form.overwrites; // the page after a conflict: one's own words stand here, and would give way to the room's
    this.#writing = this.#surfaces();
    this.#outline = new Outline(form, this.#writing);
    this.#answers = new Answers(this.#form, this.#notices, this.#layout, { writing: this.#writing, lost: (by, together) => this.#turn.lost(by, together), overwrite: version => void this.#autosave.overwrite(version) });
    this.#autosave = this.#saver();
    const parts = { form: this.#form, writing: this.#writing, notices: this.#notices, state: this.#state };
    this.#departure = new Departure({ ...parts, autosave: this.#autosave, company: this.#company });
    const lock = new EditingLock(this.#url('Lock'), this.#token);
    this.#turn = new Turn({ ...parts, lock }, { lost: () => this.#autosave.stop(), leaves: () => { this.#departure.leaving = true; } });
  }

  async connect(): Promise<void> {
    const title = new TitleField(this.#form, this.#writing);
    title.connect();
    find(this.#element, '[data-editor-page]')?.append(
      element('p', { class: 'editor__foot' }, element('span', { 'data-editor-words': true }), element('span', {}, 'Ctrl+/ shows the Markdown')));
    await this.#writing.open('rich');
    this.#layout.connect();
    this.#outline.connect();
    new Preview(this.#form, this.#url('Preview'), this.#token).connect(() => this.#writing.sync());
    this.#turn.connect();
    void this.#comments.connect();
    void this.#suggestions.connect();
    if (this.#element.dataset['editorReadonly'] === 'true') return this.#turn.readAlong();

    if (this.#form.overwrites) this.#state.show('conflict', null);
    else if (!this.#company.together && this.#state.state !== 'reading') this.#state.show('saved', null);
    new Cover(this.#form, { uploadUrl: this.#url('Upload'), token: this.#token, changed: () => this.#changed() }).connect();
    this.#element.addEventListener('input', event => {
      if (event.target instanceof HTMLElement && event.target.closest('[name^="Form."]') !== null) this.#changed();
    });
    this.#answers.connect();
    fieldKeys(this.#element, () => this.#changed());
    this.#departure.connect();
    title.begin();
    await offerKeptCopy(this.#form, this.#copy, this.#notices, this.#company.remembered, () => this.#gathering.putBack());
    await offerSetAside(this.#form, this.#aside, this.#notices, () => this.#gathering.putBack());
  }

  readonly #token = (): string => antiforgeryToken(this.#element);

  #url(name: 'Save' | 'Preview' | 'Upload' | 'Lock'): string {
    return this.#element.dataset[`editor${name}Url`] ?? '';
  }

  #changed(): void {
    if (this.#departure.leaving) return;
    this.#company.take();
    this.#writing.sync();
    this.#autosave.changed();
  }

  #surfaces(): Writing {
    return new Writing(this.#form, this.#notices, this.#company, {
      label: 'Text',
      placeholder: 'Write, or type / for headings, lists, tables and pictures',
      comments: this.#comments,
      suggestions: this.#suggestions,
      changed: byOthers => {
        if (byOthers) return this.#follow.call();
        this.#autosave.touched();
        this.#sync.call();
      },
      opened: kind => this.#gathering.opened(kind),
      switching: to => this.#gathering.switching(to),
      settled: () => { this.#outline.update(); this.#guide.update(this.#form.body.value); },
      upload: (file, progress) => uploadPicture(this.#url('Upload'), this.#token(), file, progress),
      refused: message => this.#notices.show({ id: 'upload', kind: 'danger', title: 'The picture was not taken', text: message, actions: [{ label: 'Close', act: () => this.#notices.hide('upload') }] }),
    });
  }

  #saver(): Autosave {
    const [form, state, answers, company] = [this.#form, this.#state, this.#answers, this.#company];
    return new Autosave({
      saveUrl: this.#url('Save'), token: this.#token, draft: () => { this.#writing.sync(); return form.draft(); },
      settled: () => company.settled(),
      basis: () => {
        if (!company.together) return { version: form.version };
        const room = company.stand();
        return room === null ? null : { room };
      },
      get epoch() { return company.epoch; },
      get version() { return form.version; },
      set version(value: number) { form.version = value; },
      get overwrites() { return form.overwrites; },
      set overwrites(on: boolean) { form.overwrites = on; },
      show: (now, at) => state.show(now, at), answered: answer => answers.took(answer),
    }, this.#copy);
  }
}

export { EditorIsland as island };
