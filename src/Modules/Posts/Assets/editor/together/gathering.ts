import type { Autosave } from '../autosave.ts';
import type { LocalCopy } from '../localCopy.ts';
import type { Notices } from '../notices.ts';
import type { PostForm } from '../postForm.ts';
import { offerSetAside } from '../restore.ts';
import type { SaveStateLine } from '../saveState.ts';
import type { Turn } from '../turn.ts';
import type { SurfaceKind, Writing } from '../writing.ts';
import type { Company, CompanyHost } from './company.ts';

export interface GatheringParts {
  readonly form: PostForm;
  readonly notices: Notices;
  /** Keeps unsaved words when the text begins anew. */
  readonly aside: LocalCopy;
  readonly state: SaveStateLine;
  readonly company: () => Company;
  readonly writing: () => Writing;
  readonly autosave: () => Autosave;
  readonly turn: () => Turn;
  /** Others typed: the page follows in a quiet moment. */
  follow(): void;
  /** Something was put back: save it. */
  changed(): void;
}

/** What the page does when people come, go and write together, and when one has to write alone. */
export class Gathering implements CompanyHost {
  readonly #parts: GatheringParts;
  #why = '';
  #away: number | null = null;
  #lost: string[] = [];
  #anew = Promise.resolve();

  constructor(parts: GatheringParts) {
    this.#parts = parts;
  }

  /** A surface stands. Alone, this person holds the document; together, nobody does. */
  opened(kind: SurfaceKind): void {
    const { company, turn, autosave, notices, form } = this.#parts;
    if (form.form.dataset['editorReadonly'] === 'true' || this.#parts.state.state === 'reading') return;
    if (company().together) {
      notices.hide('alone');
      turn().free();
      autosave().joined(true);
      return;
    }
    turn().hold();
    if (kind === 'rich' && form.form.dataset['editorRoomUrl'] !== undefined) {
      notices.show({
        id: 'alone', kind: 'info', title: 'You write alone here', text: form.overwrites ? 'Your words and the newer ones stand below. Decide first; after that you write with the others again.' : this.#why !== '' ? this.#why : 'This browser gets no live connection to the server; a proxy may block it. Your text is saved as always. Others can read along or take over.',
        actions: [{ label: 'Close', act: () => notices.hide('alone') }],
      });
    }
  }

  /** The Markdown source is for one person alone: the text is saved, then this editor leaves the others, or comes back to them. */
  async switching(to: SurfaceKind): Promise<boolean> {
    const { company, autosave, state, notices } = this.#parts;
    if (to === 'source' && company().together && company().others !== '') {
      notices.show({
        id: 'source-alone', kind: 'info', title: 'The Markdown source is for one person at a time', text: `Also here: ${company().others}. You can copy the Markdown, and change it when you are alone.`,
        actions: [
          { label: 'Copy the Markdown', act: () => void navigator.clipboard.writeText(this.#parts.form.body.value).then(() => notices.hide('source-alone')) },
          { label: 'Close', act: () => notices.hide('source-alone') },
        ],
      });
      return false;
    }
    notices.hide('source-alone');
    this.#parts.writing().sync();
    await autosave().save();
    company().barred = state.state !== 'saved';
    if (to === 'source') company().leave();
    return true;
  }

  followed(): void { this.#parts.follow(); }

  unsaved(): void { this.#parts.autosave().joined(false); }

  stored(): void { this.#parts.autosave().resume(); }

  lost(words: string): void {
    const { notices, company } = this.#parts;
    if (words.trim() === '') return;
    this.#lost.push(words);
    const all = this.#lost.join(' … ');
    const done = (): void => { notices.hide('lost'); this.#lost = []; };
    notices.show({
      id: 'lost', kind: 'warn', title: 'Words of yours lost their place', text: `Somebody changed or removed that paragraph while you typed: “${all}”`,
      actions: [{ label: 'Put them at the cursor', act: () => { if (company().insert(all)) done(); } }, { label: 'Discard', act: done }],
    });
  }

  people(): void { if (this.#parts.company().others === '') this.#parts.notices.hide('source-alone'); }

  line(open: boolean): void {
    if (this.#away !== null) window.clearTimeout(this.#away);
    this.#away = null;
    if (open) {
      this.#parts.notices.hide('line');
      this.#parts.notices.hide('signed-out');
      return this.#parts.autosave().resume();
    }
    this.#away = window.setTimeout(() => this.#parts.notices.show({
      id: 'line', kind: 'info', title: 'Not connected just now', text: 'You can go on writing. What you type is kept in this browser and joins the others’ words when the connection is back.',
    }), 4000);
  }

  saved(covers: boolean, version: number, at: Date): void {
    this.#parts.form.version = version;
    if (!covers) return;
    this.#parts.writing().sync();
    void this.#parts.autosave().covered(at);
  }

  signedOut(): void {
    const url = this.#parts.form.form.dataset['editorSigninUrl'];
    this.#parts.notices.show({
      id: 'signed-out', kind: 'warn', title: 'Your session has ended', text: 'Your text is kept in this browser. Sign in in a new tab and come back: saving goes on by itself.',
      ...(url === undefined ? {} : { actions: [{ label: 'Sign in', act: url }] }),
    });
  }

  over(why: string, sentence: string, by: string): void {
    switch (why) {
      case 'elsewhere': this.#anew = this.#anew.then(() => this.#beginAnew()).catch((error: unknown) => console.error(error)); return;
      case 'hold.held-by-someone': return this.#parts.turn().lost(by);
      case 'unfit': this.#why = 'This text holds something that only one person at a time can write in.'; return;
      case 'not-yours': case 'room.other-editor':
        this.#parts.autosave().stop();
        this.#parts.turn().readAlong();
        return this.#parts.notices.show({ id: 'over', kind: 'warn', title: sentence, actions: [{ label: 'Load again', act: () => location.reload() }] });
      default:
        this.#why = sentence;
        if (this.#parts.writing().isOpen) this.opened('rich'); // it stays as it is, and one goes on alone
    }
  }

  /** Somebody wrote from elsewhere: their text is shown, and what was typed here and never saved is offered. */
  async #beginAnew(): Promise<void> {
    const { form, writing, autosave, notices, aside, company, turn } = this.#parts;
    writing().sync();
    const before = form.draft();
    if (!autosave().leave(before)) await aside.write({ draft: before, version: form.version, at: Date.now(), sent: false });
    await writing().reload();
    if (!company().together) {
      // The new text comes through the room only: what stands here is the old one, and nobody may write on in it.
      turn().readAlong();
      notices.hide('alone');
      return notices.show({
        id: 'anew', kind: 'warn', title: 'This text was changed from elsewhere', text: 'It can’t be shown here just now. What you typed and the server does not have is kept in this browser.',
        actions: [{ label: 'Load again', act: () => location.reload() }],
      });
    }
    await autosave().begin();
    notices.show({ id: 'anew', kind: 'info', title: 'This text was changed from elsewhere', text: 'You see it as it is now.', actions: [{ label: 'Close', act: () => notices.hide('anew') }] });
    await offerSetAside(form, aside, notices, () => this.putBack());
  }

  /** Words that this browser kept, for everybody who is here. False: they can't stand in this text; they are still kept. */
  putBack(): boolean {
    this.#parts.company().take();
    if (!this.#parts.writing().restored()) return false;
    this.#parts.changed();
    return true;
  }
}
