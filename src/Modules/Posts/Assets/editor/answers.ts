import { find } from '@lib/element.ts';
import { antiforgeryToken, asText, postJson, readObject } from '@lib/http.ts';
import { Checks } from './checks.ts';
import { FieldErrors } from './fieldErrors.ts';
import type { EditorLayout } from './layout.ts';
import type { NoticeAction, Notices } from './notices.ts';
import type { PostForm } from './postForm.ts';
import type { Check, SaveAnswer } from './saveAnswer.ts';
import { showVariants } from './variants.ts';
import type { Writing } from './writing.ts';

export interface AnswersHost {
  readonly writing: Pick<Writing, 'findings' | 'goToFinding'>;
  lost(by: string, together: boolean): void;
  overwrite(version: number): void;
}

/** Turns what the server said about a save into what the page shows. */
export class Answers {
  readonly #form: PostForm;
  readonly #notices: Notices;
  readonly #layout: EditorLayout;
  readonly #host: AnswersHost;
  readonly #errors: FieldErrors;
  readonly #checks: Checks;

  constructor(form: PostForm, notices: Notices, layout: EditorLayout, host: AnswersHost) {
    this.#form = form;
    this.#notices = notices;
    this.#layout = layout;
    this.#host = host;
    this.#errors = new FieldErrors(form);
    this.#checks = new Checks(form.form, { token: () => antiforgeryToken(form.form), goTo: check => this.#goTo(check), draw: checks => host.writing.findings(checks) });
  }

  connect(): void {
    this.#checks.connect();
  }

  took(answer: SaveAnswer): void {
    if (answer.kind !== 'signed-out') this.#notices.hide('signed-out');
    switch (answer.kind) {
      case 'saved': return this.#saved(answer);
      case 'conflict': return this.#conflict(answer);
      case 'locked': return this.#host.lost(answer.by, answer.together);
      case 'signed-out': return this.#signedOut();
      case 'refused': return this.#refused(answer.detail, answer.errors);
      case 'behind':
      case 'over':
      case 'unreachable': return;
    }
  }

  #saved(answer: Extract<SaveAnswer, { kind: 'saved' }>): void {
    this.#errors.clear();
    this.#notices.hide('refused');
    const slug = this.#form.field('slug');
    // The server makes an address for an untouched field; one that someone types in stays theirs.
    if (slug !== null && slug.value === '' && 'placeholder' in slug) slug.placeholder = answer.slug;
    this.#checks.show(answer.checks);
    this.#readability(answer.readability);
    showVariants(this.#form, answer.variants);
  }

  #readability(sentence: string): void {
    const place = find(this.#form.form, '[data-editor-readability]');
    const words = place === null ? null : find(place, 'dd');
    if (place === null || words === null) return;
    place.hidden = sentence === '';
    words.textContent = sentence;
  }

  #goTo({ field: name, message }: Check): void {
    if (name === 'body') return this.#host.writing.goToFinding(message);
    const field = this.#form.field(name);
    if (field !== null) this.#layout.reveal(field);
  }

  #conflict({ by, detail, version }: Extract<SaveAnswer, { kind: 'conflict' }>): void {
    const { editorReloadUrl, editorCopyUrl } = this.#form.form.dataset;
    const actions: NoticeAction[] = [];
    if (editorReloadUrl !== undefined) actions.push({ label: 'See the newer text', act: editorReloadUrl });
    if (editorCopyUrl !== undefined) actions.push({ label: 'Keep mine as a copy', act: () => void this.#keepAsCopy(editorCopyUrl) });
    actions.push({ label: 'Save mine over it', act: () => { this.#notices.hide('conflict'); this.#host.overwrite(version); } });
    this.#notices.show({
      id: 'conflict', kind: 'danger', title: by === 'You' ? 'You saved a newer text in another window' : `${by} saved a newer text`,
      text: `${detail} Nothing more is saved from here until you decide. What you save over stays in the history.`.trim(), actions,
    });
  }

  async #keepAsCopy(url: string): Promise<void> {
    const response = await postJson(url, antiforgeryToken(this.#form.form), this.#form.draft()).catch(() => null);
    const copy = response?.ok === true ? asText((await readObject(response))?.['url']) : '';
    if (copy === '') return this.#notices.show({ id: 'copy', kind: 'danger', title: 'The copy could not be made', text: 'Your text is still here and in this browser. Try again in a moment.' });
    this.#notices.show({ id: 'copy', kind: 'ok', title: 'Your text is now a post of its own', actions: [{ label: 'Open it', act: copy }] });
  }

  #signedOut(): void {
    const url = this.#form.form.dataset['editorSigninUrl'];
    this.#notices.show({
      id: 'signed-out', kind: 'warn', title: 'Your session has ended', text: 'Your text is kept in this browser. Sign in in a new tab and come back: saving goes on by itself.',
      ...(url === undefined ? {} : { actions: [{ label: 'Sign in', act: url }] }),
    });
  }

  #refused(detail: string, errors: Readonly<Record<string, readonly string[]>>): void {
    const homeless = this.#errors.show(errors);
    const text = [detail, ...homeless].filter(line => line !== '').join(' ');
    this.#notices.show({ id: 'refused', kind: 'danger', title: 'This was not saved', text: `${text} Your text is kept in this browser.`.trim() });
  }
}
