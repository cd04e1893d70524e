import { Plugin, TextSelection } from '@milkdown/kit/prose/state';
import type { EditorState } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';
import { askInDialog } from '@lib/dialog.ts';
import { safeAddress, typedAddress } from './address.ts';
import type { SurfaceHost } from '../surface.ts';
import { hold } from './heldRange.ts';
import { linkRange, selectedImage, wordAround } from './query.ts';
import { markType } from './schema.ts';

interface Target {
  readonly from: number;
  readonly to: number;
  readonly href: string;
  /** Words were chosen by hand, so they are not asked for. */
  readonly chosen: boolean;
}

/** What a link would be about: the link around the cursor, the selected words, or the word that the cursor touches. */
function targetOf(state: EditorState): Target {
  const existing = linkRange(state);
  if (existing !== null) return { ...existing, chosen: true };
  const { from, to, empty } = state.selection;
  if (!empty) return { from, to, href: '', chosen: true };
  return { ...(wordAround(state) ?? { from, to }), href: '', chosen: false };
}

/** Asks for an address, with the words beside it. The address has the focus and Enter sets the link. */
export async function editLink(view: EditorView, host: SurfaceHost): Promise<void> {
  if (!view.editable || selectedImage(view.state) !== null) return;
  const { from: first, to: last, href, chosen } = targetOf(view.state);
  const text = view.state.doc.textBetween(first, last, ' ');
  const place = hold(view, { from: first, to: last });
  const answer = await askInDialog({
    title: href === '' ? 'Link' : 'Change link',
    fields: [
      { name: 'href', label: 'Address', value: href || typedAddress(text) || '', help: 'A web page, a mail address, or a path on this site.', required: true },
      ...(chosen ? [] : [{ name: 'text', label: 'Words to click', value: text, help: 'Left empty, the address itself stands in the text.' }]),
    ],
    verb: href === '' ? 'Set link' : 'Change',
    ...(href === '' ? {} : { otherVerb: 'Remove link' }),
  });
  const typed = [answer?.values['text'], answer?.values['href']].filter(value => (value ?? '') !== '').join(', ');
  if (view.isDestroyed) {
    if (answer?.choice === 'verb') host.refused(`The text was begun anew while you set a link. You had typed: ${typed}`);
    return;
  }
  const { from, to } = place();
  view.focus();
  if (answer === null) return;
  const { tr } = view.state;
  const type = markType(view.state.schema, 'link');
  tr.removeMark(from, to, type);
  if (answer.choice === 'verb') {
    const address = safeAddress(answer.values['href'] ?? '');
    const words = chosen ? text : (answer.values['text'] ?? '').trim() || (answer.values['href'] ?? '').trim();
    const same = words === text && from < to;
    // An address that must not be one; words that were typed for it stay as words.
    if (address === null) host.refused(`A link can’t lead there: ${answer.values['href'] ?? ''}`);
    if (address === null && same) return;
    if (chosen && from === to) return host.refused(`The words are gone that the link was for. You had typed: ${typed}`);
    // Others may have written in these words meanwhile: then theirs stay, and the new ones stand behind them.
    const start = same || tr.doc.textBetween(from, to, ' ') === text ? from : to;
    if (!same) tr.insertText(words, start, to);
    const end = same ? to : start + words.length;
    if (address !== null) tr.addMark(start, end, type.create({ href: address }));
    tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1));
  }
  view.dispatch(tr.removeStoredMark(type).scrollIntoView());
}

/** The address that ends where the cursor stands becomes a link of its own words. */
function linkTyped(view: EditorView): void {
  const { $from, empty } = view.state.selection;
  const type = markType(view.state.schema, 'link');
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code === true || type.isInSet($from.marks()) !== undefined) return;
  const last = /\S+$/.exec($from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc'))?.[0] ?? '';
  const words = last.replace(/^[(\u201c\u201e"']+/, '').replace(/[.,;:!?)\u201d"']+$/, '');
  const href = typedAddress(words);
  if (href === null) return;
  const from = $from.pos - last.length + last.indexOf(words);
  view.dispatch(view.state.tr.addMark(from, from + words.length, type.create({ href })).removeStoredMark(type));
}

/** A web address that is typed becomes a link; one that is pasted over selected words links these words. */
export function linksPlugin(): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, _from, _to, text) {
        if (/^\s$/.test(text)) linkTyped(view);
        return false;
      },
      handleKeyDown(view, event) {
        if (event.key === 'Enter' && !event.isComposing) linkTyped(view);
        return false;
      },
      handlePaste(view, event) {
        const href = typedAddress(event.clipboardData?.getData('text/plain').trim() ?? '');
        const { from, to, empty, $from } = view.state.selection;
        if (href === null || empty || !view.state.selection.$to.sameParent($from) || $from.parent.type.spec.code === true) return false;
        const type = markType(view.state.schema, 'link');
        const tr = view.state.tr.removeMark(from, to, type).addMark(from, to, type.create({ href }));
        view.dispatch(tr.setSelection(TextSelection.create(tr.doc, to)).removeStoredMark(type));
        return true;
      },
    },
  });
}
