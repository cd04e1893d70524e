import type { Node } from '@milkdown/kit/prose/model';
import type { EditorState } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';
import type { PostForm } from '../postForm.ts';
import { SharedFields } from './fields.ts';
import type { Uprooted } from './ownWords.ts';
import { cursorLook, Presence } from './presence.ts';
import { replant } from './replant.ts';
import { Room } from './room.ts';
import { BrowserRoomStore } from './roomStore.ts';
import { bodyOf, editorSchema, fingerprint, originOf, seedUpdate } from './seed.ts';
import { hearBrowser, tiedState } from './tie.ts';

/** What joining needs of an editor: how it reads Markdown, and what it makes of it. Throws where words would be lost. */
export interface Reader {
  read(markdown: string): { readonly doc: Node; readonly written: string };
}

export interface CompanyHost {
  /** Somebody else changed a field. */
  followed(): void;
  /** Words of somebody who is gone wait to be saved as text. */
  unsaved(): void;
  /** All that was typed here is stored: it may be saved as text now. */
  stored(): void;
  /** Words that this person typed went with their block, and no place for them is left. */
  lost(words: string): void;
  line(open: boolean): void;
  saved(covers: boolean, version: number, at: Date): void;
  people(): void;
  signedOut(): void;
  over(why: string, sentence: string, by: string): void;
}

const patience = 5000; // then one writes alone
const refusals = 3; // and at once when the line was refused so often: a proxy that blocks it says so quickly

/** Writing one text with others: the room, who is in it, and the fields beside the body. */
export class Company {
  readonly #form: PostForm;
  readonly #host: CompanyHost;
  readonly #url: string;
  #room: Room | null = null;
  #fields: SharedFields | null = null;
  #presence: Presence | null = null;
  #waiting: (() => void)[] = [];
  #view: EditorView | null = null;
  /** Something here is not saved yet, and the room would begin without it. */
  barred = false;

  constructor(form: PostForm, host: CompanyHost) {
    this.#form = form;
    this.#host = host;
    this.#url = form.form.dataset['editorReadonly'] === 'true' ? '' : form.form.dataset['editorRoomUrl'] ?? '';
  }

  /** True while this text is one that others write too, connected or not. */
  get together(): boolean { return this.#fields !== null; }

  /** The epoch of which this browser kept what was typed, and brought it back; 0 for none. */
  get remembered(): number { return this.#room?.remembered === true ? this.epoch : 0; }

  get epoch(): number { return this.together ? this.#room?.epoch ?? 0 : 0; }

  get others(): string {
    return [...new Set(this.#presence?.others.map(person => person.name) ?? [])].join(' and ');
  }

  /** Where in the room the text stands, when everything typed here is stored; null while it is not. */
  stand(): { readonly epoch: number; readonly seq: number } | null {
    return this.#room?.isStored === true ? { epoch: this.#room.epoch, seq: this.#room.seq } : null;
  }

  /** Sends what waits; resolves when it is stored, the line is gone, or after the wait. */
  async settled(wait = 10_000): Promise<void> {
    this.#room?.flush();
    if (this.#room?.isOpen !== true || this.#room.isStored) return;
    await Promise.race([new Promise<void>(resolve => { this.#waiting.push(resolve); }), new Promise(resolve => { window.setTimeout(resolve, wait); })]);
  }

  /** False: there is no room, or no way to it; one writes alone, as without it. */
  join(reader: Reader): Promise<boolean> {
    if (this.#url === '' || this.barred || !('WebSocket' in window)) return Promise.resolve(false);
    this.#close();
    return new Promise(resolve => {
      let refused = 0;
      const alone = (): void => {
        window.clearTimeout(giveUp);
        if (this.#room !== room) return; // somebody joined anew meanwhile
        this.#close();
        resolve(false);
      };
      const giveUp = window.setTimeout(alone, patience);
      const room = new Room({
        connect: () => new WebSocket(new URL(this.#url, location.href).href.replace(/^http/, 'ws')),
        store: this.#store(),
        schema: editorSchema,
        seed: fields => {
          try {
            const { doc, written } = reader.read(fields['body'] ?? '');
            return seedUpdate(fields, doc, written);
          } catch (error) {
            console.warn('This text is written alone.', error);
            return null;
          }
        },
        before: () => { if (this.#view !== null) hearBrowser(this.#view); },
        ready: unsaved => {
          window.clearTimeout(giveUp);
          if (this.#room !== room) return;
          this.#fields = new SharedFields(this.#form, room.doc);
          this.#fields.connect(() => this.#host.followed());
          resolve(true);
          if (unsaved) window.setTimeout(() => this.#host.unsaved(), 0);
        },
        line: open => {
          if (!open) this.#presence?.clear();
          this.#release();
          if (this.together) return this.#host.line(open);
          refused += open ? 0 : 1;
          if (refused === refusals) alone();
        },
        stored: () => { this.#release(); if (this.together) this.#host.stored(); },
        uprooted: words => { window.setTimeout(() => this.#replant(words), 0); },
        saved: (seq, version, at) => this.#host.saved(room.isStored && seq >= room.seq, version, at),
        people: people => { this.#presence?.came(people); this.#host.people(); },
        state: (client, state) => this.#presence?.took(client, state),
        signedOut: () => this.#host.signedOut(),
        over: (why, sentence, by) => {
          window.clearTimeout(giveUp);
          const began = this.together;
          if (this.#room !== room) return;
          if (why === 'elsewhere') void this.#store().forget(room.epoch);
          this.#close();
          if (!began && why === 'elsewhere') return void this.join(reader).then(resolve);
          resolve(false);
          this.#host.over(why, sentence, by);
        },
      });
      this.#room = room;
      this.#presence = new Presence(this.#form.form, room.doc.clientID, state => room.showState(state));
      void room.open();
    });
  }

  /** The editor shows the shared body from now on. */
  tie(view: EditorView): EditorState {
    if (this.#room === null || this.#presence === null) throw new Error('Nobody joined.');
    this.#view = view;
    return tiedState(view, bodyOf(this.#room.doc), this.#presence as never, cursorLook);
  }

  /** A body that nobody changed is saved as it came, whoever saves. */
  markdown(written: string): string {
    const origin = this.#room === null ? null : originOf(this.#room.doc);
    return origin?.get('written') === fingerprint(written.trimEnd()) ? origin.get('body') ?? written : written;
  }

  /** Something may have been typed into a field. */
  take(): void {
    this.#fields?.take();
  }

  /** At the cursor; false while there is none. */
  insert(words: string): boolean {
    if (this.#view === null) return false;
    this.#view.dispatch(this.#view.state.tr.insertText(words).scrollIntoView());
    this.#view.focus();
    return true;
  }

  /** Leaves the others, for example to write in the Markdown source. */
  leave(): void {
    this.#close();
  }

  /** Each person has their own: on a shared computer nobody sends what somebody else typed. */
  #store(): BrowserRoomStore {
    return new BrowserRoomStore(`${this.#url}#${this.#form.form.dataset['editorPerson'] ?? ''}`);
  }

  #replant(uprooted: readonly Uprooted[]): void {
    for (const words of uprooted) if (this.#view === null || !replant(this.#view, words)) this.#host.lost(words.text);
  }

  #release(): void {
    for (const go of this.#waiting.splice(0)) go();
  }

  #close(): void {
    this.#fields?.disconnect();
    this.#presence?.close();
    this.#room?.close();
    this.#fields = null;
    this.#presence = null;
    this.#room = null;
    this.#view = null;
    this.#release();
  }
}
