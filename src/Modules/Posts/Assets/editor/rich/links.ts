import { TextSelection } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';
import { askInDialog } from '@lib/dialog.ts';
import { safeAddress } from './address.ts';
import { linkRange, selectedImage } from './query.ts';
import { markType } from './schema.ts';

/** Asks for an address and links the selected words, the link around the cursor, or new words. */
export async function editLink(view: EditorView): Promise<void> {
  if (!view.editable || selectedImage(view.state) !== null) return;
  const existing = linkRange(view.state);
  const { from, to } = existing ?? view.state.selection;
  const text = view.state.doc.textBetween(from, to, ' ');
  const answer = await askInDialog({
    title: existing === null ? 'Link' : 'Change link',
    fields: [
      { name: 'href', label: 'Address', value: existing?.href ?? (/^https?:\/\/\S+$/.test(text) ? text : ''), help: 'A web page, a mail address, or a path on this site.', required: true },
      ...(text === '' ? [{ name: 'text', label: 'Words to click', required: true }] : []),
    ],
    verb: existing === null ? 'Set link' : 'Change',
    ...(existing === null ? {} : { otherVerb: 'Remove link' }),
  });
  view.focus();
  if (answer === null) return;
  const type = markType(view.state.schema, 'link');
  const { tr } = view.state;
  tr.removeMark(from, to, type);
  if (answer.choice === 'verb') {
    const href = safeAddress(answer.values['href'] ?? '');
    if (href === null) return;
    const mark = type.create({ href });
    const words = text === '' ? (answer.values['text'] ?? href) : '';
    if (words !== '') tr.insertText(words, from, to);
    const end = words === '' ? to : from + words.length;
    tr.addMark(from, end, mark).setSelection(TextSelection.create(tr.doc, end));
  }
  view.dispatch(tr.removeStoredMark(type).scrollIntoView());
}
