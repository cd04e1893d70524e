import { shortTime } from '@lib/clock.ts';
import { sameDraft } from './draft.ts';
import type { KeptDraft, LocalCopy } from './localCopy.ts';
import type { NoticeAction, Notices } from './notices.ts';
import type { PostForm } from './postForm.ts';

/**
 * On opening: what this browser kept and the server lacks is offered, never forced and never dropped in silence.
 * @param remembered The epoch of which this browser brought back what was typed; 0 for none.
 */
export async function offerKeptCopy(form: PostForm, copy: LocalCopy, notices: Notices, remembered: number, restored: () => boolean): Promise<void> {
  const kept = await copy.read();
  if (kept === null) return;
  // Submitted, and the server went on from there: the text arrived and was worked on since.
  const arrived = kept.sent && form.version > kept.version && !form.overwrites;
  // Written together, and that text still goes on: what was typed came back with it, if this browser could keep it.
  const cameBack = remembered > 0 && kept.epoch === remembered;
  if (arrived || cameBack || same(kept, form)) return copy.remove();
  const text = form.version > kept.version ? 'The post was also changed on the server since then. Look at both before you decide.' : 'It was not saved when you left.';
  notices.show({ id: 'kept', kind: 'warn', title, text, actions: choices('kept', { form, notices, restored }, kept, () => void copy.remove()) });
}

/** Words that were not saved when somebody wrote from elsewhere: they wait in a place of their own, which no save touches, until their writer decides. */
export async function offerSetAside(form: PostForm, aside: LocalCopy, notices: Notices, restored: () => boolean): Promise<void> {
  const kept = await aside.read();
  if (kept === null) return;
  if (same(kept, form)) return aside.remove();
  const text = 'It was not saved when the text was changed from elsewhere. Put back, it takes the place of what stands here; that stays in the history.';
  const done = (): void => void aside.remove();
  const putBack = (): boolean => {
    if (!restored()) return false;
    done();
    return true;
  };
  notices.show({ id: 'aside', kind: 'warn', title, text, actions: choices('aside', { form, notices, restored: putBack }, kept, done) });
}

const title = 'This browser kept a text that the server does not have';

interface Place {
  readonly form: PostForm;
  readonly notices: Notices;
  readonly restored: () => boolean;
}

function choices(id: string, { form, notices, restored }: Place, kept: KeptDraft, discard: () => void): NoticeAction[] {
  return [
    { label: `Restore what this browser kept (${shortTime(new Date(kept.at))})`, act: () => { notices.hide(id); form.fill(kept.draft); if (!restored()) sayUnfit(notices, kept); } },
    { label: 'Discard', act: () => { notices.hide(id); discard(); } },
  ];
}

/** A text that was written as Markdown, and that the formatted view can't show without losing words. */
function sayUnfit(notices: Notices, kept: KeptDraft): void {
  notices.show({
    id: 'unfit', kind: 'warn', title: 'What this browser kept can’t be shown with formatting', text: 'It holds something that only the Markdown source can show. Copy it, open the Markdown source and put it in there.',
    actions: [{ label: 'Copy it', act: () => void navigator.clipboard.writeText(kept.draft.body).then(() => notices.hide('unfit')) }],
  });
}

function same(kept: KeptDraft, form: PostForm): boolean {
  return sameDraft(kept.draft, { ...form.draft(), ...missing(kept.draft, form) });
}

/** Fields that the copy holds and this page does not show can't count as a difference. */
function missing(kept: object, form: PostForm): object {
  return Object.fromEntries(Object.entries(kept).filter(([name]) => name !== 'variants' && form.field(name) === null));
}
