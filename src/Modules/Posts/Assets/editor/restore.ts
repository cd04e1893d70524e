import { shortTime } from '@lib/clock.ts';
import { sameDraft } from './draft.ts';
import type { KeptDraft, LocalCopy } from './localCopy.ts';
import type { NoticeAction, Notices } from './notices.ts';
import type { PostForm } from './postForm.ts';

/** On opening: what this browser kept and the server lacks is offered, never forced and never dropped in silence. */
export async function offerKeptCopy(form: PostForm, copy: LocalCopy, notices: Notices, epoch: number, restored: () => void): Promise<void> {
  const kept = await copy.read();
  if (kept === null) return;
  // Submitted, and the server went on from there: the text arrived and was worked on since.
  const arrived = kept.sent && form.version > kept.version;
  // Written together, and that text still goes on: what was typed came back with it.
  const cameBack = epoch > 0 && kept.epoch === epoch;
  if (arrived || cameBack || same(kept, form)) return copy.remove();
  const text = form.version > kept.version ? 'The post was also changed on the server since then. Look at both before you decide.' : 'It was not saved when you left.';
  notices.show({ id: 'kept', kind: 'warn', title, text, actions: choices('kept', { form, notices, restored }, kept, () => void copy.remove()) });
}

/** Words that were not saved when somebody wrote from elsewhere: they wait in a place of their own, which no save touches, until their writer decides. */
export async function offerSetAside(form: PostForm, aside: LocalCopy, notices: Notices, restored: () => void): Promise<void> {
  const kept = await aside.read();
  if (kept === null) return;
  if (same(kept, form)) return aside.remove();
  const text = 'It was not saved when the text was changed from elsewhere. Put back, it takes the place of what stands here; that stays in the history.';
  const done = (): void => void aside.remove();
  notices.show({ id: 'aside', kind: 'warn', title, text, actions: choices('aside', { form, notices, restored: () => { restored(); done(); } }, kept, done) });
}

const title = 'This browser kept a text that the server does not have';

interface Place {
  readonly form: PostForm;
  readonly notices: Notices;
  readonly restored: () => void;
}

function choices(id: string, { form, notices, restored }: Place, kept: KeptDraft, discard: () => void): NoticeAction[] {
  return [
    { label: `Restore what this browser kept (${shortTime(new Date(kept.at))})`, act: () => { notices.hide(id); form.fill(kept.draft); restored(); } },
    { label: 'Discard', act: () => { notices.hide(id); discard(); } },
  ];
}

function same(kept: KeptDraft, form: PostForm): boolean {
  return sameDraft(kept.draft, { ...form.draft(), ...missing(kept.draft, form) });
}

/** Fields that the copy holds and this page does not show can't count as a difference. */
function missing(kept: object, form: PostForm): object {
  return Object.fromEntries(Object.entries(kept).filter(([name]) => name !== 'variants' && form.field(name) === null));
}
