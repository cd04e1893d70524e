import { shortTime } from '@lib/clock.ts';
import { sameDraft } from './draft.ts';
import type { LocalCopy } from './localCopy.ts';
import type { Notices } from './notices.ts';
import type { PostForm } from './postForm.ts';

/** On opening: what this browser kept and the server lacks is offered, never forced and never dropped in silence. */
export async function offerKeptCopy(form: PostForm, copy: LocalCopy, notices: Notices, epoch: number, restored: () => void): Promise<void> {
  const kept = await copy.read();
  if (kept === null) return;
  // Submitted, and the server went on from there: the text arrived and was worked on since.
  const arrived = kept.sent && form.version > kept.version;
  // Written together, and that text still goes on: what was typed came back with it.
  const cameBack = epoch > 0 && kept.epoch === epoch;
  if (arrived || cameBack || sameDraft(kept.draft, { ...form.draft(), ...missing(kept.draft, form) })) return copy.remove();
  notices.show({
    id: 'kept',
    kind: 'warn',
    title: 'This browser kept a text that the server does not have',
    text: kept.epoch === -1 ? 'It was not saved when the text was changed from elsewhere. Put back, it takes the place of what stands here; that stays in the history.' : form.version > kept.version ? 'The post was also changed on the server since then. Look at both before you decide.' : 'It was not saved when you left.',
    actions: [
      { label: `Restore what this browser kept (${shortTime(new Date(kept.at))})`, act: () => { notices.hide('kept'); form.fill(kept.draft); restored(); } },
      { label: 'Discard', act: () => { notices.hide('kept'); void copy.remove(); } },
    ],
  });
}

/** Fields that the copy holds and this page does not show can't count as a difference. */
function missing(kept: object, form: PostForm): object {
  return Object.fromEntries(Object.entries(kept).filter(([name]) => name !== 'variants' && form.field(name) === null));
}
