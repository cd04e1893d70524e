import { Debounce } from '@lib/debounce.ts';
import { find } from '@lib/element.ts';
import type { Notices } from './notices.ts';
import type { PostForm } from './postForm.ts';
import { WouldLoseText } from './surface.ts';
import type { Check } from './saveAnswer.ts';
import type { Heading, SurfaceHost, WritingSurface } from './surface.ts';
import type { Company } from './together/company.ts';
import { countWords } from './words.ts';

export type SurfaceKind = 'rich' | 'source';

export interface WritingHost extends Omit<SurfaceHost, 'mount' | 'switchSurface'> {
  /** What stands in the textarea is what the surface shows. */
  settled(): void;
  /** A surface stands: written together, or alone. */
  opened(kind: SurfaceKind): void;
  /** False: not now. */
  switching(to: SurfaceKind): Promise<boolean>;
}

/**
 * Puts a writing surface over the textarea and keeps both in step. The textarea is what gets sent,
 * so it is written whenever the typing pauses, before every save and before every submit.
 */
export class Writing {
  readonly #form: PostForm;
  readonly #host: WritingHost;
  readonly #notices: Notices;
  readonly #company: Company;
  readonly #mount: HTMLElement;
  #surface: WritingSurface | null = null;
  #kind: SurfaceKind = 'rich';
  #stale = false;
  #switching = false;
  #readOnly = false;
  #findings: readonly Check[] = [];
  /** Words, outline and guide go through the whole text: when the typing rests, not between two keys. */
  readonly #told = new Debounce(() => this.#tell(), 300, 2000);

  constructor(form: PostForm, notices: Notices, company: Company, host: WritingHost) {
    this.#form = form;
    this.#notices = notices;
    this.#company = company;
    this.#host = host;
    this.#mount = document.createElement('div');
    this.#form.body.after(this.#mount);
  }

  async open(kind: SurfaceKind): Promise<void> {
    this.sync();
    const text = this.#form.body.value;
    // What is typed until then would give way to what comes.
    this.#form.readOnly(true);
    this.#surface?.readOnly(true);
    const next = await this.#create(kind, text).finally(() => {
      this.#form.readOnly(this.#readOnly);
      this.#surface?.readOnly(this.#readOnly);
    });
    this.#surface?.destroy();
    this.#surface = next;
    this.#stale = false;
    this.#form.body.hidden = true;
    if (this.#company.together) this.#form.body.value = next.markdown(); // the others may be further than this page
    if (this.#readOnly) next.readOnly(true);
    next.findings(this.#findings);
    this.#tell();
    this.#host.opened(this.#kind);
  }

  /** Opens the other surface, and leaves this one standing if that fails. The Markdown source is for one person alone. */
  async switch(): Promise<void> {
    if (this.#switching) return;
    this.#switching = true;
    try {
      const to = this.#kind === 'rich' ? 'source' : 'rich';
      if (!await this.#host.switching(to)) return;
      await this.open(to);
      this.#surface?.focus();
    } finally {
      this.#switching = false;
    }
  }

  get isOpen(): boolean { return this.#surface !== null; }

  /** The textarea was filled from elsewhere (a restored copy): written together, the others get it too. False: it can't be shown together, and what stood here stays. */
  restored(): boolean {
    if (!this.#company.together || this.#surface === null) {
      void this.reload();
      return true;
    }
    try {
      this.#surface.replace(this.#form.body.value);
      return true;
    } catch (error) {
      if (!(error instanceof WouldLoseText)) throw error;
      this.#form.body.value = this.#surface.markdown();
      return false;
    }
  }

  /** What the textarea holds is shown anew. */
  async reload(): Promise<void> {
    this.#stale = false;
    this.#surface?.destroy();
    this.#surface = null;
    await this.open(this.#kind);
  }

  /** Brings the textarea up to date. A text that can't be written out is left as it was: never save on a failed parse. */
  sync(): void {
    if (!this.#stale || this.#surface === null) return;
    try {
      this.#form.body.value = this.#surface.markdown();
      this.#stale = false;
      this.#settled();
    } catch (error) {
      console.error(error);
      this.#notices.show({ id: 'write', kind: 'danger', title: 'The last change can’t be turned into Markdown', text: 'What was there before is kept. Undo the change, or copy your text to a safe place.' });
    }
  }

  /** A change of the body that nobody typed, as an edit of just that place. */
  change(edit: (markdown: string) => string | null): boolean {
    return this.#surface?.change(edit) ?? false;
  }

  focus(): void {
    this.#surface?.focus();
  }

  readOnly(on: boolean): void {
    this.#readOnly = on;
    this.#surface?.readOnly(on);
  }

  headings(): readonly Heading[] {
    return this.#surface?.headings() ?? [];
  }

  /** Draws what the checks found, here and in the surface that is opened next. */
  findings(checks: readonly Check[]): void {
    this.#findings = checks;
    this.#surface?.findings(checks);
  }

  goToFinding(message: string): void {
    if (this.#surface?.goToFinding(message) !== true) this.focus();
  }

  goTo(index: number): void {
    this.#surface?.goTo(index);
  }

  #settled(): void {
    this.#told.call();
  }

  #tell(): void {
    this.#host.settled();
    const place = find(this.#form.form, '[data-editor-words]');
    const count = countWords(this.#form.body.value);
    if (place !== null) place.textContent = `${count} ${count === 1 ? 'word' : 'words'}`;
  }

  async #create(kind: SurfaceKind, text: string): Promise<WritingSurface> {
    const host: SurfaceHost = {
      ...this.#host,
      mount: this.#mount,
      changed: byOthers => {
        this.#stale = true;
        this.#host.changed(byOthers);
      },
      switchSurface: () => void this.switch(),
    };
    if (kind === 'rich') {
      try {
        const { createRichSurface } = await import('./rich/richSurface.ts');
        const surface = await createRichSurface(host, text, this.#company);
        this.#kind = 'rich';
        this.#notices.hide('source');
        return surface;
      } catch (error) {
        if (!(error instanceof WouldLoseText)) throw error;
        this.#notices.show({ id: 'source', kind: 'info', title: 'This text is shown as Markdown', text: 'It holds something that the formatted view can’t show without losing words. Nothing is lost here.' });
      }
    }
    const { createSourceSurface } = await import('./source/sourceSurface.ts');
    const surface = createSourceSurface(host, text);
    this.#kind = 'source';
    return surface;
  }
}
