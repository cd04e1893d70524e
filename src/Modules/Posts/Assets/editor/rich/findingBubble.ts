import type { EditorView } from '@milkdown/kit/prose/view';
import { element } from '@lib/element.ts';
import { findingAround } from './findings.ts';

/** Below the words that a finding is about, while the cursor stands in them: what it says. Read out, because it is a status. */
export class FindingBubble {
  readonly element = element('div', { class: 'finding-bubble', role: 'status' });

  show(view: EditorView, shell: HTMLElement): void {
    const place = view.hasFocus() ? findingAround(view.state) : null;
    const message = place?.check.message ?? '';
    if (this.element.textContent !== message) this.element.textContent = message;
    if (place === null) return;
    const [words, frame] = [view.coordsAtPos(place.from), shell.getBoundingClientRect()];
    this.element.style.top = `${Math.max(words.bottom, view.coordsAtPos(place.to).bottom) - frame.top + 6}px`;
    this.element.style.insetInlineStart = `${Math.max(0, Math.min(words.left - frame.left, frame.width - this.element.offsetWidth))}px`;
  }
}
