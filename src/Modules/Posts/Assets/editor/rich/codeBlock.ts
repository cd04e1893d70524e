import { codeBlockSchema } from '@milkdown/kit/preset/commonmark';
import type { NodeView } from '@milkdown/kit/prose/view';
import { $view } from '@milkdown/kit/utils';
import { element } from '@lib/element.ts';

/** A fenced block with a field for its language, so that the server can colour it. */
export const codeBlock = $view(codeBlockSchema.node, () => (first, view, getPos): NodeView => {
  let node = first;
  const language = element('input', {
    class: 'code-block__language', type: 'text', contenteditable: 'false', placeholder: 'Language', 'aria-label': 'Language of this code', autocomplete: 'off', spellcheck: 'false',
  });
  const contentDOM = element('code');
  const dom = element('div', { class: 'code-block' }, language, element('pre', {}, contentDOM));
  language.value = String(node.attrs['language'] ?? '');
  language.addEventListener('change', () => {
    const pos = getPos();
    // A fence ends at the first backtick or blank, so the language is one plain word.
    if (pos !== undefined) view.dispatch(view.state.tr.setNodeMarkup(pos, null, { ...node.attrs, language: language.value.trim().replace(/[\s`]+/g, '-') }));
  });
  language.addEventListener('keydown', event => {
    if (event.key !== 'Enter') return;
    event.preventDefault(); // Enter in a field would submit the whole form
    language.blur();
    view.focus();
  });
  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== node.type) return false;
      node = next;
      if (document.activeElement !== language) language.value = String(next.attrs['language'] ?? '');
      return true;
    },
    stopEvent: event => event.target === language,
    ignoreMutation: mutation => !contentDOM.contains(mutation.target),
  };
});
